import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { path as ffmpeg } from '@ffmpeg-installer/ffmpeg';
import type { Page } from '@playwright/test';
import { RecordingPage } from './recording/recording-page.ts';
import { ReviewPage } from './review/review-page.ts';
import { addSession, addTake } from './review/seed.ts';
import { expect, test } from './support/app-fixture.ts';

/** More than a paused player reads ahead, so that its connection stays open: 14 MB of noise. */
async function heavyVideo(): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'second-take-heavy-'));
  try {
    const file = join(folder, 'heavy.webm');
    const picture = 'nullsrc=s=640x360:r=30,noise=alls=60:allf=t';
    const input = ['-f', 'lavfi', '-i', picture, '-f', 'lavfi', '-i', 'sine', '-t', '20'];
    const output = ['-c:v', 'libvpx', '-b:v', '4M', '-deadline', 'realtime', '-cpu-used', '16', '-c:a', 'libopus'];
    await promisify(execFile)(ffmpeg, ['-v', 'error', ...input, ...output, file]);
    return await readFile(file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A headless window is never hidden by itself: this is what the browser would tell a tab behind another. */
const hide = (tab: Page) =>
  tab.evaluate(() => {
    Object.defineProperty(document, 'hidden', { value: true, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });

test('a recording is saved while five other tabs have a video open', async ({ page, app, context }) => {
  const session = await addSession(page, app.address, 'Which project are you proud of?');
  await addTake(page, session, { bytes: await heavyVideo() });
  for (let index = 0; index < 5; index += 1) {
    const tab = await context.newPage();
    const review = new ReviewPage(tab);
    await review.open(app.address, session.id);
    await hide(tab);
  }
  await page.bringToFront();
  await page.goto(app.address);
  const recording = new RecordingPage(page);
  await page.getByRole('link', { name: 'Practice', exact: true }).click();
  await recording.start();
  await recording.recordUntil(3);
  await recording.finish();
  await page.getByRole('button', { name: 'Watch and mark' }).click();
  await new ReviewPage(page).ready();

  // A tab that comes back to the front catches up.
  const [, tab] = context.pages();
  await tab?.evaluate(() => {
    Object.defineProperty(document, 'hidden', { value: false, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await tab?.getByRole('link', { name: 'Sessions', exact: true }).click();
  await expect(tab?.getByRole('article') ?? page.locator('none')).toHaveCount(2);
});

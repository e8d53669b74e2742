import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type App, expect, test } from './support/app-fixture.ts';
import { expectAccessible } from './support/axe.ts';
import { shoot } from './support/shots.ts';

/** What a killed process may cost at most (rule 8). */
const MAX_LOST_MS = 1_500;

async function startRecording(page: Page, app: App): Promise<void> {
  await page.goto(app.address);
  await page.getByRole('link', { name: 'Record your first answer' }).click();
  await page.getByRole('button', { name: 'Record', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Stop' })).toBeVisible({ timeout: 15_000 });
}

/** The one take document of the library, as it lies on disk. */
async function takeOnDisk(app: App) {
  const files = await readdir(app.libraryDir, { recursive: true });
  const file = files.find((name) => name.endsWith('take.json'));
  if (!file) throw new Error('no take on disk');
  return JSON.parse(await readFile(join(app.libraryDir, file), 'utf8'));
}

test('a recording whose process was killed is offered back, nearly whole', async ({ page, app, faults }) => {
  test.setTimeout(120_000);
  faults.allow(/ERR_|Failed to load resource/, 'the backend of this page is killed on purpose');
  await startRecording(page, app);
  const startedAt = Date.now();
  await page.waitForTimeout(6_300);
  const recordedMs = Date.now() - startedAt;
  await app.kill('SIGKILL');
  expect((await takeOnDisk(app)).status).toBe('recording');

  // The person closes the dead window and starts the app again.
  await page.goto('about:blank', { waitUntil: 'commit' });
  await app.restart();
  await page.goto(app.address);
  const found = page.getByRole('alert').filter({ hasText: 'A recording was found' });
  await expect(found).toBeVisible({ timeout: 30_000 });
  await expect.poll(async () => (await takeOnDisk(app)).status, { timeout: 30_000 }).toBe('ready');
  const take = await takeOnDisk(app);
  expect(take.recovery).toBe('offered');
  expect(take.stopped).toBe('interrupted');
  expect(recordedMs - take.media.durationMs).toBeLessThanOrEqual(MAX_LOST_MS);
  await expectAccessible(page, 'start page with a recording found');
  await shoot(page, 'recording-found');

  await found.getByRole('button', { name: 'Discard' }).click();
  await expect(found).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(found).toBeVisible();
  await found.getByRole('button', { name: 'Keep' }).click();
  await expect(found).toBeHidden();
  expect((await takeOnDisk(app)).recovery).toBe('kept');
  await page.getByRole('link', { name: /Tell me about/ }).click();
  const video = page.locator('video');
  await expect.poll(() => video.evaluate((element: HTMLVideoElement) => element.readyState)).toBeGreaterThanOrEqual(2);
  const durationMs = 1_000 * (await video.evaluate((element: HTMLVideoElement) => element.duration));
  expect(Math.abs(durationMs - take.media.durationMs)).toBeLessThan(100);
});

test('what was put into the bin comes back from it, also after a restart', async ({ page, app, faults }) => {
  faults.allow(/ERR_|Failed to load resource/, 'the app is started again on purpose');
  await startRecording(page, app);
  await page.waitForTimeout(2_000);
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByRole('heading', { name: 'Your take is kept' })).toBeVisible({ timeout: 30_000 });
  await page.getByRole('link', { name: 'Sessions', exact: true }).click();

  const row = page.getByRole('article').filter({ hasText: 'Tell me about' });
  await expect(row).toBeVisible();
  await expectAccessible(page, 'sessions');
  await shoot(page, 'sessions-one');
  await row.getByRole('button', { name: /More for/ }).click();
  await page.getByRole('menuitem', { name: 'Move to the bin' }).click();
  await expect(row).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(row).toBeVisible();
  await row.getByRole('button', { name: /More for/ }).click();
  await page.getByRole('menuitem', { name: 'Move to the bin' }).click();
  await expect(row).toBeHidden();

  await app.restart();
  await page.goto(app.address);
  await page.getByRole('link', { name: 'Bin' }).click();
  await expect(page.getByRole('article')).toHaveCount(1);
  await expectAccessible(page, 'bin');
  await shoot(page, 'bin');
  await page.getByRole('button', { name: /Restore/ }).click();
  await expect(page.getByText('The bin is empty.')).toBeVisible();
  await page.getByRole('link', { name: 'Sessions', exact: true }).click();
  await expect(row).toBeVisible();
});

test('a page and an address from before a restart say how to open the app again', async ({ page, app, faults }) => {
  faults.allow(/403/, 'the refused address is the point');
  faults.allow(/ERR_CONNECTION|Failed to load/, 'the page asks while the app is away');
  await page.goto(app.address);
  await expect(page.getByRole('navigation', { name: 'Places' })).toBeVisible();
  const old = app.address;
  await app.restart();
  await expect(page.getByText('This tab lost its connection to Second Take.')).toBeVisible();
  await expect(page.getByText('Nothing is lost', { exact: false })).toHaveCount(0);
  await page.goto(old);
  await expect(page.getByText(/earlier start|again/).first()).toBeVisible();
  await expectAccessible(page, 'old address');
  await shoot(page, 'old-address');
});

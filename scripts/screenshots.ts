/**
 * Takes the pictures of the documentation, `docs/images/*.png`, from the built app with the fake camera, by using it the
 * way a person would. Run it after the look has changed, and look at what came out.
 *
 *   npm run build && npx node scripts/screenshots.ts
 */
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { chromium, expect, type Page } from '@playwright/test';
import { RecordingPage } from '../e2e/recording/recording-page.ts';
import { type App, withApp } from '../e2e/support/app.ts';
import { showTheme } from '../e2e/support/themes.ts';
import config from '../playwright.config.ts';

const root = resolve(import.meta.dirname, '..');
const images = resolve(root, 'docs/images');
const WINDOW = { width: 1280, height: 800 };
/** Where the marks of the picture lie, in seconds, with their key: a digit for keep, with Shift for change. */
const MARKS: readonly { at: number; key: string; note: string }[] = [
  { at: 1.2, key: 'Shift+Digit2', note: 'The answer begins with the plan, not with what I did' },
  { at: 5.6, key: 'Digit3', note: 'Plain "I met each team", steady voice' },
  { at: 10.1, key: 'Digit2', note: 'Names the result: four weeks, two open bugs' },
];

async function picture(page: Page, name: string): Promise<void> {
  await showTheme(page, 'light');
  await page.mouse.move(0, 0);
  await page.screenshot({ path: resolve(images, `${name}.png`), animations: 'disabled' });
  console.log(`docs/images/${name}.png`);
}

async function record(page: Page, app: App): Promise<void> {
  const screen = new RecordingPage(page);
  await screen.open(app.address);
  await screen.start();
  await screen.recordUntil(8);
  await picture(page, 'recording');
  await screen.recordUntil(13);
  await screen.finish();
}

async function mark(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Watch and mark' }).click();
  const moments = page.getByRole('heading', { name: /moments?( yet)?$/i });
  await moments.waitFor();
  const player = page.locator('video');
  await player.evaluate((element) => (element as HTMLVideoElement).pause());
  for (const [index, { at, key, note }] of MARKS.entries()) {
    await player.evaluate((element, seconds) => {
      const video = element as HTMLVideoElement;
      return new Promise((done) => {
        video.addEventListener('seeked', done, { once: true });
        video.currentTime = seconds;
      });
    }, at);
    await page.keyboard.press(key);
    await expect(moments).toContainText(String(index + 1));
    await page.keyboard.press('n');
    await page.locator('textarea:focus').waitFor();
    await page.keyboard.type(note);
    await page.keyboard.press('Escape');
  }
  await page.getByText('Saved', { exact: true }).waitFor();
  await picture(page, 'marking');
}

mkdirSync(images, { recursive: true });
// Chromium names the fake camera after its file; a bare name keeps this machine's folders out of the pictures.
process.chdir(resolve(root, 'fixtures'));
const { launchOptions } = config.use ?? {};
const args = (launchOptions?.args ?? []).map((arg) =>
  arg.startsWith('--use-file-for-fake-video-capture=') ? '--use-file-for-fake-video-capture=face.mjpeg' : arg,
);
const browser = await chromium.launch({ ...launchOptions, args });
try {
  const page = await browser.newPage({
    viewport: WINDOW,
    locale: 'en-GB',
    permissions: ['camera', 'microphone'],
    reducedMotion: 'reduce',
  });
  page.setDefaultTimeout(20_000);
  await withApp(async (app) => {
    await record(page, app);
    await mark(page);
    await page.close();
  });
} finally {
  await browser.close();
}

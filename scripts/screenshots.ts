/**
 * Takes the pictures of the documentation, `docs/images/*.png`, from the built app with the fake camera, by using it the
 * way a person would. Run it after the look has changed, and look at what came out.
 *
 *   npm run build && npx node scripts/screenshots.ts
 */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, expect, type Locator, type Page } from '@playwright/test';
import { bringBack, type Opinion, writeOwnReview } from '../e2e/compare/compare-ground.ts';
import { RecordingPage } from '../e2e/recording/recording-page.ts';
import { ReviewPage } from '../e2e/review/review-page.ts';
import { callApi } from '../e2e/review/seed.ts';
import { ReviewerPage } from '../e2e/reviewer/reviewer-page.ts';
import { type App, withApp } from '../e2e/support/app.ts';
import { showTheme } from '../e2e/support/themes.ts';
import config from '../playwright.config.ts';
import type { LibraryOverview, SessionDetail } from '../src/contract/views.ts';

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

/** Marks every place of `MARKS` with its note. */
async function markPlaces(page: Page, moments: Locator): Promise<void> {
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
    await expect(moments).toHaveCount(index + 1);
    await page.keyboard.press('n');
    await page.locator('textarea:focus').waitFor();
    await page.keyboard.type(note);
    await page.keyboard.press('Escape');
  }
}

async function mark(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Watch and mark' }).click();
  const review = new ReviewPage(page);
  await review.ready();
  await markPlaces(page, review.moments);
  await page.getByText('Saved', { exact: true }).waitFor();
  await picture(page, 'marking');
}

/** What the owner adds to `MARKS` so that their review can be finished. */
const OWN: Opinion = {
  marks: [
    ['keep', 3.3, 0, 'Breathes, then goes on'],
    ['change', 13, 2, 'The voice drops on the last word'],
  ],
  levels: [4, 2, 4],
  points: [
    ['keep', 0, 0, 'Breathes instead of filling the pause'],
    ['keep', 1, 0, 'Says "I met each team" plainly'],
    ['keep', 2, 0, 'Names the result with numbers'],
    ['change', 0, 1, 'Begin with what I did, then the plan'],
    ['change', 1, 1, 'Keep the voice up to the last word'],
    ['change', 2, 1, 'End on the result and stop'],
  ],
};

/** What two friends of the picture say: kind, second, criterion, words. */
const OPINIONS: Readonly<Record<string, Opinion>> = {
  'Noor Haddad': {
    marks: [
      ['change', 1.8, 1, 'I still wait for what you did yourself'],
      ['keep', 6.1, 2, 'Calm, and no hedge at all'],
      ['keep', 10.4, 1, 'A number! That one I remember'],
    ],
    levels: [4, 3, 5],
    points: [
      ['keep', 0, 1, 'Says "I met each team" calmly, without a hedge'],
      ['keep', 1, 2, 'Ends on a number people remember'],
      ['change', 0, 0, 'Say what you did before you say what the plan was'],
    ],
  },
  'Dr. Ana Ruiz': {
    marks: [
      ['change', 0.9, 1, 'Fourteen words before the answer starts'],
      ['change', 5.2, 0, 'Sounds learned by heart here'],
      ['keep', 10.8, 1, 'Result, then stop. Good'],
    ],
    levels: [3, 2, 4],
    points: [
      ['keep', 0, 2, 'Gives the result and stops'],
      ['change', 0, 0, 'Begin with the answer, then the background'],
    ],
  },
};

async function invite(page: Page, app: App): Promise<void> {
  const overview = await callApi<LibraryOverview>(page, 'GET', '/api/library');
  const { session, takes } = await callApi<SessionDetail>(
    page,
    'GET',
    `/api/sessions/${overview.sessions[0]?.session.id}`,
  );
  const [take] = takes;
  if (!take) throw new Error('Nothing was recorded.');
  await writeOwnReview(page, session, take, OWN, true);
  for (const [name, opinion] of Object.entries(OPINIONS)) await bringBack(page, session, takes, name, opinion);

  const start = new URL(app.address).origin;
  await page.goto(`${start}/#/sessions/${session.id}/ask`);
  await page.getByRole('textbox', { name: 'Reviewer’s name' }).fill('Sam');
  await page.getByRole('textbox', { name: 'Your name' }).fill('Kim');
  await page.getByRole('button', { name: 'Make the page' }).click();
  const link = page.getByRole('link', { name: /^Download .*html$/ });
  await link.waitFor({ timeout: 60_000 });
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  const file = join(app.libraryDir, '..', 'page.html');
  await download.saveAs(file);
  const theirs = await page.context().newPage();
  const reviewer = new ReviewerPage(theirs);
  await reviewer.open(pathToFileURL(file).href);
  await reviewer.start();
  await reviewer.ready();
  await markPlaces(theirs, reviewer.moments);
  await theirs.getByText('Keeping the draft').waitFor({ state: 'hidden' });
  await picture(theirs, 'reviewer');
  await theirs.close();

  await page.goto(`${start}/#/sessions/${session.id}/compare`);
  await page.getByRole('button', { name: 'Open what others said' }).click();
  await page.getByRole('slider', { name: 'Position' }).waitFor();
  await page.getByRole('tab', { name: 'Places' }).click();
  await page.getByRole('toolbar', { name: /^Noor/ }).getByRole('button').nth(1).click();
  await picture(page, 'comparing');
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
  const context = await browser.newContext({
    viewport: WINDOW,
    locale: 'en-GB',
    permissions: ['camera', 'microphone'],
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await withApp(async (app) => {
    await record(page, app);
    await mark(page);
    await invite(page, app);
    await page.close();
  });
} finally {
  await browser.close();
}

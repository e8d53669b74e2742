import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { exampleClip, examplePayload } from '../src/core/sharing/testing/example-payload.ts';
import { pageFile, sampleVideo } from './reviewer/page-file.ts';
import { ReviewerPage } from './reviewer/reviewer-page.ts';
import { expect, test } from './support/app-fixture.ts';
import { expectAccessible } from './support/axe.ts';
import { countInputs } from './support/count-inputs.ts';
import { shoot } from './support/shots.ts';
import { inEveryTheme } from './support/themes.ts';

const TEXTS = [
  'Picks up the words of the question',
  'One own example with its result',
  'Stops after the link to the role',
  'Half a minute of background before the answer; next time the answer first',
  'Three hedges in one sentence; next time say it plainly',
  'The voice drops at the end; next time end on the result',
];
const PHONE = { width: 360, height: 740 };

/** Checks a screen, takes its pictures, and sees that it fits a phone. */
async function look(page: Page, name: string): Promise<void> {
  await page.mouse.move(0, 0);
  await expect(page.getByRole('tooltip')).toHaveCount(0);
  await expectAccessible(page, name);
  await shoot(page, `reviewer-${name}`);
  const before = page.viewportSize();
  await page.setViewportSize(PHONE);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide, `${name} fits a phone`).toBeLessThanOrEqual(PHONE.width);
  await inEveryTheme(page, async (theme) => {
    await page.screenshot({
      path: `.cache/shots/reviewer-${name}-${theme}-${PHONE.width}.png`,
      animations: 'disabled',
      fullPage: true,
    });
  });
  if (before) await page.setViewportSize(before);
}

test('six proven points from a page on disk, by keyboard, within the budget', async ({ page, context }) => {
  const inputs = await countInputs(context);
  const reviewer = new ReviewerPage(page);
  const video = sampleVideo();
  await reviewer.open(pageFile(examplePayload(), [{ clipId: 'clip-1', base64: video.base64 }]));
  await expect(page.getByRole('heading', { name: 'Hello Maria' })).toBeVisible();
  await expect(page.getByText('By 1 December 2026, if you can')).toBeVisible();
  await look(page, 'welcome');

  await inputs.reset(page);
  await reviewer.start();
  await reviewer.ready();
  await page.keyboard.press('Space');
  for (const [index, text] of TEXTS.entries()) {
    await reviewer.playedUntil(150 + index * 500);
    await page.keyboard.press(`${index < 3 ? '' : 'Shift+'}Digit${(index % 3) + 1}`);
    await expect(reviewer.moments).toHaveCount(index + 1);
    await page.keyboard.press('n');
    await page.keyboard.type(text);
    await page.keyboard.press('Escape');
  }
  await reviewer.step('Three and three');
  for (const text of TEXTS) await page.getByRole('button', { name: text }).click();
  const { name, feedback } = await reviewer.download(() => reviewer.save.click());
  const { clicks, keys } = await inputs.read(page);
  expect(clicks + keys, 'six proven points take at most 40 clicks or keys').toBeLessThanOrEqual(40);

  expect(name).toBe('second-take-feedback-maria.json');
  expect(feedback).toMatchObject({ requestId: 'request-1', reviewerName: 'Maria' });
  expect(feedback.points.map(({ text }) => text)).toEqual(TEXTS);
  const places = feedback.moments.map(({ clipId, startMs }) => [clipId, startMs] as const);
  for (const point of feedback.points) {
    expect(point.criterionId).not.toBeNull();
    expect(feedback.moments.filter(({ id }) => point.momentIds.includes(id))).toHaveLength(1);
  }
  expect(places.every(([clipId]) => clipId === 'clip-1')).toBe(true);
  expect(places.map(([, startMs]) => startMs)).toEqual(places.map(([, startMs]) => startMs).sort((a, b) => a - b));
  await expect(page.getByRole('heading', { name: 'Thank you, Maria' })).toBeFocused();
  await expect(page.getByText('Send this file to Alex')).toBeVisible();
  await look(page, 'saved');
  expect(reviewer.requests, 'nothing is asked for beside the page itself').toEqual([]);
});

test('marking, undo, rating, the general hint, keys and the warning', async ({ page }) => {
  const reviewer = new ReviewerPage(page);
  await reviewer.open(pageFile(examplePayload(), [{ clipId: 'clip-1', base64: sampleVideo().base64 }]));
  await reviewer.start();
  await reviewer.ready();
  await look(page, 'no-moments');
  await page.keyboard.press('Digit1');
  await page.keyboard.press('Shift+Digit2');
  await page.keyboard.press('m');
  await page.keyboard.press('n');
  await page.keyboard.type('A word too many');
  await page.keyboard.press('Enter');
  await look(page, 'moments');
  await page.keyboard.press('Delete');
  await expect(reviewer.moments).toHaveCount(2);
  await page.keyboard.press('Control+z');
  await expect(reviewer.moments).toHaveCount(3);
  await expect(page.getByText('A word too many')).toBeVisible();

  await reviewer.step('Rate');
  await page.getByRole('group', { name: 'Direct answers' }).getByRole('radio', { name: '3, mixed' }).check();
  await page.keyboard.press('ArrowRight');
  await page.getByRole('group', { name: 'Scripted' }).getByRole('radio', { name: 'Not observed' }).check();
  await look(page, 'rate');

  await reviewer.step('Three and three');
  const keep = page.getByRole('textbox', { name: 'Keep 1' });
  await keep.fill('Good job');
  await keep.blur();
  await expect(page.getByTestId('general-hint')).toBeVisible();
  await page.getByRole('button', { name: 'Add proof' }).first().click();
  await page.getByRole('dialog').getByRole('button').first().click();
  await reviewer.save.click();
  await expect(page.getByTestId('short')).toContainText('One of six points is complete');
  await look(page, 'points');

  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys that work here' })).toBeVisible();
  await expectAccessible(page, 'keys');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'What it is about' }).click();
  await expect(page.getByRole('dialog')).toContainText('Product manager');
  await expectAccessible(page, 'about');
  await page.keyboard.press('Escape');
  const { feedback } = await reviewer.download(() => reviewer.save.click());
  expect(feedback.ratings).toHaveLength(2);
  expect(feedback.moments).toHaveLength(3);
  expect(feedback.points).toHaveLength(1);
});

test('a draft is kept in the browser, saved to a file and opened from it', async ({ page }) => {
  const reviewer = new ReviewerPage(page);
  await reviewer.open(pageFile(examplePayload(), [{ clipId: 'clip-1', base64: sampleVideo().base64 }]));
  await reviewer.start();
  await reviewer.ready();
  await page.keyboard.press('Digit1');
  await page.keyboard.press('n');
  await page.keyboard.type('Answers at once');
  const draft = () => page.getByRole('button', { name: 'Draft' }).click();
  await draft();
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save draft to a file' }).click();
  const draftPath = await (await saving).path();

  await page.keyboard.press('Shift+Digit3');
  await expect(reviewer.moments).toHaveCount(2);
  await page.reload();
  await expect(page.getByText('Your draft is still here: 2 moments, 0 points.')).toBeVisible();
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await expect(page.getByRole('button', { name: 'Start' })).toBeVisible();
  await draft();
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open a draft' }).click();
  await (await choosing).setFiles(draftPath);
  await expect(reviewer.moments).toHaveCount(1);
  await expect(reviewer.moments).toContainText('Answers at once');
  await expect(page.getByText('The draft is open.')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('No moments yet')).toBeVisible();
});

test('a video of its own file, one that does not play, and times typed by hand', async ({ page }) => {
  const video = sampleVideo();
  const source = { kind: 'file' as const, fileName: 'answer.webm', sizeBytes: video.sizeBytes };
  const clips = [
    exampleClip({ source }),
    exampleClip({ clipId: 'clip-2', questionText: 'Why do you want to leave your job?', durationMs: 65_000 }),
  ];
  const reviewer = new ReviewerPage(page);
  const broken = Buffer.from('this is no video').toString('base64');
  await reviewer.open(pageFile(examplePayload({ clips }), [{ clipId: 'clip-2', base64: broken }]));
  await reviewer.start();
  await expect(page.getByText('answer.webm')).toBeVisible();
  await look(page, 'choose-video');
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose the video file' }).click();
  await (await choosing).setFiles(video.path);
  await reviewer.ready();
  await page.keyboard.press('Digit1');
  await expect(reviewer.moments).toHaveCount(1);

  await page.getByRole('combobox', { name: /^Answer 1 of 2/ }).selectOption({ label: 'Answer 2 of 2' });
  await expect(page.getByText('This recording could not be played here.')).toBeVisible();
  const time = page.getByRole('textbox', { name: 'Time in the video' });
  await time.fill('1:75');
  await expect(page.getByText('Minutes and seconds')).toBeVisible();
  await look(page, 'by-hand');
  await time.fill('0:42');
  await page.getByRole('button', { name: 'Confidence, as heard: change' }).click();
  await expect(reviewer.moments).toContainText('0:42');
  await reviewer.step('Three and three');
  await page.getByRole('button', { name: /^0:42/ }).click();
  await reviewer.save.click();
  const { feedback } = await reviewer.download(() => reviewer.save.click());
  expect(feedback.moments).toMatchObject([{ clipId: 'clip-1' }, { clipId: 'clip-2', startMs: 42_000 }]);
  expect(reviewer.requests).toEqual([]);
});

test('copies as text, shows it where that is not allowed, and works without storage', async ({ page, context }) => {
  await context.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('no storage for pages from disk', 'SecurityError');
      },
    });
  });
  const reviewer = new ReviewerPage(page);
  await reviewer.open(pageFile(examplePayload(), [{ clipId: 'clip-1', base64: sampleVideo().base64 }]));
  await reviewer.start();
  await reviewer.ready();
  await page.keyboard.press('Digit1');
  await expect(page.getByText('This browser does not keep drafts')).toBeVisible();
  await look(page, 'no-storage');
  await reviewer.step('Three and three');
  await reviewer.save.click();
  await reviewer.download(() => reviewer.save.click());
  await page.getByRole('button', { name: 'Copy as text' }).click();
  const text = page.getByRole('textbox', { name: 'Feedback as text' });
  await expect(text).toHaveValue(/BEGIN SECOND TAKE FEEDBACK/);
  expect(
    await text.evaluate((field: HTMLTextAreaElement) => field.selectionEnd - field.selectionStart),
  ).toBeGreaterThan(300);
  await look(page, 'copy-by-hand');
});

test('says so when nobody filled it, and stays small', async ({ page }) => {
  await page.goto(`file://${resolve('out/reviewer/index.html')}`);
  await expect(page.getByRole('heading', { name: 'This page has not been filled' })).toBeVisible();
  expect(statSync('out/reviewer/index.html').size).toBeLessThan(600_000);
});

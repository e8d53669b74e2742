import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { RecordingPage } from './recording/recording-page.ts';
import { ReviewPage } from './review/review-page.ts';
import { type App, expect, test } from './support/app-fixture.ts';
import { expectAccessible } from './support/axe.ts';
import { countInputs } from './support/count-inputs.ts';
import { look } from './support/look.ts';
import { shoot } from './support/shots.ts';

const KEEPS = ['Picks up the words of the question', 'One own example with its result', 'Plain first-person claims'];
const CHANGES = [
  'Forty seconds of background before the answer',
  'Says "kind of" three times in one sentence',
  'The voice drops at the end of the last line',
];

/** Marks six moments by keyboard while the take plays, each with a note that is typed without stopping. */
async function markSix(page: Page, review: ReviewPage): Promise<void> {
  await page.getByRole('combobox', { name: 'Speed' }).selectOption('0.5');
  // A pause before the end; at the end the browser pauses by itself, and a slow machine may get there.
  await page.locator('video').evaluate((video: HTMLVideoElement) => {
    video.addEventListener('pause', () => {
      if (!video.ended) video.dataset.stopped = 'yes';
    });
  });
  await page.getByRole('slider', { name: 'Position' }).focus();
  await page.keyboard.press('Space');
  for (const [index, text] of [...KEEPS, ...CHANGES].entries()) {
    await page.keyboard.press(`${index < 3 ? '' : 'Shift+'}Digit${(index % 3) + 1}`);
    await page.keyboard.press('n');
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
    await expect(review.moments).toHaveCount(index + 1);
  }
  await expect(page.locator('video'), 'marking never makes one stop').not.toHaveAttribute('data-stopped');
  if (await review.isPlaying()) await page.keyboard.press('Space');
  await expect.poll(() => review.isPlaying()).toBe(false);

  await page.keyboard.press('m');
  await expect(review.moments).toHaveCount(7);
  await page.keyboard.press('Control+z');
  await expect(review.moments).toHaveCount(6);
  await page.keyboard.press('Control+Shift+z');
  await expect(review.moments).toHaveCount(7);
  await page.keyboard.press('Delete');
  await expect(review.moments).toHaveCount(6);
}

/** Downloads a report and gives its path. */
async function download(page: Page, make: string, ending: RegExp): Promise<string> {
  await page.getByRole('button', { name: make }).click();
  const link = page.getByRole('link', { name: new RegExp(`^Download .*${ending.source}`) });
  await expect(link).toBeVisible({ timeout: 60_000 });
  const [file] = await Promise.all([page.waitForEvent('download'), link.click()]);
  expect(file.suggestedFilename()).toMatch(ending);
  const path = `.cache/shots/${file.suggestedFilename()}`;
  await file.saveAs(path);
  return path;
}

/** The report as somebody sees it who gets the file: from disk, without the app. */
async function readReport(app: App, page: Page, html: string): Promise<void> {
  const reader = await page.context().newPage();
  await reader.goto(pathToFileURL(html).href);
  for (const text of [...KEEPS, ...CHANGES]) await expect(reader.getByText(text).first()).toBeVisible();
  await expect(reader.getByText('Tell me about yourself.').first()).toBeVisible();
  const stills = reader.locator('img');
  expect(await stills.count()).toBeGreaterThanOrEqual(6);
  const widths = await stills.evaluateAll((images) => images.map((image) => (image as HTMLImageElement).naturalWidth));
  expect(Math.min(...widths), 'every still is a picture').toBeGreaterThan(100);
  await expectAccessible(reader, 'report');
  expect(await reader.content(), 'nothing of this computer is in it').not.toContain(app.libraryDir);
  await reader.close();
}

async function readPdf(file: string): Promise<void> {
  const pdf = (await readFile(file)).toString('latin1');
  expect(pdf.startsWith('%PDF-')).toBe(true);
  expect(pdf, 'tagged').toContain('/StructTreeRoot');
  expect(pdf, 'with an outline').toContain('/Outlines');
  expect(pdf).not.toContain('file:');
}

test('the whole journey: record, mark, three and three, report, and the next practice is about the changes', async ({
  page,
  app,
  context,
  faults,
}) => {
  test.setTimeout(300_000);
  faults.allow(/ERR_|Failed to load resource/, 'the app is started again in the middle');
  const inputs = await countInputs(context);
  const recording = new RecordingPage(page);
  await page.goto(app.address);
  await expect(page.getByRole('link', { name: 'Record your first answer' })).toBeVisible();
  await look(page, 'first start', 'first-start');
  await page.getByRole('link', { name: 'Record your first answer' }).click();
  await recording.start();
  expect((await inputs.read(page)).clicks, 'clicks from the first start to a running recording').toBeLessThanOrEqual(4);
  await recording.recordUntil(8);
  await recording.finish();

  await page.getByRole('button', { name: 'Watch and mark' }).click();
  const review = new ReviewPage(page);
  await review.ready();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toContainText('Undo');
  await look(page, 'keys overlay', 'keys');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await markSix(page, review);
  await shoot(page, 'journey-marked');

  await review.step('Rate');
  await page.getByRole('group', { name: 'Direct answers' }).getByRole('radio', { name: '3, mixed' }).check();
  await page.getByRole('group', { name: 'Confidence' }).getByRole('radio', { name: 'Not observed' }).check();

  await review.step('Three and three');
  for (const text of [...KEEPS, ...CHANGES.slice(0, 2)]) await page.getByRole('button', { name: text }).click();
  await review.finish.click();
  const missing = page.getByTestId('missing');
  await expect(missing).toContainText('One point is not complete yet');
  await page.getByRole('button', { name: CHANGES[2] ?? '' }).click();
  await expect(missing).toBeHidden();
  await shoot(page, 'journey-points');
  await review.finish.click();
  await expect(page.getByText(/Sealed on/)).toBeVisible();

  await readReport(app, page, await download(page, 'Make HTML', /html$/));
  await readPdf(await download(page, 'Make PDF', /pdf$/));
  await shoot(page, 'journey-finished');

  await page.getByRole('link', { name: 'Practise these' }).click();
  const checklist = page.getByRole('region', { name: 'Try this time' });
  for (const text of CHANGES) await expect(checklist.getByRole('checkbox', { name: text })).toBeChecked();
  await checklist.getByRole('checkbox', { name: CHANGES[2] ?? '' }).uncheck();
  await look(page, 'next practice', 'journey-focus');
  await recording.start();
  await recording.recordUntil(2);
  await recording.finish();
  const outcome = (text: string) => page.getByRole('radiogroup', { name: text });
  await outcome(CHANGES[0] ?? '')
    .getByText('Better')
    .click();
  await outcome(CHANGES[1] ?? '')
    .getByText('Same')
    .click();
  await expect(page.getByText(CHANGES[2] ?? '')).toBeHidden();
  await look(page, 'outcomes', 'journey-outcomes');

  // Quit and come back another day.
  await page.goto('about:blank');
  await app.restart();
  await page.goto(app.address);
  await expect(page.getByRole('article')).toHaveCount(2);
  await look(page, 'sessions', 'journey-sessions');
  await page.getByRole('article').nth(1).getByRole('link').first().click();
  await expect(page.getByText(/Sealed on/)).toBeVisible();
  for (const text of [...KEEPS, ...CHANGES]) await expect(page.getByText(text).first()).toBeVisible();
  await expect(page.getByRole('link', { name: /^Download .*pdf$/ })).toBeVisible();
  await page.goBack();
  await page.getByRole('article').nth(0).getByRole('link').first().click();
  await page.getByRole('button', { name: /What this practice was about/ }).click();
  await expect(outcome(CHANGES[0] ?? '').getByRole('radio', { name: 'Better' })).toBeChecked();
  await expect(outcome(CHANGES[1] ?? '').getByRole('radio', { name: 'Same' })).toBeChecked();
});

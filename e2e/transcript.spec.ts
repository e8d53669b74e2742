import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { ReviewPage } from './review/review-page.ts';
import { addSession, addTake, storedReview } from './review/seed.ts';
import { expect, test } from './support/app-fixture.ts';
import { look } from './support/look.ts';

const QUESTION = 'Tell me about a time you led a difficult project.';
const VTT = `WEBVTT
Language: en

00:00.000 --> 00:01.200
<v Interviewer>Why you, and not somebody else?

00:01.200 --> 00:02.600
<v Robin>Because <00:01.600>I <00:01.800>led <00:02.000>it <00:02.200>myself.

00:02.600 --> 00:04.000
I led three people, and we were done a week early.
`;

const openTranscript = (page: Page) =>
  page.getByRole('radiogroup', { name: 'What to look at while marking' }).getByText('Transcript').click();
const words = (page: Page) => page.getByRole('listbox', { name: 'Transcript' }).getByRole('option');
const word = (page: Page, text: string) => words(page).filter({ hasText: new RegExp(`^${text}$`) });

async function paste(page: Page, text: string): Promise<void> {
  await page.getByRole('button', { name: 'Import or paste' }).click();
  await page.getByRole('textbox', { name: 'Or paste its text' }).fill(text);
  await page.getByRole('button', { name: 'Import the text' }).click();
}

async function choose(page: Page, name: string, content: Buffer): Promise<void> {
  await page.getByRole('button', { name: 'Import or paste' }).click();
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Choose a file' }).click(),
  ]);
  await chooser.setFiles({ name, mimeType: 'text/plain', buffer: content });
}

test('a transcript is pasted, read along, searched and marked by keyboard', async ({ page, app, faults }) => {
  faults.allow(/422/, 'the browser reports the refused import of a text that is no transcript');
  const session = await addSession(page, app.address, QUESTION);
  await addTake(page, session);
  const review = new ReviewPage(page);
  await review.open(app.address, session.id);
  await openTranscript(page);
  await expect(page.getByText('No transcript yet')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Make a transcript' })).toHaveCount(0);
  await look(page, 'no transcript', 'transcript-empty');

  await paste(page, 'Dear Robin, thank you for your time.');
  await expect(page.getByRole('alert')).toContainText('This is no transcript that Second Take can read.');
  await look(page, 'import of something else', 'transcript-import-wrong');
  await page.getByRole('textbox', { name: 'Or paste its text' }).fill(VTT);
  await page.getByRole('button', { name: 'Import the text' }).press('Enter');
  await expect(words(page)).toHaveCount(22);
  await expect(page.getByText('The transcript is in: 3 lines.')).toBeVisible();
  await expect(words(page).first()).toBeFocused();

  // Words go to their place; those with a known time exactly.
  await word(page, 'led').first().click();
  await expect.poll(() => review.positionMs()).toBe(1_800);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(word(page, 'myself.')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect.poll(() => review.positionMs()).toBe(2_200);
  await expect(word(page, 'myself.')).toHaveAttribute('data-spoken', '');

  // Shift picks out a passage, and a criterion's key marks it as a range.
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+End');
  await expect(page.getByText('0:01–0:02 is picked out.', { exact: false })).toBeVisible();
  await expect(page.getByRole('listbox', { name: 'Transcript' }).getByRole('option', { selected: true })).toHaveCount(
    5,
  );
  await page.keyboard.press('Digit2');
  await expect(page.getByRole('tab', { name: 'Mark 1' })).toBeVisible();
  await look(page, 'a passage that is marked', 'transcript-passage');
  const [moment] = (await storedReview(page, session)).moments;
  expect(moment).toMatchObject({ startMs: 1_200, lengthMs: 1_400, kind: 'keep' });
  await page.keyboard.press('n');
  await expect(review.note).toBeFocused();
  await page.keyboard.type('Says who did it');
  await page.keyboard.press('Enter');
  await expect(review.moments).toContainText('0:01–0:02');

  await openTranscript(page);
  await page.keyboard.press('Control+f');
  await page.keyboard.type('i LED');
  await expect(page.getByText('0 of 2')).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(page.getByText('2 of 2')).toBeVisible();
  await expect(page.locator('[data-current]')).toHaveText(['I', 'led']);
  await look(page, 'a search', 'transcript-search');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Enter');
  await expect.poll(() => review.positionMs()).toBe(2_600);

  // Another step and back: still the transcript. A note is wanted: the moments.
  await review.step('Rate');
  await review.step('Mark');
  await expect(page.getByText('Imported.', { exact: false })).toBeVisible();
  await review.step('Rate');
  await page.keyboard.press('n');
  await expect(page.getByRole('textbox', { name: 'Note', exact: true })).toBeFocused();
  await page.keyboard.press('Escape');

  // Reading along, from what is there after a reload.
  await page.reload();
  await review.ready();
  await openTranscript(page);
  await expect(page.getByText('estimated', { exact: false })).toBeVisible();
  await review.play();
  await review.playedUntil(1_300);
  await expect(page.locator('[data-spoken]')).toHaveCount(1);
  await expect(page.getByRole('group', { name: /0:0[12]/ }).locator('[data-spoken]')).toHaveCount(1);
});

test('a transcript is replaced, saved and removed, and each can be taken back', async ({ page, app }) => {
  const session = await addSession(page, app.address, QUESTION);
  await addTake(page, session);
  const review = new ReviewPage(page);
  await review.open(app.address, session.id);
  await openTranscript(page);
  const srt = '1\r\n00:00:01,000 --> 00:00:02,000\r\nGr\u00fc\u00dfe aus Z\u00fcrich\r\n';
  await choose(page, 'alt.srt', Buffer.from(srt, 'latin1'));
  await expect(words(page)).toHaveText(['Grüße', 'aus', 'Zürich']);

  const menu = page.getByRole('button', { name: 'More with the transcript' });
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    menu.click().then(() => page.getByRole('menuitem', { name: 'Save as WebVTT' }).click()),
  ]);
  expect(download.suggestedFilename()).toMatch(/^Second Take transcript - .* - 1\.vtt$/);
  expect(await readFile(await download.path(), 'utf8')).toContain('00:00:01.000 --> 00:00:02.000\nGrüße aus Zürich');

  await menu.click();
  await page.getByRole('menuitem', { name: 'Import another one' }).click();
  await page.getByRole('textbox', { name: 'Or paste its text' }).fill(VTT);
  await page.getByRole('button', { name: 'Import the text' }).click();
  await expect(words(page)).toHaveCount(22);
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect(words(page)).toHaveCount(3);

  // The undo key takes back what was done last, which was no mark.
  await page.keyboard.press('Digit1');
  await menu.click();
  await page.getByRole('menuitem', { name: 'Import another one' }).click();
  const later = 'WEBVTT\n\n00:01.000 --> 00:02.000\nOne\n\n01:00.000 --> 01:04.000\nmuch later';
  await page.getByRole('textbox', { name: 'Or paste its text' }).fill(later);
  await page.getByRole('button', { name: 'Import the text' }).click();
  await expect(page.getByText('2 lines, 1 of them outside', { exact: false })).toBeVisible();
  await words(page).nth(1).click();
  await words(page)
    .nth(2)
    .click({ modifiers: ['Shift'] });
  await expect(page.getByText('They cannot be marked.', { exact: false })).toBeVisible();
  await page.keyboard.press('Digit2');
  await expect(page.getByRole('tab', { name: 'Mark 1' })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(words(page)).toHaveText(['Grüße', 'aus', 'Zürich']);
  await expect(page.getByRole('tab', { name: 'Mark 1' })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('tab', { name: 'Mark 0' })).toBeVisible();

  await menu.click();
  await page.getByRole('menuitem', { name: 'Remove the transcript' }).click();
  await expect(page.getByText('No transcript yet')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect(words(page)).toHaveCount(3);
});

test('a transcript is made on this computer, after a first try that fails', async ({ page, app }) => {
  const model = join(dirname(app.libraryDir), 'ggml-model.bin');
  await writeFile(model, JSON.stringify({ fail: true }));
  const standIn = resolve('src/backend/transcripts/testing/whisper-stand-in.mjs');
  await app.restart({ environment: { SECOND_TAKE_WHISPER: standIn, SECOND_TAKE_WHISPER_MODEL: model } });
  const session = await addSession(page, app.address, QUESTION);
  await addTake(page, session);
  const review = new ReviewPage(page);
  await review.open(app.address, session.id);
  await openTranscript(page);
  const make = page.getByRole('button', { name: 'Make a transcript' });
  await make.click();
  await expect(page.getByText('The transcript could not be made.')).toBeVisible();
  await look(page, 'a transcript that could not be made', 'transcript-failed');

  await writeFile(model, JSON.stringify({ hang: true }));
  await make.click();
  await expect(page.getByRole('progressbar', { name: 'Making the transcript' })).toBeVisible();
  await look(page, 'a transcript being made', 'transcript-making');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(make).toBeVisible();

  const heard = {
    result: { language: 'en' },
    transcription: [{ offsets: { from: 0, to: 2_000 }, text: ' I led it.' }],
  };
  await writeFile(model, JSON.stringify({ write: JSON.stringify(heard) }));
  await make.click();
  await expect(words(page)).toHaveText(['I', 'led', 'it.']);
  await expect(page.getByText('Made by whisper.cpp', { exact: false })).toBeVisible();
});

test('two hours of words stay quick to search and to go through', async ({ page, app }) => {
  const session = await addSession(page, app.address, QUESTION);
  await addTake(page, session);
  const review = new ReviewPage(page);
  await review.open(app.address, session.id);
  await openTranscript(page);
  const time = (ms: number) => new Date(ms).toISOString().slice(11, 23);
  const cues = Array.from(
    { length: 1_500 },
    (_, at) =>
      `${time(at * 4_800)} --> ${time(at * 4_800 + 4_700)}\nso this is the line ${at} of a long talk about it\n`,
  );
  await choose(page, 'talk.vtt', Buffer.from(['WEBVTT\n', ...cues].join('\n')));
  // By attribute: finding so many by role takes the test longer than the page.
  await expect(page.locator('[data-word][role="option"]')).toHaveCount(18_000);
  await page.getByRole('searchbox', { name: 'Search the transcript' }).fill('line 1234 of');
  await page.keyboard.press('Enter');
  await expect(page.getByText('1 of 1')).toBeVisible();
  await expect(page.locator('[data-current]').first()).toBeInViewport();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+ArrowDown');
  // The take itself is only seconds long.
  await expect(page.getByText('These words lie outside', { exact: false })).toBeVisible();
});

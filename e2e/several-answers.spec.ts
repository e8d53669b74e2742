import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { oddFiles } from '../src/backend/imports/testing/odd-files.ts';
import { bundledTools } from '../src/backend/media/tools.ts';
import type { Session } from '../src/core/model/session.ts';
import type { Take } from '../src/core/model/take.ts';
import { ReviewPage } from './review/review-page.ts';
import { addSession, addTake, callApi, storedReview } from './review/seed.ts';
import { expect, test } from './support/app-fixture.ts';
import { look } from './support/look.ts';

const QUESTION = 'Tell me about a time you disagreed with a colleague. What did you do?';

const stored = (page: Page, session: Session) =>
  callApi<{ takes: Take[]; session: Session }>(page, 'GET', `/api/sessions/${session.id}`);
const present = async (page: Page, session: Session) =>
  (await stored(page, session)).takes.filter(({ status }) => status !== 'binned');
test('one recording becomes three takes by keyboard alone, and one again with one undo', async ({ page, app }) => {
  const session = await addSession(page, app.address, QUESTION);
  await callApi(page, 'POST', `/api/sessions/${session.id}/questions`, { text: 'Why this role?', source: 'own' });
  const take = await addTake(page, session);
  const { id, rubric } = await storedReview(page, session);
  const moment = (name: string, startMs: number) => ({
    target: 'moment',
    before: null,
    after: {
      id: name,
      takeId: take.id,
      startMs,
      lengthMs: 0,
      kind: 'keep',
      note: '',
      criterionId: rubric.criteria[0]?.id,
    },
  });
  await callApi(page, 'POST', `/api/reviews/${id}/edits`, { edits: [moment('m-one', 400), moment('m-three', 3_300)] });
  const review = new ReviewPage(page);
  await review.open(app.address, session.id);
  const before = await storedReview(page, session);

  const tools = page.getByRole('button', { name: 'Trim or divide this take' });
  await tools.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Several answers in it' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Several answers in one recording' })).toBeVisible();
  await review.ready();
  const answers = page.getByRole('list', { name: 'Answers in this recording' }).getByRole('listitem');
  await expect(answers).toHaveCount(1);

  // Borders where it stands, one too near refused, one taken back, and moved by key.
  await review.goTo('0:01,2');
  await page.keyboard.press('q');
  await review.goTo('0:01,6');
  await page.keyboard.press('q');
  await expect(page.getByText('There is a border or an end less than a second from here.')).toBeVisible();
  await expect(answers).toHaveCount(2);
  await review.goTo('0:02,5');
  await page.keyboard.press('q');
  await expect(answers).toHaveCount(3);
  await page.keyboard.press('Backspace');
  await expect(answers).toHaveCount(2);
  await page.keyboard.press('Control+z');
  await expect(answers).toHaveCount(3);
  await page.getByRole('slider', { name: 'Border 2', exact: true }).focus();
  await page.keyboard.press('Alt+ArrowRight');
  await expect(answers.nth(2)).toContainText('0:02.6 to 0:04');

  const make = page.getByRole('button', { name: /^Make/ });
  await expect(make).toBeDisabled();
  await expect(page.getByText('3 stretches have no question yet.')).toBeVisible();
  const question = (number: number) => page.getByRole('combobox', { name: `Question of stretch ${number}` });
  await question(1).selectOption(QUESTION);
  await question(2).selectOption('Not an answer');
  await question(3).selectOption('Another question');
  await page.getByRole('textbox', { name: 'What was asked in stretch 3' }).fill('What went wrong?');
  await expect(make).toHaveText('Make 2 takes');
  await question(2).selectOption('Why this role?');
  await expect(make).toHaveText('Make 3 takes');
  await look(page, 'several answers', 'answers-draft');
  await make.focus();
  await page.keyboard.press('Enter');

  await expect(page.getByText('3 takes were made of this recording.')).toBeVisible();
  await review.ready();
  const takes = await present(page, session);
  expect(takes.map(({ media, source }) => [media?.durationMs, source?.takeId, source?.startMs])).toEqual([
    [1_200, take.id, 0],
    [1_400, take.id, 1_200],
    [(take.media?.durationMs ?? 0) - 2_600, take.id, 2_600],
  ]);
  const { questions } = (await stored(page, session)).session;
  expect(takes.map(({ questionId }) => questions.find((one) => one.id === questionId)?.text)).toEqual([
    QUESTION,
    'Why this role?',
    'What went wrong?',
  ]);
  const moved = await storedReview(page, session);
  expect(moved.moments.map(({ id, takeId, startMs }) => [id, takeId, startMs])).toEqual([
    ['m-one', takes[0]?.id, 400],
    ['m-three', takes[2]?.id, 700],
  ]);

  // A part plays its part of the file and nothing else, with times of its own.
  await page.getByRole('button', { name: /^Take \d of \d$/ }).click();
  await page.getByRole('menuitem', { name: /What went wrong/ }).click();
  await review.ready();
  const position = page.getByRole('slider', { name: 'Position' });
  await expect.poll(() => review.positionMs()).toBeCloseTo(2_600, -1);
  await page.keyboard.press('Shift+ArrowRight');
  await expect.poll(() => review.positionMs()).toBeCloseTo(3_300, -1);
  await expect(review.moments).toHaveCount(1);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Take \d of \d$/ }).click();
  await page.getByRole('menuitem', { name: /Why this role/ }).click();
  await review.ready();
  await expect.poll(() => review.positionMs()).toBeCloseTo(1_200, -1);
  await position.press('End');
  await expect.poll(() => review.positionMs()).toBeCloseTo(2_600, -1);
  await page.keyboard.press('Digit2');
  await expect.poll(async () => (await storedReview(page, session)).moments.at(-1)?.startMs).toBe(1_400);
  await look(page, 'a part of a recording', 'answers-part');

  // Undo: one take again, with everything that was marked, since then too.
  await callApi(page, 'POST', `/api/takes/${take.id}/parts/join`, { takeIds: takes.map((one) => one.id) });
  expect((await present(page, session)).map((one) => one.id)).toEqual([take.id]);
  const after = await storedReview(page, session);
  expect(after.moments.slice(0, 2)).toEqual(before.moments);
  expect(after.moments[2]).toMatchObject({ takeId: take.id, startMs: 2_600 });
});

test('dividing is taken back by the undo key, as its notification offers', async ({ page, app }) => {
  const session = await addSession(page, app.address, QUESTION);
  const take = await addTake(page, session);
  const review = new ReviewPage(page);
  await page.goto(`${new URL(app.address).origin}/?take=${take.id}#/sessions/${session.id}/answers`);
  await review.ready();
  await review.goTo('0:02');
  await page.keyboard.press('q');
  await page.getByRole('combobox', { name: 'Question of stretch 1' }).selectOption(QUESTION);
  await page.getByRole('combobox', { name: 'Question of stretch 2' }).selectOption('Not an answer');
  await page.getByRole('button', { name: 'Make 1 take' }).click();
  await expect(page.getByText('1 take was made of this recording.')).toBeVisible();
  expect((await present(page, session)).map(({ media, attempt }) => [media?.durationMs, attempt])).toEqual([
    [2_000, 1],
  ]);
  await review.ready();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('The recording is whole again.')).toBeVisible();
  await review.ready();
  expect((await present(page, session)).map(({ id }) => id)).toEqual([take.id]);
  await expect(page.getByText('This take is in the bin.')).toHaveCount(0);
});

test('a recording longer than three minutes asks whether there is more than one answer in it', async ({
  page,
  app,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'several-answers-'));
  const file = await oddFiles((await bundledTools())?.ffmpeg ?? '', folder).recorded(200);
  const bytes = await readFile(file);
  await rm(folder, { recursive: true });
  const session = await addSession(page, app.address, QUESTION);
  const short = await addTake(page, session);
  const take = await addTake(page, session, { bytes, recordedMs: 200_000 });
  expect(take.media?.durationMs).toBeGreaterThan(199_000);
  const review = new ReviewPage(page);
  await page.goto(`${new URL(app.address).origin}/?take=${short.id}#/sessions/${session.id}`);
  await review.ready();
  const hint = page.getByText('Is there more than one answer in this recording?');
  await expect(hint).toHaveCount(0);
  await page.goto(`${new URL(app.address).origin}/?take=${take.id}#/sessions/${session.id}`);
  await review.ready();
  await expect(hint).toBeVisible();
  await look(page, 'a long take', 'answers-hint');
  await page.getByRole('link', { name: 'Divide it into takes' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Several answers in one recording' })).toBeVisible();
  await review.ready();
  const answers = page.getByRole('list', { name: 'Answers in this recording' }).getByRole('listitem');
  await expect(answers).toHaveCount(1);
  await expect(answers.first()).toContainText('3:20 long');
});

test('borders that are not confirmed yet outlive a reload, another page and the app', async ({ page, app, faults }) => {
  const session = await addSession(page, app.address, QUESTION);
  const take = await addTake(page, session);
  const review = new ReviewPage(page);
  const address = () => `${new URL(app.address).origin}/?take=${take.id}#/sessions/${session.id}/answers`;
  const answers = page.getByRole('list', { name: 'Answers in this recording' }).getByRole('listitem');
  const question = (number: number) => page.getByRole('combobox', { name: `Question of stretch ${number}` });
  const typed = page.getByRole('textbox', { name: 'What was asked in stretch 2' });
  const note = page.getByText('What you began here before is here again.');
  await page.goto(address());
  await review.ready();
  await expect(note).toHaveCount(0);
  await review.goTo('0:02');
  await page.keyboard.press('q');
  await question(1).selectOption(QUESTION);
  await question(2).selectOption('Another question');
  await typed.fill('What went wrong?');

  // At once, before anything was sent by itself.
  await page.reload();
  await expect(note).toBeVisible();
  await expect(answers).toHaveCount(2);
  await expect(answers.nth(1)).toContainText('0:02.0 to');
  await expect(question(1).locator('option:checked')).toHaveText(QUESTION);
  await expect(typed).toHaveValue('What went wrong?');
  await review.ready();
  // The keys are the player's, not the field's.
  await expect(typed).not.toBeFocused();
  await look(page, 'several answers, taken up again', 'answers-taken-up');

  // A folder in the place of the file: it cannot be written, until it is gone.
  const takes = join(app.libraryDir, 'sessions');
  const folder = (await readdir(takes, { recursive: true })).find((name) => name.endsWith(take.id));
  const file = join(takes, folder ?? '', 'answers.json');
  await rm(file);
  await mkdir(join(file, 'something'), { recursive: true });
  faults.allow(/status of 5/, 'what stands in the way is made on purpose');
  await typed.fill('What went wrong, and then?');
  await expect(page.getByText('A file could not be read or written. What you did here stays')).toBeVisible();
  await look(page, 'several answers, not saved yet', 'answers-unsaved');
  await rm(file, { recursive: true });
  await expect(page.getByText('Not saved yet')).toHaveCount(0);
  expect(await readFile(file, 'utf8')).toContain('and then?');

  // Another page and back.
  await page.getByRole('link', { name: 'Sessions', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Your sessions' })).toBeVisible();
  await page.goBack();
  await expect(typed).toHaveValue('What went wrong, and then?');

  // The app is killed and started again.
  faults.allow(/ERR_|Failed to load resource/, 'the backend of this page is killed on purpose');
  await app.kill();
  await page.goto('about:blank', { waitUntil: 'commit' });
  await app.restart();
  await page.goto(app.address);
  await page.getByRole('link', { name: 'Practice', exact: true }).waitFor();
  await page.goto(address());
  await expect(typed).toHaveValue('What went wrong, and then?');

  // Put aside, and taken back with one undo.
  await page.getByRole('button', { name: 'Start over' }).click();
  await expect(answers).toHaveCount(1);
  await expect(note).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(answers).toHaveCount(2);
  await page.getByRole('button', { name: 'Start over' }).click();
  await page.reload();
  await review.ready();
  await expect(answers).toHaveCount(1);
  await expect(note).toHaveCount(0);
});

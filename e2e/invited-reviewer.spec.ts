import { pathToFileURL } from 'node:url';
import type { Locator, Page } from '@playwright/test';
import type { Comparison } from '../src/contract/sharing-views.ts';
import type { Session } from '../src/core/model/session.ts';
import { typed } from '../src/core/sharing/testing/mail-mangling.ts';
import { BringBackPage } from './bring-back/bring-back-page.ts';
import { type Opinion, writeOwnReview } from './compare/compare-ground.ts';
import { addSession, addTake, callApi } from './review/seed.ts';
import { ReviewerPage } from './reviewer/reviewer-page.ts';
import { expect, test } from './support/app-fixture.ts';
import { shoot } from './support/shots.ts';

const QUESTION = 'Tell me about a time you disagreed with a colleague. What did you do?';
const KEEPS = ['Answers in the first sentence', 'Names the person and the stake', 'Stops after the result'];
const CHANGES = ['Shorter way to the conflict', 'One claim without a hedge', 'Voice up at the end of the line'];

const own: Opinion = {
  marks: [
    ['keep', 0.3, 0, 'Picks up the words of the question'],
    ['change', 3.9, 1, 'Background before the answer'],
  ],
  levels: [4, 2, 'not-observed'],
  points: [
    ['keep', 0, 0, 'Picks up the words of the question'],
    ['keep', 1, 0, 'Short spoken sentences'],
    ['keep', 2, 0, 'Stops after the link to the role'],
    ['change', 0, 1, 'Background before the answer'],
    ['change', 1, 1, 'Three hedges in one sentence'],
    ['change', 2, 1, 'The voice drops at the end'],
  ],
};

/** Asks from the session's page with what is proposed there, except for name and delivery; waits for the files. */
async function ask(page: Page, address: string, session: Session, name: string, delivery: RegExp): Promise<Locator> {
  await page.goto(`${new URL(address).origin}/#/sessions/${session.id}`);
  await page.getByRole('link', { name: 'Ask for feedback' }).click();
  await page.getByRole('textbox', { name: 'Reviewer’s name' }).fill(name);
  await page.getByRole('radio', { name: delivery }).check();
  await page.getByRole('button', { name: 'Make the page' }).click();
  const files = page.getByRole('list', { name: `Files for ${name}` }).getByRole('listitem');
  await expect(files.first()).toBeVisible({ timeout: 60_000 });
  return files;
}

/** Downloads one of the files for a reviewer, as they would get it. @returns where it is */
async function fetchFile(page: Page, files: Locator, ending: string): Promise<string> {
  const link = files.getByRole('link', { name: new RegExp(`^Download .*\\.${ending}$`) });
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  const path = test.info().outputPath(download.suggestedFilename());
  await download.saveAs(path);
  return path;
}

/** Six moments with notes while the video plays, then six points out of them, all by keyboard. */
async function reviewByKeyboard(page: Page, reviewer: ReviewerPage): Promise<void> {
  await page.keyboard.press('Space');
  for (const [index, text] of [...KEEPS, ...CHANGES].entries()) {
    await reviewer.playedUntil(200 + index * 500);
    await page.keyboard.press(`${index < 3 ? '' : 'Shift+'}Digit${(index % 3) + 1}`);
    await expect(reviewer.moments).toHaveCount(index + 1);
    await page.keyboard.press('n');
    await page.keyboard.type(text);
    await page.keyboard.press('Escape');
  }
  const press = async (target: Locator) => {
    await target.focus();
    await page.keyboard.press('Enter');
  };
  await press(page.getByRole('tab', { name: 'Three and three' }));
  for (const text of [...KEEPS, ...CHANGES]) await press(page.getByRole('button', { name: text }));
}

test('asked, opened from disk, reviewed by keyboard, saved, brought back, compared, practised', async ({
  page,
  app,
}) => {
  const session = await addSession(page, app.address, QUESTION);
  const take = await addTake(page, session);
  await writeOwnReview(page, session, take, own, true);
  const files = await ask(page, app.address, session, 'Ana', /one file/i);
  const html = await fetchFile(page, files, 'html');

  const theirs = await page.context().newPage();
  const reviewer = new ReviewerPage(theirs);
  await reviewer.open(pathToFileURL(html).href);
  await expect(theirs.getByRole('heading', { name: 'Hello Ana' })).toBeVisible();
  await reviewer.start();
  await reviewer.ready();
  await reviewByKeyboard(theirs, reviewer);
  // Somebody closes the window before saving, and opens the file again.
  await theirs.reload();
  await expect(theirs.getByText('Your draft is still here: 6 moments, 6 points.')).toBeVisible();
  await reviewer.start();
  await reviewer.step('Three and three');
  const saving = theirs.waitForEvent('download');
  await reviewer.save.click();
  const answer = test.info().outputPath('answer.json');
  await (await saving).saveAs(answer);
  expect(reviewer.requests, 'their page asks for nothing').toEqual([]);
  await theirs.close();

  await page.bringToFront();
  await page.getByRole('button', { name: 'I sent it' }).click();
  await page.getByRole('link', { name: 'Reviewers', exact: true }).click();
  await page.getByRole('link', { name: 'Bring the answer back' }).click();
  const back = new BringBackPage(page);
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose a file' }).click();
  await (await choosing).setFiles(answer);
  await back.shows('Feedback from Ana');
  await back.keep.click();
  await back.shows('The feedback from Ana is kept.');
  await back.result.getByRole('link', { name: 'Compare' }).click();
  await page.getByRole('button', { name: 'Open what others said' }).click();
  await expect(page.getByRole('toolbar', { name: 'Ana: 6 moments' })).toBeVisible();

  // In take time: the page's clip is the whole take, so every moment stands where it was marked.
  const { reviews } = await callApi<Comparison>(page, 'GET', `/api/sessions/${session.id}/comparison`);
  const moments = reviews.find(({ author }) => author.name === 'Ana')?.moments ?? [];
  expect(moments.map(({ takeId }) => takeId)).toEqual(Array(6).fill(take.id));
  const starts = moments.map(({ startMs }) => startMs).sort((a, b) => a - b);
  for (const [index, startMs] of starts.entries()) expect(startMs).toBeGreaterThanOrEqual(index * 500);

  await page.getByRole('tab', { name: 'Three and three' }).click();
  const pick = (text: string) =>
    page.getByRole('listitem').filter({ hasText: text }).getByRole('button', { name: 'Pick' }).first().click();
  await pick(KEEPS[0] as string);
  await pick(CHANGES[1] as string);
  await page.getByRole('button', { name: 'Make these changes the next focus' }).click();
  await expect(page.getByText('This change is your next focus')).toBeVisible();
  await shoot(page, 'invited-compared');
  await page.getByRole('link', { name: 'Practise', exact: true }).click();
  await expect(page.getByText(CHANGES[1] as string).first()).toBeVisible();
});

test('page and video apart: the video is chosen by hand, the answer comes back as text in a mail', async ({
  page,
  app,
}) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const session = await addSession(page, app.address, QUESTION);
  const take = await addTake(page, session);
  const files = await ask(page, app.address, session, 'Ben', /apart/);
  await expect(files).toHaveCount(2);
  const html = await fetchFile(page, files, 'html');
  const mp4 = await fetchFile(page, files, 'mp4');

  const theirs = await page.context().newPage();
  const reviewer = new ReviewerPage(theirs);
  await reviewer.open(pathToFileURL(html).href);
  await reviewer.start();
  const choosing = theirs.waitForEvent('filechooser');
  await theirs.getByRole('button', { name: 'Choose the video file' }).click();
  await (await choosing).setFiles(mp4);
  await reviewer.ready();
  await reviewByKeyboard(theirs, reviewer);
  await reviewer.download(() => reviewer.save.click());
  await theirs.getByRole('button', { name: 'Copy as text' }).click();
  await expect(theirs.getByText('Copied. Paste it into your reply.')).toBeVisible();
  const block = await theirs.evaluate(() => navigator.clipboard.readText());
  expect(reviewer.requests).toEqual([]);
  await theirs.close();

  await page.bringToFront();
  const back = new BringBackPage(page);
  await back.open();
  const mangled = typed.find(({ name }) => name === 'quoted three deep')?.mangle(`Hi,\n\n${block}\nBest, Ben\n`) ?? '';
  expect(mangled).not.toContain(block);
  await back.paste(mangled);
  await back.shows('Feedback from Ben');
  await back.keep.click();
  await back.shows('The feedback from Ben is kept.');
  await callApi(page, 'POST', `/api/sessions/${session.id}/show-others`);
  const { reviews } = await callApi<Comparison>(page, 'GET', `/api/sessions/${session.id}/comparison`);
  expect(reviews).toHaveLength(1);
  expect(reviews[0]?.moments.map(({ takeId }) => takeId)).toEqual(Array(6).fill(take.id));
  expect(reviews[0]?.points.map(({ text }) => text).sort()).toEqual([...KEEPS, ...CHANGES].sort());
});

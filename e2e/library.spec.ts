import { readdir } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { fillLibrary } from '../bench/support/synthetic-library.ts';
import type { Review } from '../src/core/model/review.ts';
import type { Session } from '../src/core/model/session.ts';
import type { Take } from '../src/core/model/take.ts';
import { serializeFeedback } from '../src/core/sharing/feedback-text.ts';
import { askSomebody, feedbackFor } from './bring-back/feedback-ground.ts';
import { addSession, addTake, callApi, storedReview } from './review/seed.ts';
import { expect, test } from './support/app-fixture.ts';
import { look as lookAt } from './support/look.ts';

const look = (page: Page, name: string) => lookAt(page, name, `library-${name}`);

const rename = (page: Page, { id, revision }: Session, change: object) =>
  callApi<Session>(page, 'PUT', `/api/sessions/${id}`, { revision, ...change });

/** A mark with a note, as the page sends it. */
async function addMoment(page: Page, session: Session, take: Take, id: string, startMs: number, note: string) {
  const review = await storedReview(page, session);
  const after = {
    id,
    takeId: take.id,
    startMs,
    lengthMs: 0,
    criterionId: review.rubric.criteria[0]?.id ?? null,
    kind: 'change',
    note,
  };
  const edits = [{ target: 'moment', before: null, after }];
  await callApi<Review>(page, 'POST', `/api/reviews/${review.id}/edits`, { edits });
}

const field = (page: Page) => page.getByRole('searchbox', { name: 'Search everything' });
const rows = (page: Page) => page.getByRole('list', { name: 'Your sessions' }).getByRole('listitem');
const openList = async (page: Page) => {
  await page.getByRole('link', { name: 'Sessions', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Your sessions' })).toBeVisible();
};

test('searching finds a note and opens the session at that moment', async ({ page, app }) => {
  const first = await addSession(page, app.address, 'Tell me about yourself.');
  const take = await addTake(page, first);
  await addMoment(page, first, take, 'm-early', 400, 'Trails off at the end');
  await addMoment(page, first, take, 'm-late', 2_600, 'Résumé recited: <b>scripted</b> & fast');
  await rename(page, first, { title: 'Monday practice', jobDescription: 'Product manager for the booking service.' });
  const second = await addSession(page, app.address, 'Why should we hire you?');
  await addTake(page, second, { kind: 'sound' });
  await openList(page);

  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('RESUME scrip');
  await expect(page.getByRole('status').filter({ hasText: 'One place in one session' })).toBeVisible();
  const hit = page.getByRole('link', { name: /Résumé recited/ });
  await expect(hit).toHaveText(/<b>scripted<\/b> & fast.*Moment: change.*0:02/);
  await expect(hit.locator('mark')).toHaveText(['Résumé', 'scrip']);
  await look(page, 'found');

  await page.keyboard.press('ArrowDown');
  await expect(hit).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Note' })).toHaveValue('Résumé recited: <b>scripted</b> & fast');
  await expect
    .poll(() => page.locator('video').evaluate((video: HTMLVideoElement) => Math.round(video.currentTime * 10)))
    .toBe(26);

  await page.goBack();
  await expect(field(page)).toHaveValue('RESUME scrip');
  await expect(hit).toBeVisible();
  await field(page).fill('bookng servce');
  await expect(page.getByRole('link', { name: /Product manager.*Job description/ })).toBeVisible();
  await field(page).fill('nobody wrote this');
  await expect(page.getByText('Nothing holds all these words.')).toBeVisible();
  await look(page, 'nothing-found');
  await field(page).press('Escape');
  await expect(field(page)).toHaveValue('');
  await expect(rows(page)).toHaveCount(2);
});

test('a spoken word is found, and the take opens at the moment it is said', async ({ page, app }) => {
  const session = await addSession(page, app.address, 'Tell me about a project that went wrong.');
  const take = await addTake(page, session);
  await addTake(page, session);
  const text = [
    'WEBVTT',
    '00:00.000 --> 00:02.000\nWe planned it for a year, and then the supplier left.',
    '00:02.000 --> 00:04.000\nSo I <00:02.600>called <00:03.100>everybody <00:03.500>myself. ثم اتصلت بالجميع',
  ].join('\n\n');
  await callApi(page, 'POST', `/api/takes/${take.id}/transcript`, { text });
  await openList(page);
  await field(page).fill('called everybody');
  const hit = page.getByRole('link', { name: /So I called everybody myself.*Said.*0:02/ });
  await expect(hit.locator('mark')).toHaveText(['called', 'everybody']);
  await look(page, 'found-said');
  await field(page).press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('listbox', { name: 'Transcript' })).toBeVisible();
  await expect
    .poll(() => page.locator('video').evaluate((video: HTMLVideoElement) => Math.round(video.currentTime * 10)))
    .toBe(26);
  await expect(page.getByRole('button', { name: 'Take 1 of 2' })).toBeVisible();
  await look(page, 'opened-said');

  // Taken away, it is not found any more.
  await page.goBack();
  await expect(hit).toBeVisible();
  await callApi(page, 'POST', `/api/takes/${take.id}/transcript/remove`, { revision: 0 });
  await expect(page.getByText('Nothing holds all these words.')).toBeVisible();
});

test('what others said is found once it was opened, at its moment', async ({ page, app }) => {
  const { session, request } = await askSomebody(page, app.address, 'What did you do?', 'Noor Haddad');
  const text = serializeFeedback(feedbackFor(request));
  await callApi(page, 'POST', '/api/feedback/accept', { text, requestId: request.id, replace: false });
  await openList(page);
  await field(page).fill('answers');
  await expect(page.getByText('Nothing holds all these words.')).toBeVisible();
  await callApi(page, 'POST', `/api/sessions/${session.id}/show-others`);
  const hit = page.getByRole('link', { name: /Answers.*Moment: keep.*Noor Haddad/ });
  await hit.click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect
    .poll(() => page.locator('video').evaluate((video: HTMLVideoElement) => Math.round(video.currentTime * 10)))
    .toBe(5);
  await look(page, 'moment-of-somebody');
});

test('a list or a grid, in any order, of what is wanted', async ({ page, app }) => {
  const titles = [
    'Short one',
    'Äpfel und Birnen',
    'A very long title that goes on and on about one practice on a rainy Monday',
  ];
  const sessions: Session[] = [];
  for (const [index, title] of titles.entries()) {
    const session = await addSession(
      page,
      app.address,
      `Question ${index + 1}: what would your last team say about you?`,
    );
    await addTake(page, session, { kind: index === 0 ? 'sound' : 'video' });
    sessions.push(await rename(page, session, { title }));
  }
  await openList(page);
  const names = rows(page).getByRole('link');
  await expect(names).toHaveText([...titles].reverse());
  await look(page, 'list');

  await page.getByRole('combobox', { name: 'Order' }).selectOption('By name');
  await expect(names).toHaveText([titles[2], titles[1], titles[0]] as string[]);
  await page.locator('label').filter({ hasText: 'Grid' }).click();
  await expect(rows(page)).toHaveCount(3);
  await look(page, 'grid');
  await page.reload();
  await expect(names).toHaveText([titles[2], titles[1], titles[0]] as string[]);

  await page.getByRole('combobox', { name: 'Which sessions' }).selectOption('Finished');
  await expect(page.getByText('No session is like this.')).toBeVisible();
  await look(page, 'none-like-this');
  await page.getByRole('button', { name: 'Show all sessions' }).click();
  await expect(rows(page)).toHaveCount(3);
});

test('sessions are renamed and put away by keyboard, and that can be undone', async ({ page, app }) => {
  for (const question of ['First question?', 'Second question?', 'Third question?'])
    await addSession(page, app.address, question);
  await openList(page);
  const name = (text: string) => rows(page).getByRole('link', { name: text });
  await name('Third question?').focus();
  await page.keyboard.press('ArrowDown');
  await expect(name('Second question?')).toBeFocused();
  await page.keyboard.press('F2');
  await page.keyboard.type('Better name');
  await page.keyboard.press('Enter');
  await expect(name('Better name')).toBeFocused();
  // An impatient double click is one undo, and no second one that comes too late.
  await page.getByRole('button', { name: 'Undo' }).dblclick();
  await expect(name('Second question?')).toBeVisible();
  await expect(page.getByText('This cannot be undone any more')).toHaveCount(0);
  // What was undone offers nothing more; the next Undo is that of the next act.
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(0);

  await name('Second question?').focus();
  await page.keyboard.press('F2');
  await page.keyboard.type('Never kept');
  await page.keyboard.press('Escape');
  await expect(name('Second question?')).toBeFocused();

  await page.keyboard.press('Delete');
  await expect(name('Second question?')).toHaveCount(0);
  // The keyboard goes on with the one that took its place.
  await expect(name('First question?')).toBeFocused();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(rows(page)).toHaveCount(3);

  // By mouse: the menu gives the focus back before the field has it for good.
  await page.getByRole('button', { name: 'More for “First question?”' }).click();
  await page.getByRole('menuitem', { name: 'Rename' }).click();
  await expect(page.getByRole('textbox', { name: 'Title of the session' })).toBeFocused();
  await page.keyboard.type('By menu');
  await page.keyboard.press('Enter');
  await expect(name('By menu')).toBeFocused();
});

test('an undo that comes too late says so', async ({ page, app, faults }) => {
  faults.allow(/409/, 'the browser reports the refused undo of a name that was changed again since');
  const session = await addSession(page, app.address, 'First question?');
  await openList(page);
  const tooLate = page.getByText('This cannot be undone any more: it was changed or closed since.');
  await page.getByRole('link', { name: 'First question?' }).focus();
  await page.keyboard.press('Delete');
  await expect(page.getByText('The session is in the bin.')).toBeVisible();
  await callApi(page, 'POST', `/api/sessions/${session.id}/restore`);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(tooLate).toBeVisible();
  await look(page, 'undo-too-late');
  await page.reload();

  await page.getByRole('link', { name: 'First question?' }).focus();
  await page.keyboard.press('F2');
  await page.keyboard.type('Mine');
  await page.keyboard.press('Enter');
  await expect(page.getByText('The session has its new name.')).toBeVisible();
  const now = await callApi<{ session: Session }>(page, 'GET', `/api/sessions/${session.id}`);
  await rename(page, now.session, { title: 'Of the other window' });
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(tooLate).toBeVisible();
  await expect(rows(page).getByRole('link')).toHaveText(['Of the other window']);
});

test('the best take gets a star, and its picture stands for the session', async ({ page, app }) => {
  const session = await addSession(page, app.address, 'What are you proud of?');
  const first = await addTake(page, session);
  await addTake(page, session);
  await page.goto(`${new URL(app.address).origin}/?take=${first.id}#/sessions/${session.id}`);
  const star = page.getByRole('button', { name: 'Star', exact: true });
  await star.click();
  await expect(star).toHaveAttribute('aria-pressed', 'true');
  await look(page, 'starred-take');
  await openList(page);
  const row = rows(page).first();
  await expect(
    row.getByRole('button', { name: 'Best take of “What are you proud of?”: one has a star' }),
  ).toBeVisible();
  await expect(row.locator('img[src]')).toHaveAttribute('src', new RegExp(first.id));
  // What it takes on the disk comes when it has been counted.
  await expect(row).toContainText(/\d kB/);
  await page.getByRole('combobox', { name: 'Which sessions' }).selectOption('With a star');
  await expect(rows(page)).toHaveCount(1);
  await look(page, 'starred');
});

test('the bin is emptied after a question, and only of what was shown', async ({ page, app }) => {
  const gone = await addSession(page, app.address, 'What would you delete?');
  await addTake(page, gone);
  const kept = await addSession(page, app.address, 'What would you keep?');
  const take = await addTake(page, kept);
  await callApi(page, 'POST', `/api/sessions/${gone.id}/bin`);
  await callApi(page, 'POST', `/api/takes/${take.id}/bin`);
  await page.getByRole('link', { name: 'Bin', exact: true }).click();
  const items = page.getByRole('article');
  await expect(items).toHaveCount(2);
  await expect(items.filter({ hasText: 'What would you delete?' })).toContainText(/\d kB/);
  await look(page, 'bin');

  await page.getByRole('button', { name: 'Empty the bin' }).click();
  const dialog = page.getByRole('dialog', { name: 'Delete 2 things for good?' });
  await expect(dialog).toContainText(/This frees \d+ kB/);
  await expect(dialog.getByRole('listitem')).toHaveText([/^One session, with its takes/, 'One take']);
  await expect(dialog.getByRole('button', { name: 'Leave it in the bin' })).toBeFocused();
  await look(page, 'bin-asks');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(items).toHaveCount(2);

  await page.getByRole('button', { name: 'Delete “What would you delete?” for good' }).click();
  await page.getByRole('button', { name: 'Delete for good', exact: true }).click();
  await expect(items).toHaveCount(1);
  await expect(page.getByText('It is deleted.')).toBeVisible();
  await page.getByRole('button', { name: 'Empty the bin' }).click();
  await page.getByRole('button', { name: 'Delete for good', exact: true }).click();
  await expect(page.getByText('The bin is empty.')).toBeVisible();

  await page.getByRole('link', { name: 'Sessions', exact: true }).click();
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page)).toContainText('no take yet');
  expect((await readdir(app.libraryDir, { recursive: true })).filter((path) => path.endsWith('.webm'))).toEqual([]);
});

test('ten thousand takes: few rows in the page, all of them by keyboard', async ({ page, app, faults }) => {
  faults.allow(/ERR_|Failed to load resource|404/, 'the app is started again, and these takes have no posters');
  await app.kill('SIGTERM');
  await fillLibrary(app.libraryDir, 2_000);
  await app.restart();
  await page.goto(app.address);
  await expect(page.getByText('2,000 sessions')).toBeVisible();
  const inPage = () => rows(page).count();
  expect(await inPage()).toBeLessThanOrEqual(200);
  await look(page, 'two-thousand');

  const links = rows(page).getByRole('link');
  const place = () => page.locator(':focus').locator('xpath=ancestor::li').getAttribute('aria-posinset');
  await links.first().focus();
  await page.keyboard.press('End');
  await expect.poll(place).toBe('2000');
  expect(await inPage()).toBeLessThanOrEqual(200);
  await expect(page.locator(':focus')).toBeInViewport();
  await page.keyboard.press('PageUp');
  await page.keyboard.press('ArrowUp');
  await expect.poll(async () => Number(await place())).toBeLessThan(1_999);
  await expect(page.locator(':focus')).toBeInViewport();
  const left = await place();
  const opened = await page.locator(':focus').textContent();

  await test.step('coming back finds the list where it was left', async () => {
    await page.keyboard.press('Enter');
    await expect(page.getByRole('list', { name: 'Your sessions' })).toHaveCount(0);
    await page.goBack();
    const row = page.locator(`[aria-posinset="${left}"]`);
    await expect(row.getByRole('link')).toHaveText(opened ?? '');
    await expect(row).toBeInViewport();
  });

  await test.step('the grid and searching are no heavier', async () => {
    await page.locator('label').filter({ hasText: 'Grid' }).click();
    await expect(rows(page).first()).toBeVisible();
    expect(await inPage()).toBeLessThanOrEqual(200);
    await field(page).fill('re');
    await expect(page.getByRole('status').filter({ hasText: /^The first 60 places/ })).toBeVisible();
    expect(await page.locator('[data-hit]').count()).toBeLessThanOrEqual(60);
    await look(page, 'many-found');
  });
});

import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import type { Comparison } from '../src/contract/sharing-views.ts';
import { bringBack, type Opinion, writeOwnReview } from './compare/compare-ground.ts';
import { ReviewPage } from './review/review-page.ts';
import { addSession, addTake, callApi } from './review/seed.ts';
import { expect, test } from './support/app-fixture.ts';
import { expectAccessible } from './support/axe.ts';
import { look } from './support/look.ts';
import { shoot } from './support/shots.ts';

const QUESTION = 'Tell me about a time you disagreed with a colleague. What did you do?';

const own: Opinion = {
  marks: [
    ['keep', 0.3, 0, 'Picks up the words of the question'],
    ['change', 3.9, 1, 'Forty seconds of background before the answer'],
  ],
  levels: [4, 2, 'not-observed'],
  points: [
    ['keep', 0, 0, 'Picks up the words of the question'],
    ['keep', 1, 0, 'Short spoken sentences'],
    ['keep', 2, 0, 'Stops after the link to the role'],
    ['change', 0, 1, 'Forty seconds of background before the answer'],
    ['change', 1, 1, 'Three hedges in one sentence'],
    ['change', 2, 1, 'The voice drops at the end of the line'],
  ],
};
const dana: Opinion = {
  marks: [
    ['keep', 0.8, 0, 'Sounds as if it came to mind just now'],
    ['keep', 2, 2, 'Says plainly what the result was'],
  ],
  levels: [5, 3, 'not-observed'],
  points: [
    ['keep', 0, 0, 'Sounds as if it came to mind just now'],
    ['keep', 1, 1, 'Says plainly what the result was'],
  ],
};
const alex: Opinion = {
  marks: [
    ['change', 2.2, 2, 'Takes the result back in the next half sentence'],
    ['undecided', 4.1, 0, ''],
  ],
  levels: [3, 3, 4],
  points: [['change', 0, 0, 'Leave the result standing: say it, then stop']],
};

/** Makes the report of the merged points and gives the downloaded file. */
async function makeReport(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Report', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Report of the merged points' });
  await expect(dialog).toContainText('2 places are still open and will be left out.');
  await dialog.getByRole('button', { name: 'Make HTML' }).click();
  const link = dialog.getByRole('link', { name: /^Download .*html$/ });
  await expect(link).toBeVisible({ timeout: 60_000 });
  await look(page, 'report of merged points', 'compare-report');
  const [file] = await Promise.all([page.waitForEvent('download'), link.click()]);
  const path = `.cache/shots/${file.suggestedFilename()}`;
  await file.saveAs(path);
  return path;
}

const openCompare = async (page: Page, address: string, sessionId: string) => {
  await page.goto(`${new URL(address).origin}/#/sessions/${sessionId}/compare`);
  await page.getByRole('heading', { level: 1 }).waitFor();
};
const row = (page: Page, name: string) =>
  page
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name }) })
    .getByRole('cell');
const stored = (page: Page, sessionId: string) =>
  callApi<Comparison>(page, 'GET', `/api/sessions/${sessionId}/comparison`);
const storedTexts = async (page: Page, sessionId: string) =>
  (await stored(page, sessionId)).merged?.points
    .toSorted((a, b) => a.kind.localeCompare(b.kind) || a.position - b.position)
    .map(({ kind, position, text }) => `${kind} ${position + 1}: ${text}`);

test('compares two reviewers with the own sealed review and makes three and three the next focus', async ({
  page,
  app,
}) => {
  const session = await addSession(page, app.address, QUESTION);
  const take = await addTake(page, session);
  await openCompare(page, app.address, session.id);
  await expect(page.getByRole('heading', { name: 'Nobody has answered yet' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Ask somebody' })).toHaveAttribute('href', /ask$/);
  await look(page, 'comparing with nobody', 'compare-nobody');

  await writeOwnReview(page, session, take, own, true);
  await bringBack(page, session, [take], 'Dana', dana);
  await bringBack(page, session, [take], 'Alex', alex);
  await expect(page.getByRole('heading', { name: '2 people have answered' })).toBeVisible();
  await expect(page.getByText('Your own review was sealed on')).toBeVisible();
  await expect(page.getByText('Dana')).toHaveCount(0);
  await look(page, 'before others are opened', 'compare-ready');
  await page.getByRole('button', { name: 'Open what others said' }).click();
  await expect(page.getByText('Own review first: yes')).toBeVisible();

  // Lanes: one Tab stop each, arrows inside, Enter goes there and shows the note.
  const review = new ReviewPage(page);
  await review.ready();
  await page.getByRole('toolbar', { name: 'Dana: 2 moments' }).getByRole('button').first().focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  const card = page.getByRole('region', { name: 'Chosen moment' });
  await expect(card).toContainText('Says plainly what the result was');
  expect(await review.positionMs()).toBeCloseTo(2_000, -1);
  await page.keyboard.press('Shift+ArrowRight');
  await expect(card).toContainText('Takes the result back');
  await page.getByRole('toolbar', { name: 'You: 2 moments' }).getByRole('button', { name: /^Keep/ }).click();
  await expect(card).toContainText('Picks up the words of the question');

  // Only some: of one person, of one kind.
  await page.getByRole('button', { name: 'Show only some' }).click();
  await page.getByRole('combobox', { name: 'Marked by' }).selectOption('Dana');
  await expect(page.getByRole('toolbar', { name: 'You: 2 moments' })).toHaveCount(0);
  await page.getByRole('combobox', { name: 'Marked by' }).selectOption('Everybody');
  await page.getByRole('combobox', { name: 'Kind of moment' }).selectOption('Change');
  await expect(page.getByRole('toolbar', { name: 'You: 1 moment' })).toBeVisible();
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(page.getByRole('combobox', { name: 'Marked by' })).toHaveCount(0);
  await expect(page.getByRole('toolbar', { name: 'You: 2 moments' })).toBeVisible();

  // The table, exactly as rule 5 counts.
  await expect(row(page, 'You').first()).toHaveText('4');
  await expect(row(page, 'Reviewers’ median')).toHaveText(['4', '3', '4']);
  await expect(row(page, 'Reviewers among themselves')).toHaveText([
    'Two or more apart',
    'They agree',
    'Only one level given',
  ]);
  await expect(row(page, 'You and the median')).toHaveText(['The same', 'You are 1 lower', 'Nothing to compare']);
  await expect(row(page, 'Dana')).toHaveText(['5', '3', 'Not observed']);
  await look(page, 'ratings side by side', 'compare-ratings');

  await page.getByRole('tab', { name: 'Places' }).click();
  const list = (name: RegExp) => page.getByRole('list', { name }).locator('> li');
  await expect(list(/^Marked by several/)).toHaveCount(2);
  await expect(list(/^Marked by several/).first()).toContainText('Sounds as if it came to mind');
  await expect(list(/^Blind spots/)).toHaveCount(2);
  await expect(list(/^Seen differently/)).toHaveCount(1);
  await expect(list(/^Only you saw/)).toContainText('Forty seconds of background');
  await look(page, 'places', 'compare-places');
  await list(/^Only you saw/)
    .getByRole('button')
    .click();
  await expect.poll(() => review.positionMs()).toBeGreaterThan(1_800);
  await expect(card).toContainText('Forty seconds of background');

  await page.getByRole('tab', { name: 'Three and three' }).click();
  const candidate = (text: string) => page.getByRole('listitem').filter({ hasText: text }).filter({ hasText: 'Pick' });
  const dropped = candidate('Says plainly what the result was');
  await expect(dropped).toContainText('Marked the opposite there:');
  await expect(dropped).toContainText('Alex');
  const shared = candidate('Sounds as if it came to mind just now');
  await expect(shared).toContainText('1 more person behind it:');
  await shared.getByRole('button', { name: 'Pick' }).click();
  await dropped.getByRole('button', { name: 'Pick' }).click();
  await candidate('Leave the result standing').getByRole('button', { name: 'Pick' }).click();
  await candidate('Three hedges in one sentence').getByRole('button', { name: 'Pick' }).click();
  await page.getByRole('button', { name: 'Move keep 2 up' }).click();
  await page.getByRole('textbox', { name: 'Change 1' }).fill('Say the result once and stop');
  await page.getByRole('textbox', { name: 'Change 1' }).blur();
  await expect(page.getByText('Saved. 2 places are still open.')).toBeVisible();
  expect(await storedTexts(page, session.id)).toEqual([
    'change 1: Say the result once and stop',
    'change 2: Three hedges in one sentence',
    'keep 1: Says plainly what the result was',
    'keep 2: Sounds as if it came to mind just now',
  ]);
  await page.getByRole('button', { name: 'Remove keep 1' }).click();
  await expect(page.getByRole('textbox', { name: 'Keep 1' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('textbox', { name: 'Keep 1' })).toHaveValue('Says plainly what the result was');
  await candidate('Picks up the words of the question').getByRole('button', { name: 'Says the same as' }).click();
  await page.getByRole('menuitem', { name: /Sounds as if/ }).click();
  await expect(page.getByText('Picked as keep 2')).toHaveCount(2);
  const joined = page.getByRole('listitem').filter({ has: page.getByRole('textbox', { name: 'Keep 2' }) });
  await expect(joined).toContainText('2 people behind it');
  await expect(joined.getByRole('button', { name: /^Play from/ })).toHaveCount(2);
  await joined.scrollIntoViewIfNeeded();
  await look(page, 'merged three and three', 'compare-merged');

  const html = await makeReport(page);
  const reader = await page.context().newPage();
  await reader.goto(pathToFileURL(html).href);
  await expect(reader.getByText('Own review first: yes')).toBeVisible();
  await expect(reader.getByText('Say the result once and stop').first()).toBeVisible();
  await expect(reader.getByRole('table')).toContainText('two or more apart');
  await expectAccessible(reader, 'report of merged points');
  await reader.close();
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: 'Make these changes the next focus' }).click();
  await expect(page.getByText('These 2 changes are your next focus')).toBeVisible();
  await look(page, 'the next focus', 'compare-confirmed');
  await page.getByRole('link', { name: 'Practise', exact: true }).click();
  await expect(page.getByText('Say the result once and stop').first()).toBeVisible();
});

test('warns before others are shown too early, and takes the newer of two windows', async ({ page, app, faults }) => {
  faults.allow(/409/, 'the browser reports the refused request of a conflict, which this test provokes');
  const session = await addSession(page, app.address, QUESTION);
  const takes = [await addTake(page, session), await addTake(page, session, { kind: 'sound' })];
  const long = 'A very long note that somebody wrote because there was much to say about this one place. '.repeat(6);
  const talkative: Opinion = {
    marks: [
      ['keep', 1, 0, long],
      ['change', 1.1, 0, 'Close by'],
    ],
    levels: [2, null, 'not-observed'],
    points: [
      ['keep', 0, 0, long],
      ['change', 0, 1, 'Start with the answer'],
    ],
  };
  await bringBack(page, session, takes, 'Dr. Maximiliane-Friederike von Hohenstein-Unterbrück', talkative);
  for (let number = 2; number <= 10; number++)
    await bringBack(page, session, takes.slice(0, 1), `Reviewer ${number}`, {
      ...dana,
      levels: [number % 5 || 5, 3, 4] as Opinion['levels'],
    });

  await page.goto(`${new URL(app.address).origin}/#/sessions/${session.id}`);
  await expect(page.getByRole('link', { name: 'Compare (10)' })).toBeVisible();
  await look(page, 'a session somebody answered', 'session-answered');
  await page.getByRole('link', { name: 'Compare (10)' }).click();
  await expect(page.getByRole('link', { name: 'Go on with your own review' })).toBeVisible();
  await look(page, 'before the own review is finished', 'compare-early');
  await page.getByRole('button', { name: 'Show anyway' }).click();
  await expect(page.getByText('Own review first: no')).toBeVisible();
  await page.getByRole('combobox', { name: 'Take' }).selectOption({ index: 0 });
  await expect(row(page, 'Reviewer 10').first()).toHaveText('5');
  await look(page, 'ten reviewers', 'compare-ten');
  const overflow = await page.locator('#page').evaluate((one) => one.scrollWidth - one.clientWidth);
  expect(overflow).toBe(0);
  // Nothing of the owner's own: everything would be a blind spot.
  await page.getByRole('tab', { name: 'Places' }).click();
  await expect(page.getByRole('heading', { name: /^Marked by several/ })).toBeVisible();
  await expect(page.getByRole('heading', { name: /^Blind spots/ })).toHaveCount(0);
  await shoot(page, 'compare-ten-places');

  await page.getByRole('tab', { name: 'Three and three' }).click();
  await shoot(page, 'compare-ten-merged');
  // Another window was faster, and this one has not heard of it.
  const before = await stored(page, session.id);
  let hasWritten = false;
  await page.route('**/api/sessions/*/comparison', (route) =>
    hasWritten ? route.fallback() : route.fulfill({ json: before }),
  );
  await callApi(page, 'PUT', `/api/sessions/${session.id}/merged`, { revision: null, points: [] });
  await page.route('**/api/sessions/*/merged', (route) => {
    hasWritten = true;
    return route.fallback();
  });
  await page.getByRole('button', { name: 'Pick' }).first().click();
  await expect(page.getByText('This was changed in another window.', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: 'Pick' }).first().click();
  await expect(page.getByText('Saved. 5 places are still open.')).toBeVisible();
});

import type { Page } from '@playwright/test';
import { addSession, addTake, callApi } from './review/seed.ts';
import { expect, test } from './support/app-fixture.ts';
import { look } from './support/look.ts';

const QUESTION = 'Tell me about a result you are proud of, and how you and your team got there against the odds.';
const rows = (page: Page) => page.getByRole('list', { name: 'Your sessions' }).getByRole('listitem');
const openList = async (page: Page) => {
  await page.getByRole('link', { name: 'Sessions', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Your sessions' })).toBeVisible();
};

test('the best of several takes is chosen in the list by keyboard, and its picture stands for the session', async ({
  page,
  app,
}) => {
  const session = await addSession(page, app.address, QUESTION);
  await callApi(page, 'POST', `/api/sessions/${session.id}/questions`, { text: 'ما الذي تعلمته؟', source: 'own' });
  const { session: asked } = await callApi<{ session: typeof session }>(page, 'GET', `/api/sessions/${session.id}`);
  const first = await addTake(page, session);
  await addTake(page, session);
  await addTake(page, { ...asked, questions: asked.questions.slice(1) }, { kind: 'sound' });
  await addSession(page, app.address, 'Nothing was recorded here?');
  await openList(page);
  const row = rows(page).filter({ hasText: 'Tell me about' });
  const picture = row.locator('img[src]');
  await expect(picture).not.toHaveAttribute('src', new RegExp(first.id));
  // Where there is no take there is nothing to choose.
  await expect(rows(page).filter({ hasText: 'Nothing was' }).getByRole('button', { name: /Star/ })).toHaveCount(0);
  await rows(page).first().getByRole('link').focus();
  await page.keyboard.press('s');
  await expect(page.getByRole('menu')).toHaveCount(0);

  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('s');
  const takes = page.getByRole('menuitemcheckbox');
  await expect(takes).toHaveText([/Take 1/, /Take 2/, /Take 3/]);
  // Pictures in their frames, as wide as they are to be.
  const widths = await takes.locator('img').evaluateAll((images) => images.map(({ clientWidth }) => clientWidth));
  expect(widths).toEqual([72, 72]);
  await look(page, 'stars, choosing', 'stars-choosing');
  await page.keyboard.press('ArrowDown');
  await expect(takes.first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(takes.first()).toHaveAttribute('aria-checked', 'true');
  await expect(picture).toHaveAttribute('src', new RegExp(first.id));
  await look(page, 'stars, chosen', 'stars-chosen');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toHaveCount(0);
  await expect(row.getByRole('link')).toBeFocused();
  await expect(row.getByRole('button', { name: /^Best take of “Tell me.*: one has a star$/ })).toBeVisible();

  // The menu of the row leads there too.
  await row.getByRole('button', { name: /^More for/ }).click();
  await page.getByRole('menuitem', { name: 'Star the best take' }).click();
  await expect(takes).toHaveCount(3);
  await takes.nth(1).click();
  await expect(takes.nth(1)).toHaveAttribute('aria-checked', 'true');
  await expect(picture).not.toHaveAttribute('src', new RegExp(first.id));
});

test('a single take gets its star with one key, and taking it away can be undone', async ({ page, app }) => {
  for (const question of ['First question?', 'Second question?'])
    await addTake(page, await addSession(page, app.address, question));
  await openList(page);
  const star = page.getByRole('button', { name: 'Star for “Second question?”' });
  await page.getByRole('link', { name: 'Second question?' }).focus();
  await page.keyboard.press('s');
  await expect(star).toHaveAttribute('aria-pressed', 'true');
  await page.locator('label').filter({ hasText: 'Grid' }).click();
  await expect(star).toBeVisible();
  await look(page, 'stars, grid', 'stars-grid');

  await page.getByRole('combobox', { name: 'Which sessions' }).selectOption('With a star');
  await expect(rows(page)).toHaveCount(1);
  await star.click();
  await expect(page.getByText('No session is like this.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(star).toHaveAttribute('aria-pressed', 'true');
  await expect(rows(page)).toHaveCount(1);
});

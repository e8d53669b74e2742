import type { Page } from '@playwright/test';
import { ReviewPage } from './review/review-page.ts';
import { addSession, addTake, callApi, storedReview } from './review/seed.ts';
import { expect, test } from './support/app-fixture.ts';
import { look } from './support/look.ts';

const QUESTION = 'Tell me about a time you disagreed with a colleague. What did you do?';
const NAME = '🎬 مقابلة العمل – Montag';

const openRubrics = (page: Page, address: string) => page.goto(`${new URL(address).origin}/#/rubrics`);

/** Copies the built-in rubric and waits for its editor. */
async function copyBasics(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Copy and edit Interview basics' }).click();
  await expect(page.getByRole('textbox', { name: 'Name of the rubric' })).toHaveValue('Interview basics (own)');
}

test('copies a rubric, edits it by mouse and keyboard, and reviews with it', async ({ page, app }) => {
  const session = await addSession(page, app.address, QUESTION);
  await addTake(page, session);
  const review = new ReviewPage(page);
  await review.open(app.address, session.id);
  await page.keyboard.press('Digit1');
  await page.keyboard.press('Digit2');
  await expect(review.moments).toHaveCount(2);
  await review.step('Rate');
  await page.getByRole('group', { name: 'Direct answers' }).getByRole('radio', { name: '3, mixed' }).check();
  await page.getByRole('button', { name: 'Rubric: Interview basics' }).click();
  await look(page, 'choosing a rubric', 'rubrics-choose');
  await page.getByRole('menuitem', { name: 'Edit rubrics' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Rubrics' })).toBeVisible();
  await look(page, 'rubrics, none of one’s own', 'rubrics-none');

  await copyBasics(page);
  await page.getByRole('textbox', { name: 'Name of the rubric' }).fill(NAME);
  const names = page.getByRole('textbox', { name: 'Name', exact: true });
  await expect(page.getByRole('button', { name: /needs at least 3/ })).toHaveCount(3);
  await page.getByRole('button', { name: 'Add a criterion' }).click();
  await look(page, 'adding a criterion', 'rubrics-add');
  await page.getByRole('menuitem', { name: 'Evidence' }).click();
  await expect(names).toHaveCount(4);
  await page.getByRole('button', { name: 'Take out criterion 2: Direct answers' }).click();
  await expect(names.nth(1)).toHaveValue('Confidence, as heard');
  await page.keyboard.press('Control+z');
  await expect(names.nth(1)).toHaveValue('Direct answers');
  // It is back already: the notification cannot put it back a second time, and says so.
  const removed = page.getByRole('alert').filter({ hasText: 'The criterion was taken out.' });
  await removed.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('This cannot be undone any more: it was changed or closed since.')).toBeVisible();
  await expect(names).toHaveCount(4);
  await page.keyboard.press('Control+Shift+z');
  await expect(names).toHaveCount(3);
  await names.nth(2).focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(names.nth(1)).toHaveValue('Evidence');
  await expect(names.nth(1), 'the hands stay where they were').toBeFocused();
  await page.getByRole('button', { name: 'Add a criterion' }).click();
  await page.getByRole('menuitem', { name: 'An empty one' }).click();
  await expect(page.getByText('Not saved yet')).toBeVisible();
  await look(page, 'a criterion without a name', 'rubrics-missing');
  await names.nth(3).fill('הקשבה');
  await page.getByRole('textbox', { name: '5, keep' }).nth(3).fill('עונה על מה שנשאל 🎯');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await look(page, 'editing a rubric', 'rubrics-edit');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'All rubrics' }).click();
  await expect(page.getByRole('link', { name: NAME, exact: true })).toBeVisible();
  await look(page, 'rubrics with one’s own', 'rubrics-own');

  // Back is where somebody came from, in however many steps.
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await review.ready();

  // What was marked stays; what loses its criterion is said before, and comes back with undo.
  await review.step('Rate');
  await page.getByRole('button', { name: 'Rubric: Interview basics' }).click();
  await page.getByRole('menuitem', { name: NAME }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Direct answers');
  await expect(dialog).toContainText('1 moment stays, without a criterion.');
  await expect(dialog).toContainText('1 level given for them goes.');
  await look(page, 'changing the rubric', 'rubrics-change');
  await page.getByRole('button', { name: 'Change the rubric' }).click();
  await expect(page.getByRole('group', { name: 'הקשבה' })).toBeVisible();
  await look(page, 'rating with an own rubric', 'rubrics-rate');
  await expect(review.saved).toBeVisible();
  const changed = await storedReview(page, session);
  expect(changed.rubric.name).toBe(NAME);
  expect(changed.moments.map(({ criterionId }) => criterionId)).toEqual(['scripted-to-spoken', null]);
  await page.keyboard.press('Control+z');
  await expect(
    page.getByRole('group', { name: 'Direct answers' }).getByRole('radio', { name: '3, mixed' }),
  ).toBeChecked();
  await expect.poll(async () => (await storedReview(page, session)).rubric.name).toBe('Interview basics');
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(async () => (await storedReview(page, session)).rubric.name).toBe(NAME);

  // Asking offers it too, and takes what the owner looks at; a form that is left is found as it was.
  await page.getByRole('link', { name: 'Ask for feedback' }).click();
  await expect(page.getByRole('combobox', { name: 'Rubric' })).toContainText(NAME);
  await page.getByRole('textbox', { name: 'Reviewer’s name' }).fill('Sam');
  await page.getByRole('link', { name: 'Edit rubrics' }).click();
  await page.getByRole('button', { name: 'Back' }).click();
  await expect(page.getByRole('textbox', { name: 'Reviewer’s name' })).toHaveValue('Sam');
  expect(
    await page
      .getByRole('combobox', { name: 'Rubric' })
      .evaluate((one: HTMLSelectElement) => one.selectedOptions[0]?.text),
  ).toBe(NAME);
});

test('saves a rubric to a file, brings it in, and says what is no rubric', async ({ page, app }) => {
  await page.goto(app.address);
  await openRubrics(page, app.address);
  await copyBasics(page);
  await page.getByRole('button', { name: 'More for Interview basics (own)' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'Save as a file' }).click(),
  ]);
  const file = test.info().outputPath('rubric.json');
  await download.saveAs(file);
  await page.getByRole('button', { name: 'More for Interview basics (own)' }).click();
  await page.getByRole('menuitem', { name: 'Move to the bin' }).click();
  await expect(page.getByText('This rubric is in the bin.')).toBeVisible();
  await page.getByRole('button', { name: 'All rubrics' }).click();
  const input = page.locator('input[type=file]');
  await input.setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('%PDF-1.7') });
  await expect(page.getByText('This file holds no rubric.', { exact: false })).toBeVisible();
  await expect(page.getByText('None yet.', { exact: false })).toBeVisible();
  await look(page, 'a wrong file', 'rubrics-wrong-file');
  await input.setInputFiles(file);
  await expect(page.getByRole('textbox', { name: 'Name of the rubric' })).toHaveValue('Interview basics (own)');
  await page.getByRole('button', { name: 'All rubrics' }).click();
  await page.getByRole('button', { name: 'Bring it back: Interview basics (own)' }).click();
  await expect(page.getByRole('link', { name: 'Edit Interview basics (own)' })).toHaveCount(2);
});

test('a rubric in the bin is listed there, comes back, and can be deleted for good', async ({ page, app }) => {
  await page.goto(app.address);
  await openRubrics(page, app.address);
  await copyBasics(page);
  const toBin = async () => {
    await page.getByRole('button', { name: 'More for Interview basics (own)' }).click();
    await page.getByRole('menuitem', { name: 'Move to the bin' }).click();
    await page.getByRole('link', { name: 'Bin', exact: true }).click();
  };
  await toBin();
  const item = page.getByRole('article').filter({ hasText: 'Interview basics (own)' });
  await expect(item).toContainText('Rubric, 3 criteria');
  await look(page, 'a rubric in the bin', 'rubrics-bin');
  await item.getByRole('button', { name: 'Restore “Interview basics (own)”' }).click();
  await expect(page.getByText('The bin is empty.')).toBeVisible();

  await openRubrics(page, app.address);
  await page.getByRole('link', { name: 'Edit Interview basics (own)' }).click();
  await toBin();
  await page.getByRole('button', { name: 'Empty the bin' }).click();
  const dialog = page.getByRole('dialog', { name: 'Delete “Interview basics (own)” for good?' });
  await expect(dialog).toContainText('One rubric; reviews made with it keep their copy');
  await look(page, 'asked about a rubric', 'rubrics-bin-asks');
  await dialog.getByRole('button', { name: 'Delete for good' }).click();
  await expect(page.getByText('The bin is empty.')).toBeVisible();
  await openRubrics(page, app.address);
  await expect(page.getByText('None yet.', { exact: false })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'In the bin' })).toHaveCount(0);
});

test('two windows: the later change of the same rubric is asked about', async ({ page, app, context, faults }) => {
  faults.allow(/409/, 'the browser reports the refused request of a conflict, which this test provokes');
  await page.goto(app.address);
  await openRubrics(page, app.address);
  await copyBasics(page);
  const address = page.url();
  const other = await context.newPage();
  await other.goto(address);
  const name = (one: Page) => one.getByRole('textbox', { name: 'Name of the rubric' });
  await name(other).fill('From two');
  await expect(name(page), 'an untouched window follows').toHaveValue('From two');
  // The second window hears of nothing until it is refused.
  const stale = await callApi<object>(other, 'GET', '/api/rubrics');
  let isRefused = false;
  other.on('response', (response) => {
    isRefused ||= response.status() === 409;
  });
  await other.route('**/api/rubrics?*', (route) => (isRefused ? route.continue() : route.fulfill({ json: stale })));
  await name(page).fill('From one');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await name(other).fill('From two, later');
  const conflict = other.getByRole('alert').filter({ hasText: 'changed in another window' });
  await expect(conflict).toBeVisible();
  await look(other, 'changed in two windows', 'rubrics-conflict');
  await conflict.getByRole('button', { name: 'Use what is here' }).click();
  await expect
    .poll(async () => (await callApi<{ own: { name: string }[] }>(page, 'GET', '/api/rubrics')).own[0]?.name)
    .toBe('From two, later');
});

import { writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Review } from '../src/core/model/review.ts';
import type { Task } from '../src/core/model/task.ts';
import { addSession, addTake, callApi } from './review/seed.ts';
import { expect, test } from './support/app-fixture.ts';
import { look } from './support/look.ts';

// Long enough to fill more than a line.
const QUESTION =
  'Tell me about a time you led a difficult project: who was in it, what made it difficult, what you decided yourself, what you left to others, and what came of it in the end.';
const STAND_IN = resolve('src/backend/transcripts/testing/whisper-stand-in.mjs');

test('one place shows what runs, what it did and what failed, after a reload too', async ({ page, app }) => {
  const model = join(dirname(app.libraryDir), 'ggml-model.bin');
  await writeFile(model, JSON.stringify({ hang: true }));
  await app.restart({ environment: { SECOND_TAKE_WHISPER: STAND_IN, SECOND_TAKE_WHISPER_MODEL: model } });
  await page.goto(app.address);
  await page.getByRole('link', { name: 'Tasks' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Nothing was done in the background yet.')).toBeVisible();
  await look(page, 'no tasks', 'tasks-empty');

  const session = await addSession(page, app.address, QUESTION);
  const take = await addTake(page, session);
  await callApi(page, 'POST', `/api/takes/${take.id}/transcript/make`);
  const link = page.getByRole('link', { name: 'Tasks, 1 running' });
  await link.focus();
  await page.keyboard.press('Enter');

  const running = page.getByRole('list', { name: 'Running' }).getByRole('article', { name: 'Making a transcript' });
  const past = page.getByRole('list', { name: 'Ended' }).getByRole('article');
  await expect(running.getByRole('progressbar')).toHaveAttribute('aria-valuenow', /^4[0-9]/);
  await expect(past).toHaveCount(1);
  await expect(past.first()).toContainText('Finishing a recording');
  await look(page, 'a running task', 'tasks-running');
  await page.reload();
  await expect(running).toBeVisible();

  const cancel = running.getByRole('button', { name: 'Cancel: Making a transcript' });
  const [card, button] = await Promise.all([running.boundingBox(), cancel.boundingBox()]);
  expect((button?.x ?? 0) + (button?.width ?? 0)).toBeLessThan((card?.x ?? 0) + (card?.width ?? 0));
  await cancel.focus();
  await page.keyboard.press('Enter');
  await expect(past).toHaveCount(2);
  await expect(past.first()).toContainText('Cancelled');
  await expect(page.getByRole('link', { name: 'Tasks', exact: true })).toBeVisible();

  // One that fails says so in words, with the details and the exact command to copy.
  await writeFile(model, JSON.stringify({ fail: true }));
  await callApi(page, 'POST', `/api/takes/${take.id}/transcript/make`);
  await expect(past).toHaveCount(3);
  const failed = past.first();
  await expect(failed).toContainText('The transcript could not be made.');
  await expect(failed).toContainText('The take is safe.');
  await failed.locator('summary').focus();
  await page.keyboard.press('Enter');
  await expect(failed.getByText('Exact commands (2)')).toBeVisible();
  await expect(failed.locator('pre')).toBeVisible();
  await expect(failed.locator('pre')).toContainText(/whisper-stand-in\.mjs --model \S+ggml-model\.bin --file/);
  await failed.getByRole('button', { name: 'Copy the commands' }).press('Enter');
  await expect(failed.getByRole('button', { name: 'Copied' })).toBeVisible();
  await expect(failed.getByRole('button', { name: 'Copy details' })).toBeVisible();

  // What a task made is at hand here.
  const rubricReview = await callApi<Review>(page, 'POST', `/api/sessions/${session.id}/own-review`, {});
  const body = { takeIds: [take.id], delivery: 'one-file', size: 'none' };
  const { id } = await callApi<{ id: string }>(page, 'POST', `/api/sessions/${session.id}/requests`, {
    ...body,
    reviewer: { name: 'Dana', relation: 'friend' },
    ownerName: 'Robin',
    rubricId: rubricReview.rubric.id,
    include: { jobDescription: false, focus: false },
    dueOn: null,
    message: 'Three and three, please.',
    language: 'en',
  });
  await callApi(page, 'POST', `/api/requests/${id}/page`);
  const made = past.filter({ hasText: 'Making a page for a reviewer' });
  await expect(made.getByText('Done')).toBeVisible({ timeout: 60_000 });
  await expect(made.getByRole('link', { name: /^Download .*\.html$/ })).toBeVisible();
  await look(page, 'tasks with files and a failure', 'tasks-past');

  await made.getByRole('link', { name: QUESTION }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: QUESTION })).toBeVisible();
  const tasks = await callApi<Task[]>(page, 'GET', '/api/tasks');
  expect(tasks.map(({ state }) => state)).toEqual(['done', 'cancelled', 'failed', 'done']);
});

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { feedbackBlock, serializeFeedback } from '../src/core/sharing/feedback-text.ts';
import { BringBackPage } from './bring-back/bring-back-page.ts';
import { askSomebody, feedbackFor } from './bring-back/feedback-ground.ts';
import { callApi } from './review/seed.ts';
import { expect, test } from './support/app-fixture.ts';
import { look as lookAt } from './support/look.ts';

const look = (page: Page, name: string) => lookAt(page, name, `read-only-${name}`);

test('a library that may only be read offers nothing about reviewers that would write', async ({
  page,
  app,
  faults,
}) => {
  faults.allow(/ERR_|Failed to load resource/, 'the backend is started again while the page is open');
  const { session, request } = await askSomebody(page, app.address, 'What did you do?', 'Noor Haddad');
  const text = serializeFeedback(feedbackFor(request));
  await callApi(page, 'POST', '/api/feedback/accept', { text, requestId: request.id, replace: false });
  const file = join(app.libraryDir, 'library.json');
  // As after a newer app: everything in it is left as it is.
  await writeFile(file, JSON.stringify({ ...JSON.parse(await readFile(file, 'utf8')), version: 99 }));
  await app.restart();
  await page.goto(app.address);
  await expect(page.getByText('Second Take may not write to your library folder.')).toBeVisible();
  const place = (path: string) => page.goto(`${new URL(app.address).origin}/#${path}`);
  const heading = (name: string | RegExp) => expect(page.getByRole('heading', { level: 1, name })).toBeVisible();

  await test.step('comparing stays closed and says why', async () => {
    await place(`/sessions/${session.id}/compare`);
    await heading('One person has answered');
    await expect(page.getByText('so they stay closed for now')).toBeVisible();
    await expect(page.getByRole('button', { name: /Open what others said|Show anyway/ })).toHaveCount(0);
    await expect(page.getByRole('link', { name: 'Your own review' })).toBeVisible();
    await look(page, 'compare');
  });

  await test.step('requests can be looked at', async () => {
    await place('/reviewers');
    await heading('Reviewers');
    await page.getByRole('button', { name: 'More for Noor Haddad' }).click();
    await expect(page.getByRole('menuitem')).toHaveText(['Files and message']);
    await page.getByRole('menuitem', { name: 'Files and message' }).click();
    await heading('A page for Noor Haddad');
    await expect(page.getByRole('list', { name: 'Files for Noor Haddad' })).toBeVisible();
    await expect(page.getByRole('button', { name: /Make|I sent it/ })).toHaveCount(0);
    await expect(page.getByRole('link', { name: 'Ask somebody else' })).toHaveCount(0);
    await look(page, 'request');
  });

  await test.step('asking says why there is no form', async () => {
    await place(`/sessions/${session.id}/ask`);
    await expect(page.getByText('so no page can be made')).toBeVisible();
    await expect(page.getByRole('textbox')).toHaveCount(0);
    await look(page, 'ask');
  });

  await test.step('what came back can be looked at, not kept', async () => {
    const back = new BringBackPage(page);
    await back.open();
    await expect(page.getByText('can be looked at here, but not kept')).toBeVisible();
    await expect(page.getByRole('button', { name: 'They wrote a plain mail' })).toHaveCount(0);
    await look(page, 'bring-back');
    await page.getByRole('textbox').fill('A mail in plain words.');
    await page.getByRole('button', { name: 'Read the text' }).click();
    await expect(back.result.getByText('There is no feedback from a review page in it.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Sort it as a plain mail' })).toHaveCount(0);
    await page.getByRole('textbox').fill(feedbackBlock(feedbackFor(request, { moments: [] })));
    await page.getByRole('button', { name: 'Read the text' }).click();
    await back.shows('Feedback from Noor Haddad');
    await expect(back.result.getByRole('button', { name: /Keep/ })).toHaveCount(0);
    await look(page, 'preview');
  });
});

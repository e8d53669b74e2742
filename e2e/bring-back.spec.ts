import type { Page } from '@playwright/test';
import type { Comparison } from '../src/contract/sharing-views.ts';
import { feedbackBlock, serializeFeedback } from '../src/core/sharing/feedback-text.ts';
import { sent, typed } from '../src/core/sharing/testing/mail-mangling.ts';
import { BringBackPage } from './bring-back/bring-back-page.ts';
import { askSomebody, feedbackFor } from './bring-back/feedback-ground.ts';
import { callApi } from './review/seed.ts';
import { expect, test } from './support/app-fixture.ts';
import { look as lookAt } from './support/look.ts';

const QUESTION = 'Tell me about a time you disagreed with a colleague. What did you do?';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const look = (page: Page, name: string) => lookAt(page, name, `bring-back-${name}`);

/** What others said, as kept, once it was opened. */
async function opened(page: Page, sessionId: string): Promise<Comparison['reviews']> {
  await callApi(page, 'POST', `/api/sessions/${sessionId}/show-others`);
  return (await callApi<Comparison>(page, 'GET', `/api/sessions/${sessionId}/comparison`)).reviews;
}

test('brings back a file, and knows it again', async ({ page, app }) => {
  const { session, take, request } = await askSomebody(page, app.address, QUESTION, 'Noor Haddad');
  const back = new BringBackPage(page);
  await back.open(request.id);
  await look(page, 'start');

  const feedback = feedbackFor(request);
  await back.choose(serializeFeedback(feedback));
  await back.shows('Feedback from Noor Haddad');
  await expect(back.result).toBeFocused();
  await expect(page.getByRole('status').filter({ hasText: 'Nothing has been kept yet' })).toHaveCount(1);
  await expect(back.result).toContainText(QUESTION);
  await expect(back.result.getByRole('list', { name: 'What is in it' }).getByRole('listitem')).toHaveText([
    '3 to keep',
    '3 to do differently',
    '2 moments',
    '2 ratings',
  ]);
  await expect(back.result).toContainText('stays hidden until your own review is finished');
  await expect(back.result).not.toContainText('Picks up');
  await look(page, 'preview-hidden');

  await page.keyboard.press('Tab');
  await expect(back.result.getByRole('link', { name: 'Go to your review' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(back.keep).toBeFocused();
  await page.keyboard.press('Enter');
  await back.shows('The feedback from Noor Haddad is kept.');
  await expect(back.result.getByRole('link', { name: 'Finish your own review' })).toHaveAttribute(
    'href',
    new RegExp(`/sessions/${session.id}$`),
  );
  await expect(back.result.getByRole('link', { name: 'Compare' })).toHaveAttribute(
    'href',
    new RegExp(`/sessions/${session.id}/compare$`),
  );
  await look(page, 'kept');

  await page.getByRole('button', { name: 'Bring back another one' }).click();
  await back.choose(serializeFeedback({ ...feedback, savedAt: '2026-11-26T08:00:00.000Z' }));
  await expect(back.result.getByText('You have exactly this already.')).toBeVisible();
  await expect(back.keep).toHaveCount(0);
  await look(page, 'same');

  const [review] = await opened(page, session.id);
  expect(review).toMatchObject({ author: { kind: 'reviewer', name: 'Noor Haddad' }, state: 'finished' });
  expect(review?.moments.map(({ takeId, startMs }) => [takeId, startMs])).toEqual([
    [take.id, 500],
    [take.id, 2_500],
  ]);
});

test('replaces an answer only after asking, and can undo it', async ({ page, app }) => {
  const { session, request } = await askSomebody(page, app.address, QUESTION, 'Noor Haddad');
  const feedback = feedbackFor(request);
  const body = { text: serializeFeedback(feedback), requestId: request.id, replace: false };
  await callApi(page, 'POST', '/api/feedback/accept', body);
  await opened(page, session.id);
  const back = new BringBackPage(page);
  await back.open();
  const points = feedback.points.slice(0, 5);
  const savedAt = '2026-11-27T09:30:00.000Z';
  await back.choose(serializeFeedback({ ...feedback, reviewerName: '<i>N.</i>', points, savedAt }));
  await expect(back.result).toContainText('An earlier answer from Noor Haddad is here. This one was saved later.');
  await expect(back.result.getByText('It is signed “<i>N.</i>”.')).toBeVisible();
  await expect(back.result.getByText('fewer than six points with proof')).toBeVisible();
  const words = back.result.getByRole('list', { name: 'What they wrote' });
  await expect(words.getByRole('listitem')).toHaveCount(5);
  await expect(words).toContainText('Picks up the words of the question 1 <b>né</b>');
  await expect(back.result.locator('b, i')).toHaveCount(0);
  await look(page, 'preview-shown');
  await page.getByRole('button', { name: 'Keep it instead' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Replace the answer you have from Noor Haddad?');
  await expect(dialog.getByRole('listitem')).toHaveText([
    'The one you have: saved by them on 25 Nov 2026, 19:00.',
    'This one: saved by them on 27 Nov 2026, 10:30.',
  ]);
  await look(page, 'replace');
  await page.getByRole('button', { name: 'Leave the one you have' }).click();
  expect((await opened(page, session.id))[0]?.points).toHaveLength(6);
  await page.getByRole('button', { name: 'Keep it instead' }).click();
  await page.getByRole('button', { name: 'Replace it' }).click();
  await back.shows('The feedback from Noor Haddad is kept.');
  const pointCounts = async () => (await opened(page, session.id)).map(({ points }) => points.length);
  expect(await pointCounts()).toEqual([5]);

  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('The answer you had from Noor Haddad is back.')).toBeVisible();
  expect(await pointCounts()).toEqual([6]);
  await expect(page.getByRole('button', { name: 'Choose a file' })).toBeVisible();
  await back.choose(serializeFeedback({ ...feedback, points, savedAt: '2026-11-24T09:30:00.000Z' }));
  await expect(back.result).toContainText('saved later than this one');
  await page.getByRole('button', { name: 'Keep it instead' }).click();
  await expect(dialog).toContainText('This one is older than the one you have.');
  await look(page, 'replace-older');
});

test('takes a dropped file and text that mail programs changed', async ({ page, app }) => {
  const { session, request } = await askSomebody(page, app.address, QUESTION, 'Noor Haddad');
  const back = new BringBackPage(page);
  await back.open();
  const feedback = feedbackFor(request);
  await back.drop(serializeFeedback(feedback));
  await back.shows('Feedback from Noor Haddad');
  await page.getByRole('button', { name: 'Open something else' }).click();

  for (const name of ['quoted', 'quoted-printable', 'wrapped by words at 40', 'wrapped hard at 61']) {
    const mangling = [...typed, ...sent].find((each) => each.name === name);
    const mail = mangling?.mangle(`Hi Kim,\n\nhere is my feedback.\n\n${feedbackBlock(feedback)}\nBest, Noor\n`) ?? '';
    await test.step(`pasted anywhere: ${name}`, async () => {
      await back.paste(mail);
      await back.shows('Feedback from Noor Haddad');
      await page.getByRole('button', { name: 'Open something else' }).click();
    });
  }
  await page.getByRole('textbox', { name: 'Or paste the text' }).focus();
  await back.paste(feedbackBlock(feedback));
  await expect(page.getByRole('textbox', { name: 'Or paste the text' })).toHaveValue(/BEGIN SECOND TAKE FEEDBACK/);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await back.shows('Feedback from Noor Haddad');
  await back.keep.click();
  await back.shows('The feedback from Noor Haddad is kept.');
  expect(await opened(page, session.id)).toHaveLength(1);
});

test('attaches feedback for an unknown request by hand, also on a take in the bin', async ({ page, app }) => {
  const { session, take, request } = await askSomebody(page, app.address, QUESTION, 'Noor Haddad');
  await callApi(page, 'POST', `/api/takes/${take.id}/bin`);
  const back = new BringBackPage(page);
  await back.open();
  await back.drop(serializeFeedback(feedbackFor(request, { requestId: 'from-elsewhere', reviewerName: 'Noor' })));
  await back.shows('Feedback from Noor');
  await expect(back.result).toContainText('not in this library');
  await expect(back.keep).toHaveCount(0);
  const use = page.getByRole('button', { name: 'Use this request' });
  await expect(use).toBeDisabled();
  await look(page, 'unknown');
  await page.getByRole('combobox', { name: 'Which request does it answer?' }).selectOption({ index: 1 });
  await use.click();
  await back.shows('Feedback from Noor Haddad');
  await expect(back.result.getByText('A take it speaks of is in the bin.')).toBeVisible();
  await expect(back.result.getByRole('link', { name: 'Open the bin' })).toBeVisible();
  await look(page, 'by-hand');
  await back.keep.click();
  await back.shows('The feedback from Noor Haddad is kept.');
  const [review] = await opened(page, session.id);
  expect(review?.moments.map(({ takeId }) => takeId)).toEqual([take.id, take.id]);
});

const MAIL = `Hi Kim,

thank you for showing me this.

What went well:
- You answered in the first two sentences.
- The example had a result <img src=x onerror=alert(1)>
- You stopped in time.
- The light is good.

What to do differently:
- Pause after the question.
- Say "I", not "we".

Best wishes
Noor`;

test('sorts a plain mail into keeps and changes in their name', async ({ page, app }) => {
  const { session, request } = await askSomebody(page, app.address, QUESTION, 'Noor Haddad');
  const back = new BringBackPage(page);
  await back.open(request.id);
  await back.paste(MAIL);
  await expect(back.result.getByText('There is no feedback from a review page in it.')).toBeVisible();
  await look(page, 'nothing');
  await page.getByRole('button', { name: 'Sort it as a plain mail' }).click();
  await expect(page.getByRole('combobox', { name: 'Who wrote it?' })).toHaveValue(request.id);
  await expect(page.getByRole('textbox', { name: 'Their mail' })).toHaveValue(MAIL);
  await look(page, 'mail');
  await page.getByRole('button', { name: 'Sort it', exact: true }).click();
  await back.shows('What Noor Haddad wrote');
  const parts = back.result.getByRole('list', { name: 'Parts of the mail' }).getByRole('listitem');
  await expect(parts).toHaveCount(7);
  const keep = page.getByRole('button', { name: 'Keep as feedback from Noor Haddad' });
  await expect(keep).toBeDisabled();
  await expect(back.result).toContainText('At most three of each');
  await look(page, 'parts');

  // By keyboard: the part about the light is left out, the first keep gets a criterion, a change other words.
  const light = parts.filter({ has: page.locator('textarea', { hasText: 'light' }) });
  await light.getByRole('radio', { name: 'Keep' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(light.getByRole('radio', { name: 'Leave out' })).toBeChecked();
  await parts.nth(1).getByRole('combobox').selectOption({ label: 'Direct answers' });
  await parts.nth(6).getByRole('textbox').fill('Say "I" for what you did.');
  await page.getByRole('button', { name: 'Add a point' }).click();
  await parts.nth(7).getByRole('textbox').fill('End on the result.');
  await parts.nth(7).getByRole('radio', { name: 'Change' }).check();
  await expect(back.result).toContainText('3 to keep, 3 to do differently.');
  await keep.click();
  await back.shows('The feedback from Noor Haddad is kept.');
  const [review] = await opened(page, session.id);
  expect(review?.author).toMatchObject({ kind: 'reviewer', name: 'Noor Haddad' });
  expect(review?.points.map(({ kind, text, criterionId }) => [kind, text, criterionId])).toEqual([
    ['keep', 'You answered in the first two sentences.', 'direct-answers'],
    ['keep', 'The example had a result <img src=x onerror=alert(1)>', null],
    ['keep', 'You stopped in time.', null],
    ['change', 'Pause after the question.', null],
    ['change', 'Say "I" for what you did.', null],
    ['change', 'End on the result.', null],
  ]);

  await test.step('a second mail replaces only after asking', async () => {
    await page.getByRole('button', { name: 'Bring back another one' }).click();
    await page.getByRole('button', { name: 'They wrote a plain mail' }).click();
    await page.getByRole('textbox', { name: 'Their mail' }).fill('Keep:\n- The calm opening.\n');
    await page.getByRole('button', { name: 'Sort it', exact: true }).click();
    await keep.click();
    await expect(page.getByRole('dialog')).toContainText('The one you have: a plain mail, kept on');
    await expect(page.getByRole('dialog')).toContainText('This one: a plain mail.');
    await page.getByRole('button', { name: 'Replace it' }).click();
    await back.shows('The feedback from Noor Haddad is kept.');
    expect((await opened(page, session.id)).map(({ points }) => points.length)).toEqual([1]);
  });

  await test.step('feedback in what was taken for a plain mail is read as feedback', async () => {
    await page.getByRole('button', { name: 'Bring back another one' }).click();
    await page.getByRole('button', { name: 'They wrote a plain mail' }).click();
    await page.getByRole('textbox', { name: 'Their mail' }).fill(feedbackBlock(feedbackFor(request)));
    await page.getByRole('button', { name: 'Sort it', exact: true }).click();
    await back.shows('Feedback from Noor Haddad');
  });
});

test('says in a sentence why something is no feedback', async ({ page, app }) => {
  const { request } = await askSomebody(page, app.address, QUESTION, 'Noor Haddad');
  const back = new BringBackPage(page);
  await back.open();
  const file = serializeFeedback(feedbackFor(request));
  const previews: string[] = [];
  page.on('request', (sentRequest) => {
    if (sentRequest.url().endsWith('/api/feedback/preview')) previews.push(sentRequest.url());
  });
  const cases: readonly [name: string, text: string, problem: string][] = [
    ['cut off', file.slice(0, file.length / 2), 'a part of it was lost'],
    ['newer', file.replace('"version": 1', '"version": 2'), 'a newer Second Take'],
    ['another file', '{"name":"package"}', 'This is not feedback'],
    ['empty', '', 'There is no feedback from a review page'],
    ['above what the backend reads', JSON.stringify({ note: 'x'.repeat(1_200_000) }), 'This is too large'],
  ];
  for (const [name, text, problem] of cases)
    await test.step(name, async () => {
      await back.choose(text);
      await expect(back.result.getByText(problem)).toBeVisible();
      await expect(page.getByRole('status').filter({ hasText: problem })).toHaveCount(1);
    });
  await back.drop(file, file);
  await expect(back.result.getByText('These are several files.')).toBeVisible();
  expect(previews).toHaveLength(cases.length);
  await back.choose('x'.repeat(2_000_001));
  await expect(back.result.getByText('This is too large to be feedback.')).toBeVisible();
  expect(previews, 'what is too large is not even sent').toHaveLength(cases.length);
  await look(page, 'problem');
  await back.choose(file);
  await back.shows('Feedback from Noor Haddad');
});

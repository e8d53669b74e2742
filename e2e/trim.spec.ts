import type { Page } from '@playwright/test';
import type { Session } from '../src/core/model/session.ts';
import type { Take } from '../src/core/model/take.ts';
import { ReviewPage } from './review/review-page.ts';
import { addSession, addTake, callApi, RECORDED_MS, storedReview } from './review/seed.ts';
import { expect, test } from './support/app-fixture.ts';
import { look } from './support/look.ts';

const QUESTION = 'Tell me about a time you disagreed with a colleague. What did you do?';

const storedTrim = async (page: Page, session: Session) => {
  const { takes } = await callApi<{ takes: Take[] }>(page, 'GET', `/api/sessions/${session.id}`);
  return takes[0]?.trim ?? null;
};
test('a take is trimmed by keyboard, plays only what stays, and one undo gives everything back', async ({
  page,
  app,
}) => {
  const session = await addSession(page, app.address, QUESTION);
  const take = await addTake(page, session);
  const { id, rubric } = await storedReview(page, session);
  const moment = (name: string, startMs: number, lengthMs: number) => ({
    target: 'moment',
    before: null,
    after: {
      id: name,
      takeId: take.id,
      startMs,
      lengthMs,
      kind: 'keep',
      note: '',
      criterionId: rubric.criteria[0]?.id,
    },
  });
  const edits = [moment('early', 300, 400), moment('over', 2_800, 900), moment('inside', 2_000, 0)];
  await callApi(page, 'POST', `/api/reviews/${id}/edits`, { edits });
  const review = new ReviewPage(page);
  await review.open(app.address, session.id);

  // Shift with the keys that set the edges of a moment sets those of the take.
  await review.goTo('0:01');
  await page.keyboard.press('Shift+I');
  const bar = page.getByRole('region', { name: 'Trimming this take' });
  await expect(bar).toContainText('0:01.0 to 0:04');
  await review.goTo('0:03,2');
  await page.keyboard.press('Shift+O');
  await expect(bar).toContainText('0:01.0 to 0:03.2');
  // All of it can still be looked at, and nothing is kept yet.
  await review.goTo('0:00,2');
  expect(await review.positionMs()).toBeCloseTo(200, -1);
  expect(await storedTrim(page, session)).toBeNull();
  const start = page.getByRole('slider', { name: 'Start of the take' });
  await start.focus();
  await page.keyboard.press('PageDown');
  await expect(bar).toContainText('0:00.0 to');
  await page.keyboard.press('PageUp');
  await page.keyboard.press('Alt+ArrowRight');
  await expect(bar).toContainText('0:01.1 to 0:03.2');
  // An edge stops a second before the other one.
  await page.keyboard.press('End');
  await expect(bar).toContainText('0:02.2 to 0:03.2');
  await page.keyboard.press('Home');
  await page.keyboard.press('PageUp');
  await expect(bar).toContainText('0:01.0 to 0:03.2');
  await look(page, 'trimming', 'trim-open');
  await bar.getByRole('button', { name: 'Trim', exact: true }).press('Enter');
  await expect(bar).toBeHidden();
  await expect(page.getByText('The take plays from 0:01 to 0:03.')).toBeVisible();
  expect(await storedTrim(page, session)).toEqual({ startMs: 1_000, endMs: 3_200 });

  // One undo gives everything back, by the key too: it was done last.
  await page.keyboard.press('Control+z');
  await expect.poll(() => storedTrim(page, session)).toBeNull();
  await expect(page.getByText('trimmed away')).toHaveCount(0);
  const { takes } = await callApi<{ takes: Take[] }>(page, 'GET', `/api/sessions/${session.id}`);
  await callApi(page, 'PUT', `/api/takes/${take.id}/trim`, {
    revision: takes[0]?.revision,
    trim: { startMs: 1_000, endMs: 3_200 },
  });
  await expect(page.getByText('1 moment lies in what is trimmed away.')).toBeVisible();
  await expect(page.getByText('1 moment reaches into what is trimmed away.')).toBeVisible();
  await look(page, 'trimmed take', 'trim-done');

  // Nothing outside can be reached, and its end is an end.
  const only = page.getByRole('button', { name: 'Play only this passage' });
  const passages = page.getByRole('toolbar', { name: /on the timeline$/ });
  await passages.getByRole('button', { name: /0:00/ }).click();
  await expect(only).toHaveAttribute('aria-disabled', 'true');
  await passages.getByRole('button', { name: /0:02–/ }).click();
  await expect(only).not.toHaveAttribute('aria-disabled');
  const position = page.getByRole('slider', { name: 'Position' });
  await position.press('Home');
  await expect.poll(() => review.positionMs()).toBeCloseTo(1_000, -1);
  await position.press('End');
  await expect.poll(() => review.positionMs()).toBeCloseTo(3_200, -1);
  // Slowly: what is looked at here lasts two seconds.
  await page.keyboard.press('-');
  await page.keyboard.press('-');
  await review.play();
  await review.playedUntil(1_400);
  await expect.poll(() => review.isPlaying()).toBe(false);
  await expect.poll(() => review.positionMs()).toBeCloseTo(3_200, -1);

  // A mark made at rest lies inside.
  await position.press('Home');
  await page.keyboard.press('Digit1');
  await expect
    .poll(async () => (await storedReview(page, session)).moments.map(({ startMs }) => startMs).sort())
    .toEqual([1_000, 2_000, 2_800, 300].sort());

  // What a clip of the whole take would be.
  const [plan] = await callApi<{ pieces: unknown[] }[]>(page, 'POST', `/api/sessions/${session.id}/cuts/plan`, {
    cuts: [
      {
        pieces: [{ takeId: take.id, startMs: 0, lengthMs: RECORDED_MS, title: null }],
        leadInMs: 0,
        leadOutMs: 0,
        mode: 'exact',
        maxBytes: null,
        evenSound: false,
        about: '',
      },
    ],
  });
  expect(plan?.pieces).toEqual([{ takeId: take.id, startMs: 1_000, lengthMs: 2_200, earlierMs: 0 }]);
});

test('a trim is dragged, cancelled, and taken back', async ({ page, app }) => {
  const session = await addSession(page, app.address, QUESTION);
  const take = await addTake(page, session);
  const review = new ReviewPage(page);
  await review.open(app.address, session.id);
  const tools = page.getByRole('button', { name: 'Trim or divide this take' });
  await tools.click();
  await page.getByRole('menuitem', { name: 'Trim this take' }).click();
  const end = page.getByRole('slider', { name: 'End of the take' });
  await expect(end).toHaveAttribute('aria-valuenow', String(take.media?.durationMs));
  const box = await end.boundingBox();
  const wave = await page.getByRole('slider', { name: 'Position' }).boundingBox();
  if (!box || !wave) throw new Error('not on screen');
  await page.mouse.move(box.x + 4, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + 4 - wave.width / 4, box.y + box.height / 2, { steps: 6 });
  await page.mouse.up();
  const draggedMs = Number(await end.getAttribute('aria-valuenow'));
  expect(draggedMs).toBeGreaterThan(2_600);
  expect(draggedMs).toBeLessThan(3_600);
  // A menu that is open has the keyboard: closing it keeps the edges that were dragged.
  await tools.click();
  await expect(page.getByRole('menu')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toHaveCount(0);
  expect(Number(await end.getAttribute('aria-valuenow'))).toBe(draggedMs);
  // The first Escape of a tooltip is the tooltip's.
  await page.mouse.move(0, 0);
  await expect(page.getByRole('tooltip')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(end).toBeHidden();
  expect(await storedTrim(page, session)).toBeNull();

  await callApi(page, 'PUT', `/api/takes/${take.id}/trim`, {
    revision: take.revision,
    trim: { startMs: 500, endMs: 2_500 },
  });
  await expect(page.getByText('Trimmed to 0:02')).toBeVisible();
  await tools.click();
  await page.getByRole('menuitem', { name: 'Take the trim back' }).click();
  const whole = page.getByRole('alert').filter({ hasText: 'The whole take plays again.' });
  await expect(whole).toBeVisible();
  await expect.poll(() => storedTrim(page, session)).toBeNull();
  await whole.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect.poll(() => storedTrim(page, session)).toEqual({ startMs: 500, endMs: 2_500 });
});

test('the picture in the list shows what a trim leaves, and the first one again when it is taken back', async ({
  page,
  app,
}) => {
  const session = await addSession(page, app.address, QUESTION);
  const take = await addTake(page, session);
  await page.getByRole('link', { name: 'Sessions', exact: true }).click();
  const list = page.getByRole('list', { name: 'Your sessions' });
  // What was recorded while this page was open takes room at once.
  await expect(list.getByText(/^1\d\d kB$/)).toBeVisible();
  const picture = list.locator('img[src]');
  /** The picture as it is shown now, once it has been loaded. */
  const shown = () =>
    picture.evaluate(async (image: HTMLImageElement) => {
      await image.decode();
      const bytes = await crypto.subtle.digest('SHA-256', await (await fetch(image.src)).arrayBuffer());
      return [...new Uint8Array(bytes)].join(' ');
    });
  const whole = await shown();
  const trim = (revision: number, window: { startMs: number; endMs: number } | null) =>
    callApi<Take>(page, 'PUT', `/api/takes/${take.id}/trim`, { revision, trim: window });
  const trimmed = await trim(take.revision, { startMs: 2_000, endMs: 4_000 });
  await expect(picture).toHaveAttribute('src', new RegExp(`v=${trimmed.revision}$`));
  expect(await shown()).not.toBe(whole);
  await look(page, 'a trimmed take in the list', 'trim-listed');
  const again = await trim(trimmed.revision, null);
  await expect(picture).toHaveAttribute('src', new RegExp(`v=${again.revision}$`));
  expect(await shown()).toBe(whole);
});

import { stat } from 'node:fs/promises';
import { RecordingPage } from './recording/recording-page.ts';
import { ReviewPage } from './review/review-page.ts';
import { addSession, addTake, storedReview } from './review/seed.ts';
import { expect, test } from './support/app-fixture.ts';
import { look } from './support/look.ts';
import { shoot } from './support/shots.ts';

const QUESTION = 'Tell me about a time you disagreed with a colleague. What did you do?';

test('marks a recorded answer by keyboard while it plays', async ({ page, app }) => {
  const recording = new RecordingPage(page);
  await recording.open(app.address);
  await recording.start();
  await recording.recordUntil(9);
  await recording.finish();
  await page
    .getByRole('button', { name: /Watch/ })
    .or(page.getByRole('link', { name: /Watch/ }))
    .click();
  const review = new ReviewPage(page);
  await review.ready();
  await expect(page.getByText('No moments yet')).toBeVisible();
  const overflow = await page.locator('#page').evaluate((page) => page.scrollHeight - page.clientHeight);
  expect(overflow, 'video, timeline and panel fit without scrolling the page').toBe(0);
  await look(page, 'session without moments', 'review-no-moments');

  await page.getByRole('combobox', { name: 'Speed' }).selectOption('0.75');
  await page.getByRole('slider', { name: 'Position' }).focus();
  await review.play();
  await review.playedUntil(500);
  await page.keyboard.press('Digit1');
  await expect(review.moments).toHaveCount(1);
  await review.playedUntil(1_300);
  const before = await review.positionMs();
  await page.keyboard.press('Shift+Digit2');
  const after = await review.positionMs();
  await expect(review.moments).toHaveCount(2);
  await review.playedUntil(after + 1_100);
  await page.keyboard.press('o');
  await page.keyboard.press('n');
  await page.keyboard.type('The answer comes after the background');
  await page.keyboard.press('Enter');
  await expect(review.note).not.toBeFocused();
  await page.keyboard.press('m');
  await expect(review.moments).toHaveCount(3);
  expect(await review.isPlaying(), 'marking never stops playback').toBe(true);

  await page.keyboard.press('t');
  await page.keyboard.press('Space');
  await expect.poll(() => review.isPlaying()).toBe(false);
  await expect(review.moments.nth(1)).toContainText(
    /0:0\d–0:0\d.*Direct answers.*The answer comes after the background/,
  );
  await page.keyboard.press('Delete');
  await expect(review.moments).toHaveCount(2);
  await page.keyboard.press('Control+z');
  await expect(review.moments).toHaveCount(3);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(review.moments).toHaveCount(2);
  await page.keyboard.press('Control+Shift+z');
  await expect(review.moments).toHaveCount(3);
  await expect(review.saved).toBeVisible();
  await look(page, 'session with moments', 'review-moments');

  await page.reload();
  await review.ready();
  await expect(review.moments).toHaveCount(3);
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
  await expect(review.note).toHaveValue('The answer comes after the background');
  // Marked where it was when the key was pressed, and the player goes there.
  expect(await review.positionMs()).toBeGreaterThanOrEqual(before - 1);
  expect(await review.positionMs()).toBeLessThanOrEqual(after + 1);
});

test('from marks to a sealed review, the next focus and a report', async ({ page, app }) => {
  const session = await addSession(page, app.address, QUESTION);
  await addTake(page, session);
  const review = new ReviewPage(page);
  await review.open(app.address, session.id);
  const texts = [
    'Picks up the words of the question',
    'One own example with its result',
    'Stops after the link to the role',
    'Forty seconds of background before the answer',
    'Three hedges in one sentence',
    'The voice drops at the end of the line',
  ];
  for (const [index, text] of texts.entries()) {
    await review.seekMs(300 + index * 600);
    await page.keyboard.press(`${index < 3 ? '' : 'Shift+'}Digit${(index % 3) + 1}`);
    await expect(review.moments).toHaveCount(index + 1);
    await page.keyboard.press('n');
    await page.keyboard.type(text);
    await page.keyboard.press('Escape');
  }

  await review.step('Rate');
  const rated = page.getByRole('group', { name: 'Scripted to spoken' });
  await rated.getByRole('radio', { name: '3, mixed' }).check();
  await page.keyboard.press('ArrowRight');
  await expect(rated.getByRole('radio', { name: '4, between 3 and 5' })).toBeChecked();
  await page.getByRole('group', { name: 'Direct answers' }).getByRole('radio', { name: 'Not observed' }).check();
  await expect(page.getByText('Not rated yet')).toHaveCount(1);
  await look(page, 'rating', 'review-rate');

  await review.step('Three and three');
  await review.finish.click();
  const missing = page.getByTestId('missing');
  await expect(missing).toContainText('6 points are not complete yet');
  await missing.getByRole('button', { name: 'criterion' }).nth(4).click();
  await expect(review.place('Change 2').getByRole('combobox', { name: 'Criterion' })).toBeFocused();
  await look(page, 'three and three, incomplete', 'review-missing');

  for (const text of texts) await page.getByRole('button', { name: text }).click();
  await expect(missing).toBeHidden();
  await expect(page.getByRole('textbox', { name: 'Keep 1' })).toHaveValue(texts[0] ?? '');

  const general = page.getByRole('textbox', { name: 'Change 3' });
  await general.fill('Be more confident');
  await general.blur();
  await expect(page.getByTestId('general-hint')).toBeVisible();
  await look(page, 'three and three with a hint');
  await general.fill('The voice drops at the end of the line');
  await expect(page.getByTestId('general-hint')).toBeHidden();
  await general.fill('Be confident');
  await general.blur();
  await expect(page.getByTestId('general-hint')).toBeHidden();
  await shoot(page, 'review-points');

  await review.finish.click();
  await expect(page.getByRole('heading', { name: 'Finished' })).toBeVisible();
  await expect(page.getByText(/Sealed on 2/)).toBeVisible();
  const sealed = await storedReview(page, session);
  expect(sealed.state).toBe('finished');
  await page.keyboard.press('Digit1');
  expect((await storedReview(page, session)).moments).toHaveLength(6);

  for (const [name, kind] of [
    ['Make HTML', /html$/],
    ['Make PDF', /pdf$/],
  ] as const) {
    await page.getByRole('button', { name }).click();
    const link = page.getByRole('link', { name: new RegExp(`^Download .*${kind.source}`) });
    await expect(link).toBeVisible({ timeout: 60_000 });
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    expect(download.suggestedFilename()).toMatch(kind);
    expect((await stat(await download.path())).size).toBeGreaterThan(5_000);
  }
  await look(page, 'finished review', 'review-finished');

  await page.getByRole('button', { name: 'Open again' }).click();
  await expect(review.finish).toBeVisible();
  expect((await storedReview(page, session)).earlierSeals).toHaveLength(1);
  await review.finish.click();
  await page.getByRole('link', { name: 'Practise these' }).click();
  for (const text of [texts[3] ?? '', texts[4] ?? '', 'Be confident'])
    await expect(page.getByText(text).first()).toBeVisible();
});

test('the same key again makes a passage; several are changed at once; a filter shows only some', async ({
  page,
  app,
}) => {
  const session = await addSession(page, app.address, QUESTION);
  await addTake(page, session);
  const review = new ReviewPage(page);
  await review.open(app.address, session.id);
  await review.seekMs(500);
  await page.keyboard.press('Digit1');
  // Pressed twice, it is one mark all the same.
  await page.keyboard.press('Digit1');
  await expect(page.getByText('The same key again, where it ends')).toBeVisible();
  await review.seekMs(1_500);
  await page.keyboard.press('Digit1');
  await expect(review.moments).toHaveCount(1);
  await expect(page.getByText('The same key again, where it ends')).toHaveCount(0);
  const edges = async () =>
    (await storedReview(page, session)).moments.map(({ startMs, lengthMs }) => [startMs, lengthMs]);
  await expect.poll(edges).toEqual([[500, 1_000]]);
  await page.keyboard.press('Control+z');
  await expect.poll(edges).toEqual([[500, 0]]);
  await page.keyboard.press('Control+Shift+z');
  for (const [ms, key] of [
    [2_000, 'Digit2'],
    [2_400, 'Shift+Digit2'],
    [3_000, 'm'],
  ] as const) {
    await review.seekMs(ms);
    await page.keyboard.press(key);
  }
  await expect(review.moments).toHaveCount(4);

  await page.getByRole('button', { name: 'Show only some' }).click();
  const kinds = page.getByRole('combobox', { name: 'Kind of moment' });
  await kinds.selectOption('Change');
  await expect(review.moments).toHaveCount(1);
  await expect(page.getByRole('heading', { name: '1 of 4 moments' })).toHaveAttribute('aria-live', 'polite');
  await look(page, 'the filter', 'review-filter');
  await page.keyboard.press('Escape');
  // What is marked now must be seen.
  await page.keyboard.press('Digit3');
  await expect(review.moments).toHaveCount(5);

  await page.getByRole('button', { name: 'Choose several' }).focus();
  await page.keyboard.press('Enter');
  const boxes = page.getByRole('list', { name: 'Moments' }).getByRole('checkbox');
  await boxes.nth(1).click();
  await boxes.nth(3).click({ modifiers: ['Shift'] });
  await expect(page.getByText('3 chosen')).toBeVisible();
  await look(page, 'several chosen', 'review-bulk');
  await page.getByRole('combobox', { name: 'Criterion of the chosen ones' }).selectOption('Confidence, as heard');
  await expect
    .poll(
      async () => (await storedReview(page, session)).moments.filter((one) => one.criterionId === 'confidence').length,
    )
    .toBeGreaterThanOrEqual(3);
  await page.getByRole('button', { name: 'Make the chosen ones: keep' }).click();
  // The key, too, takes out what is chosen and not what was selected before.
  await page.keyboard.press('Delete');
  await expect(review.moments).toHaveCount(2);
  await page.getByText('3 moments were removed.').locator('..').getByRole('button', { name: 'Undo' }).click();
  await expect(review.moments).toHaveCount(5);
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(boxes).toHaveCount(0);
});

test('two windows stay in step and keep both versions of what both changed', async ({ page, app, context, faults }) => {
  faults.allow(/409/, 'the browser reports the refused request of a conflict, which this test provokes');
  const session = await addSession(page, app.address, QUESTION);
  await addTake(page, session);
  const one = new ReviewPage(page);
  await one.open(app.address, session.id);
  const two = new ReviewPage(await context.newPage());
  await two.open(app.address, session.id);

  await one.page.bringToFront();
  await one.page.keyboard.press('Digit1');
  await expect(two.moments).toHaveCount(1);
  await two.page.bringToFront();
  await two.moments.first().getByRole('button').first().click();
  await two.note.fill('From two');
  await expect(one.note).toHaveValue('From two');

  // Cut off, the second window changes what the first one changes too.
  await two.page.route('**/api/reviews/*/edits', (route) => route.abort('connectionrefused'));
  faults.allow(/ERR_CONNECTION_REFUSED/, 'the second window is cut off on purpose');
  await two.note.fill('From two, cut off');
  await one.note.fill('From one');
  await expect.poll(async () => (await storedReview(page, session)).moments[0]?.note).toBe('From one');
  await expect(two.page.getByText('Not reachable, kept here')).toBeVisible();
  await two.page.unroute('**/api/reviews/*/edits');

  const conflict = two.page.getByTestId('conflict');
  await expect(conflict).toContainText('From two, cut off', { timeout: 15_000 });
  await expect(conflict).toContainText('From one');
  expect((await storedReview(page, session)).moments[0]?.note).toBe('From one');
  await look(two.page, 'conflict', 'review-conflict');
  await conflict.getByRole('button', { name: 'Use this one' }).click();
  await expect(one.note).toHaveValue('From two, cut off');
  await expect(conflict).toBeHidden();
});

test('closing the window right after typing loses nothing', async ({ page, app, context, faults }) => {
  faults.allow(/ERR_/, 'one of the windows is cut off from the backend on purpose');
  const session = await addSession(page, app.address, QUESTION);
  await addTake(page, session);
  const first = new ReviewPage(await context.newPage());
  await first.open(app.address, session.id);
  await first.page.keyboard.press('Digit2');
  await first.page.keyboard.press('n');
  await first.page.keyboard.type('Typed and closed');
  await first.page.close();
  const second = new ReviewPage(await context.newPage());
  await second.open(app.address, session.id);
  await expect(second.moments).toContainText('Typed and closed');

  // The same with a backend that cannot be reached: the window's own journal keeps it.
  await second.page.route('**/api/reviews/*/edits', (route) => route.abort('connectionrefused'));
  await second.moments.first().getByRole('button').first().click();
  await second.note.fill('Typed while cut off');
  await second.page.close();
  const third = new ReviewPage(await context.newPage());
  await third.open(app.address, session.id);
  await expect(third.moments).toContainText('Typed while cut off');
  await expect.poll(async () => (await storedReview(third.page, session)).moments[0]?.note).toBe('Typed while cut off');
  expect(await third.page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('unsaved')))).toEqual(
    [],
  );

  // What was done can be taken back after the page was loaded again, and done once more.
  await third.page.keyboard.press('Digit3');
  await expect(third.moments).toHaveCount(2);
  await third.page.reload();
  await third.ready();
  await expect(third.moments).toHaveCount(2);
  await third.page.keyboard.press('Control+z');
  await expect(third.moments).toHaveCount(1);
  await third.page.reload();
  await third.ready();
  await third.page.keyboard.press('Control+Shift+z');
  await expect(third.moments).toHaveCount(2);
});

test('takes: sound only, damaged, into the bin and back', async ({ page, app }) => {
  const session = await addSession(page, app.address, `${QUESTION} ${'And what else? '.repeat(120)}`.trim());
  await addTake(page, session);
  await addTake(page, session, { bytes: Buffer.from('this is no recording'.repeat(40)) });
  await addTake(page, session, { kind: 'sound' });
  const review = new ReviewPage(page);
  await review.open(app.address, session.id);
  await expect(page.getByText('Sound only')).toBeVisible();
  await look(page, 'sound-only take', 'review-sound');

  const takes = page.getByRole('button', { name: /^Take \d of 3/ });
  await takes.click();
  await page.getByRole('menuitem', { name: /^Take 2/ }).click();
  await expect(page.getByText('The recorded file is kept', { exact: false })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
  await look(page, 'damaged take', 'review-damaged');

  await page.getByRole('button', { name: 'Move this take to the bin' }).click();
  await expect(page.getByText('This take is in the bin.')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('This take is in the bin.')).toBeHidden();
  await page.getByRole('button', { name: 'Move this take to the bin' }).click();
  await expect(page.getByText('This take is in the bin.')).toBeVisible();
  await look(page, 'take in the bin');
  await page.getByRole('button', { name: 'Bring it back' }).click();
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
});

test('the player obeys the slider, keys and speed, and gives its connection up while nobody sees it', async ({
  page,
  app,
}) => {
  const session = await addSession(page, app.address, QUESTION);
  await addTake(page, session);
  const review = new ReviewPage(page);
  await review.open(app.address, session.id);
  const slider = page.getByRole('slider', { name: 'Position' });
  await slider.focus();
  await page.keyboard.press('End');
  await expect(slider).toHaveAttribute('aria-valuetext', '0:04 / 0:04');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(slider).toHaveAttribute('aria-valuetext', '0:02 / 0:04');
  await page.keyboard.press('+');
  await page.keyboard.press('s');
  const video = page.locator('video');
  expect(await video.evaluate((element: HTMLVideoElement) => [element.playbackRate, element.muted])).toEqual([
    1.25,
    true,
  ]);

  // A headless window is never hidden by itself: this is what the browser would tell the page.
  const setHidden = (hidden: boolean) =>
    page.evaluate((value) => {
      Object.defineProperty(document, 'hidden', { value, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    }, hidden);
  await setHidden(true);
  await expect(video).not.toHaveAttribute('src', /.*/);
  await setHidden(false);
  await review.ready();
  await expect.poll(() => review.positionMs()).toBe(2_000);
  expect(await video.evaluate((element: HTMLVideoElement) => element.playbackRate)).toBe(1.25);
});

test('an empty session says what to do first, and its title can be changed', async ({ page, app }) => {
  const session = await addSession(page, app.address, QUESTION);
  await page.goto(`${new URL(app.address).origin}/#/sessions/${session.id}`);
  await expect(page.getByRole('link', { name: 'Record an answer' })).toBeVisible();
  await look(page, 'empty session');
  await addTake(page, session);
  const review = new ReviewPage(page);
  await review.ready();
  await page.getByRole('button', { name: 'Change the title' }).click();
  await page.getByRole('textbox', { name: 'Title of the session' }).fill('Practice for Tuesday');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Practice for Tuesday' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Practice for Tuesday' })).toBeVisible();
});

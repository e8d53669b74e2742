import { ReviewPage } from './review/review-page.ts';
import { addSession, addTake, storedReview } from './review/seed.ts';
import { expect, test } from './support/app-fixture.ts';
import { look } from './support/look.ts';

const QUESTION = 'Tell me about a time you disagreed with a colleague. What did you do?';

test('the guided order: expect, watch once, mark, rate beside what was expected, reflect', async ({ page, app }) => {
  const session = await addSession(page, app.address, QUESTION);
  await addTake(page, session);
  const review = new ReviewPage(page);
  await review.open(app.address, session.id);

  await expect(page.getByRole('heading', { name: 'How will it look?' })).toBeVisible();
  const direct = page.getByRole('radiogroup', { name: 'Direct answers' });
  await direct.getByRole('radio', { name: '2, between 1 and 3' }).check();
  // With the focus in the card a digit is a level; elsewhere it marks.
  await page.keyboard.press('Digit4');
  await expect(direct.getByRole('radio', { name: '4, between 3 and 5' })).toBeChecked();
  await page.getByRole('radiogroup', { name: 'Scripted to spoken' }).getByRole('radio', { name: '3, mixed' }).check();
  await look(page, 'expecting', 'guided-predict');
  await page.getByRole('button', { name: 'Go on', exact: true }).press('Enter');

  // The keyboard goes on in the card that came.
  await expect(page.getByRole('region', { name: 'Watch it once as if it were a stranger' })).toBeFocused();
  await look(page, 'offered to watch once', 'guided-watch');
  await page.getByRole('button', { name: 'Watch once' }).click();
  await expect.poll(() => review.isPlaying()).toBe(true);
  await expect(page.getByText('Only watching: marking begins afterwards.')).toBeVisible();
  await page.locator('video').evaluate((video: HTMLVideoElement) => video.pause());
  await page.keyboard.press('Digit1');
  await expect(page.getByText('No moments yet')).toHaveCount(0);
  await look(page, 'only watching', 'guided-watching');
  await page.locator('video').evaluate((video: HTMLVideoElement) => video.play());
  await expect(page.getByRole('heading', { name: 'Now mark' })).toBeVisible();
  expect((await storedReview(page, session)).moments, 'nothing could be marked meanwhile').toEqual([]);
  await look(page, 'seen once', 'guided-seen');
  await page.getByRole('button', { name: 'Watch again and mark' }).click();
  await expect.poll(() => review.isPlaying()).toBe(true);
  await page.keyboard.press('Digit2');
  await expect(review.moments).toHaveCount(1);
  await expect(page.getByTestId('guide')).toHaveCount(0);

  await review.step('Rate');
  const rated = page.getByRole('group', { name: 'Direct answers' });
  await rated.getByRole('radio', { name: '3, mixed' }).check();
  await expect(rated).toContainText('Expected 4, found 3');
  await page.getByRole('group', { name: 'Scripted to spoken' }).getByRole('radio', { name: 'Not observed' }).check();
  await expect(page.getByText('Expected 3, not observed')).toBeVisible();

  await look(page, 'rating beside what was expected', 'guided-expected');
  await page.getByRole('button', { name: /^Reflection/ }).click();
  const said = page.getByRole('textbox', { name: 'What did I say that worked?' });
  await said.fill('The number at the end');
  await page.getByRole('textbox', { name: 'What did I not say?' }).fill('Why this role');
  await look(page, 'rating and reflecting', 'guided-rate');
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('textbox', { name: 'What did I not say?' })).toHaveValue('');
  await page.keyboard.press('Control+Shift+z');
  await expect(review.saved).toBeVisible();
  const stored = await storedReview(page, session);
  expect(stored.predictions).toHaveLength(2);
  expect(stored.reflections).toEqual([
    { question: 'said', text: 'The number at the end' },
    { question: 'not-said', text: 'Why this role' },
  ]);
  expect(stored.guideSteps?.map(({ step, was }) => `${step} ${was}`)).toEqual(['predict done', 'watch done']);

  await page.reload();
  await review.ready();
  await review.step('Rate');
  await expect(page.getByText('Expected 4, found 3')).toBeVisible();
  await expect(said, 'open when something is written').toHaveValue('The number at the end');
});

test('every step can be left out: by a mark, by skipping, and taken up again', async ({ page, app }) => {
  const session = await addSession(page, app.address, QUESTION);
  await addTake(page, session);
  const review = new ReviewPage(page);
  await review.open(app.address, session.id);
  const guide = page.getByTestId('guide');
  await expect(guide).toContainText('How will it look?');
  await page.keyboard.press('Digit1');
  await expect(review.moments).toHaveCount(1);
  await expect(guide).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(guide).toContainText('How will it look?');

  await page.getByRole('button', { name: 'Skip', exact: true }).click();
  await expect(guide).toContainText('Watch it once');
  await page.getByRole('button', { name: 'Skip', exact: true }).click();
  await expect(guide).toHaveCount(0);
  await look(page, 'skipped', 'guided-skipped');
  await page.getByRole('button', { name: 'Predict and watch once first' }).click();
  await expect(guide).toContainText('How will it look?');
  await page.getByRole('button', { name: 'Skip', exact: true }).click();
  await page.getByRole('button', { name: 'Watch once' }).click();
  await page.getByRole('button', { name: 'Mark now instead' }).click();
  await page.keyboard.press('m');
  await expect(review.moments).toHaveCount(1);
});

import { expect, it } from 'vitest';
import { Review } from '../model/review.ts';
import type { Feedback, FeedbackMoment } from './feedback.ts';
import { feedbackToReview } from './feedback-to-review.ts';
import { aRequest, someFeedback } from './testing/example-feedback.ts';

const made = { reviewId: 'review-9', at: '2026-11-26T08:00:00.000Z' };
const bind = (change: Partial<Feedback> = {}, request = aRequest) =>
  feedbackToReview({ ...someFeedback, ...change }, request, made);
const [keepMoment, changeMoment] = someFeedback.moments as [FeedbackMoment, FeedbackMoment];
const [firstPoint] = someFeedback.points as [Feedback['points'][number]];
const none = { moments: 0, ratings: 0, points: 0, links: 0 };

it('brings complete feedback into take time under the name the owner gave', () => {
  const { review, dropped, isShort } = bind({ reviewerName: 'Somebody Else' });
  expect(Review.parse(review)).toEqual(review);
  expect(review).toMatchObject({ id: 'review-9', sessionId: 'session-1', state: 'finished', createdAt: made.at });
  expect(review.author).toEqual({ kind: 'reviewer', name: 'Noor' });
  expect(review.moments).toEqual([
    {
      id: 'moment-1',
      takeId: 'take-1',
      startMs: 6_000,
      lengthMs: 0,
      criterionId: 'c-1',
      kind: 'keep',
      note: 'Plain start',
    },
    { id: 'moment-2', takeId: 'take-2', startMs: 29_000, lengthMs: 1_000, criterionId: null, kind: 'change', note: '' },
  ]);
  expect(review.ratings).toEqual([
    { takeId: 'take-1', criterionId: 'c-1', level: 4 },
    { takeId: 'take-2', criterionId: 'c-2', level: 'not-observed' },
  ]);
  expect(review.points.map(({ id, momentIds }) => [id, ...momentIds])).toEqual(
    [1, 2, 3, 4, 5, 6].map((count) => [`point-${count}`, 'moment-1']),
  );
  expect({ dropped, isShort }).toEqual({ dropped: none, isShort: false });
});

it('drops and counts what the request does not know', () => {
  const { review, dropped, isShort } = bind({
    moments: [
      { ...keepMoment, clipId: 'elsewhere' },
      { ...changeMoment, criterionId: 'constructor', note: 'Stays' },
    ],
    ratings: [
      { clipId: 'elsewhere', criterionId: 'c-1', level: 1 },
      { clipId: 'clip-1', criterionId: 'valueof', level: 1 },
      { clipId: 'clip-1', criterionId: 'c-1', level: 2 },
      { clipId: 'clip-1', criterionId: 'c-1', level: 5 },
    ],
    points: [
      { ...firstPoint, momentIds: ['m-1', 'm-2', 'm-3'], criterionId: 'c-9' },
      { ...firstPoint, id: 'another' },
      { ...firstPoint, id: 'empty', position: 1, text: ' ', momentIds: [] },
    ],
  });
  expect(review.moments).toMatchObject([{ id: 'moment-1', criterionId: null, note: 'Stays' }]);
  expect(review.ratings).toEqual([{ takeId: 'take-1', criterionId: 'c-1', level: 2 }]);
  expect(review.points).toMatchObject([{ id: 'point-1', criterionId: null, momentIds: ['moment-1'] }]);
  expect(dropped).toEqual({ moments: 1, ratings: 3, points: 1, links: 4 });
  expect(isShort).toBe(true);
});

it('keeps the texts of feedback that was attached to a request it was not made for', () => {
  const { review, dropped, isShort } = bind({}, { ...aRequest, clips: [] });
  expect(review.points).toHaveLength(6);
  expect(dropped).toEqual({ moments: 2, ratings: 2, points: 0, links: 6 });
  expect(isShort).toBe(true);
});

it.each([
  ['five points', { points: someFeedback.points.slice(1) }],
  ['an empty text', { points: someFeedback.points.map((point) => ({ ...point, text: '' })) }],
  ['a point without criterion', { points: someFeedback.points.map((point) => ({ ...point, criterionId: null })) }],
  ['no moment', { moments: [] }],
])('is short with %s', (_, change) => expect(bind(change).isShort).toBe(true));

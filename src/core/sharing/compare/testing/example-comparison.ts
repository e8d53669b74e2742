import type { Moment, Rating, Review } from '../../../model/review.ts';
import { emptyReview } from '../../../review/testing/example-review.ts';

/** The owner's review `own` with these parts, for tests. */
export const ownReview = (parts: Partial<Review> = {}): Review => ({ ...emptyReview, id: 'own', ...parts });

/** A reviewer's finished review, its name the id in capitals, for tests. */
export const reviewOf = (id: string, parts: Partial<Review> = {}): Review => ({
  ...emptyReview,
  id,
  author: { kind: 'reviewer', name: id.toUpperCase() },
  state: 'finished',
  ...parts,
});

/** A rating of `take-1` on `c-1`; a test says what matters. */
export const aRating = (level: Rating['level'], change: Partial<Rating> = {}): Rating => ({
  takeId: 'take-1',
  criterionId: 'c-1',
  level,
  ...change,
});

/** A moment of `take-1` on `c-1` from second to second. */
export const mark = (
  id: string,
  kind: Moment['kind'],
  fromSeconds: number,
  toSeconds = fromSeconds,
  change: Partial<Moment> = {},
): Moment => ({
  id,
  takeId: 'take-1',
  startMs: Math.round(fromSeconds * 1_000),
  lengthMs: Math.round((toSeconds - fromSeconds) * 1_000),
  criterionId: 'c-1',
  kind,
  note: '',
  ...change,
});

import type { Review } from '../model/review.ts';
import type { Criterion, Rubric } from '../model/rubric.ts';
import type { ReviewEdit } from './edits.ts';

/** What changing a rubric does to what is there already. */
export interface RubricChange {
  /** Moments and points first, the rubric last: cut into requests, each part leaves the review whole. */
  readonly edits: readonly ReviewEdit[];
  /** Criteria the new rubric does not have and that something was marked, rated or written with. */
  readonly lost: readonly Criterion[];
  /** Moments and points that stay and have no criterion any more. */
  readonly moments: number;
  readonly points: number;
  /** Ratings that go, as there is nothing left they are about. */
  readonly ratings: number;
}

/**
 * Gives a review another rubric. What was marked and written stays; where its criterion is not in the new one it stands
 * without. Levels of such criteria go, expected and found. The edits taken back bring all of it back.
 */
export function changeRubric(review: Review, rubric: Rubric): RubricChange {
  const ids = new Set(rubric.criteria.map(({ id }) => id));
  const isLost = (thing: { readonly criterionId: string | null }) =>
    thing.criterionId !== null && !ids.has(thing.criterionId);
  const moments = review.moments.filter(isLost);
  const points = review.points.filter(isLost);
  const ratings = review.ratings.filter(isLost);
  const predictions = (review.predictions ?? []).filter(isLost);
  const used = new Set([...moments, ...points, ...ratings].map(({ criterionId }) => criterionId));
  const without = <T extends { readonly criterionId: string | null }>(thing: T): T => ({ ...thing, criterionId: null });
  return {
    edits: [
      ...moments.map((before): ReviewEdit => ({ target: 'moment', before, after: without(before) })),
      ...points.map((before): ReviewEdit => ({ target: 'point', before, after: without(before) })),
      ...ratings.map((before): ReviewEdit => ({ target: 'rating', before, after: null })),
      ...predictions.map((before): ReviewEdit => ({ target: 'prediction', before, after: null })),
      { target: 'rubric', before: review.rubric, after: rubric },
    ],
    lost: review.rubric.criteria.filter(({ id }) => used.has(id)),
    moments: moments.length,
    points: points.length,
    ratings: ratings.length,
  };
}

/** The review without criteria its rubric does not have: what another window added to one that is just going. */
export function withoutLostCriteria(review: Review): Review {
  const ids = new Set(review.rubric.criteria.map(({ id }) => id));
  const isThere = (thing: { readonly criterionId: string | null }) =>
    thing.criterionId === null || ids.has(thing.criterionId);
  const settle = <T extends { readonly criterionId: string | null }>(thing: T): T =>
    isThere(thing) ? thing : { ...thing, criterionId: null };
  return {
    ...review,
    moments: review.moments.map(settle),
    points: review.points.map(settle),
    ratings: review.ratings.filter(isThere),
    ...(review.predictions ? { predictions: review.predictions.filter(isThere) } : {}),
  };
}

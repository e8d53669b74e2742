import type { Moment, Point, Review } from '../../core/model/review.ts';
import type { RatedLevel } from '../../core/model/rubric.ts';
import { pointAt } from '../../core/review/completeness.ts';
import type { ReviewEdit } from '../../core/review/edits.ts';
import { emptyContent, type Place, type PointContent } from '../../ui/points/point-places.ts';

/**
 * The id of the point in a place. The same place in two windows is the same thing, so that filling it in both is noticed
 * instead of making two points.
 */
export const pointId = (reviewId: string, { kind, position }: Place): string =>
  `${reviewId.slice(0, 50)}-${kind}-${position}`;

export const addMoment = (moment: Moment): ReviewEdit => ({ target: 'moment', before: null, after: moment });

export const changeMoment = (moment: Moment, change: Partial<Moment>): ReviewEdit => ({
  target: 'moment',
  before: moment,
  after: { ...moment, ...change, id: moment.id, takeId: moment.takeId },
});

/** A moment taken out, and taken from the points it proved. */
export const removeMoment = (review: Review, moment: Moment): ReviewEdit[] => removeMoments(review, [moment]);

/** Several moments taken out at once; a point several of them proved is changed once. */
export function removeMoments(review: Review, moments: readonly Moment[]): ReviewEdit[] {
  const ids = new Set(moments.map(({ id }) => id));
  const proven = review.points.filter((point) => point.momentIds.some((id) => ids.has(id)));
  return [
    ...moments.map((moment): ReviewEdit => ({ target: 'moment', before: moment, after: null })),
    ...proven.map((point): ReviewEdit => {
      const after = { ...point, momentIds: point.momentIds.filter((id) => !ids.has(id)) };
      return { target: 'point', before: point, after };
    }),
  ];
}

/** A rating given, changed or (null) taken back. */
export function rate(review: Review, takeId: string, criterionId: string, level: RatedLevel | null): ReviewEdit {
  const before =
    review.ratings.find((rating) => rating.takeId === takeId && rating.criterionId === criterionId) ?? null;
  return { target: 'rating', before, after: level === null ? null : { ...before, takeId, criterionId, level } };
}

const isBlank = ({ text, criterionId, momentIds }: PointContent): boolean =>
  text === '' && criterionId === null && momentIds.length === 0;

/** A place changed; a place with nothing left in it is empty again. */
export function changePoint(review: Review, place: Place, change: Partial<PointContent>): ReviewEdit {
  const before = pointAt(review.points, place.kind, place.position) ?? null;
  const blank: Point = { ...emptyContent, id: pointId(review.id, place), kind: place.kind, position: place.position };
  const after: Point = { ...(before ?? blank), ...change };
  return { target: 'point', before, after: isBlank(after) ? null : after };
}

/** A place emptied. */
export function clearPoint(review: Review, { kind, position }: Place): ReviewEdit[] {
  const before = pointAt(review.points, kind, position);
  return before ? [{ target: 'point', before, after: null }] : [];
}

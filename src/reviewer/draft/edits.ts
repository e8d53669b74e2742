import type { Moment, Point } from '../../core/model/review.ts';
import type { RatedLevel } from '../../core/model/rubric.ts';
import { pointAt } from '../../core/review/completeness.ts';
import { emptyContent, type Place, type PointContent } from '../../ui/points/point-places.ts';
import type { Draft } from './draft.ts';

/** Bounds of the feedback format: what is longer would come back and be refused. */
export const MAX_TEXT = 4_000;
export const MAX_MOMENTS = 2_000;
const MAX_PROOF = 50;

const short = (text: string): string => text.slice(0, MAX_TEXT);

/** A moment added; nothing happens when there are as many as the format can hold. */
export const addMoment = (draft: Draft, moment: Moment): Draft =>
  draft.moments.length >= MAX_MOMENTS ? draft : { ...draft, moments: [...draft.moments, moment] };

/** A moment changed in place. */
export const changeMoment = (draft: Draft, id: string, change: Partial<Moment>): Draft => ({
  ...draft,
  moments: draft.moments.map((moment) => {
    if (moment.id !== id) return moment;
    const after: Moment = { ...moment, ...change, id, takeId: moment.takeId };
    return { ...after, note: short(after.note) };
  }),
});

/** A moment taken out, and taken from the points it proved. */
export const removeMoment = (draft: Draft, id: string): Draft => ({
  ...draft,
  moments: draft.moments.filter((moment) => moment.id !== id),
  points: draft.points.map((point) => ({ ...point, momentIds: point.momentIds.filter((proof) => proof !== id) })),
});

/** A rating given, changed or (null) taken back. */
export function rate(draft: Draft, clipId: string, criterionId: string, level: RatedLevel | null): Draft {
  const others = draft.ratings.filter((rating) => rating.takeId !== clipId || rating.criterionId !== criterionId);
  return { ...draft, ratings: level === null ? others : [...others, { takeId: clipId, criterionId, level }] };
}

const isBlank = ({ text, criterionId, momentIds }: PointContent): boolean =>
  text === '' && criterionId === null && momentIds.length === 0;

/** A place emptied. */
export const clearPoint = (draft: Draft, { kind, position }: Place): Draft => ({
  ...draft,
  points: draft.points.filter((point) => point.kind !== kind || point.position !== position),
});

/** A place changed; a place with nothing left in it is empty again. */
export function changePoint(draft: Draft, place: Place, change: Partial<PointContent>): Draft {
  const { kind, position } = place;
  const before = pointAt(draft.points, kind, position);
  const wanted: Point = { ...emptyContent, id: `${kind}-${position}`, kind, position, ...before, ...change };
  const after: Point = { ...wanted, text: short(wanted.text), momentIds: wanted.momentIds.slice(0, MAX_PROOF) };
  const rest = clearPoint(draft, place);
  return isBlank(after) ? rest : { ...rest, points: [...rest.points, after] };
}

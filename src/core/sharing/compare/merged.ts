import type { Merged, MergedPoint } from '../../model/merged.ts';
import type { PointKind, Review } from '../../model/review.ts';
import type { FocusPoint } from '../../model/session.ts';
import { POINTS_PER_KIND } from '../../review/completeness.ts';
import type { PointCandidate } from './candidates.ts';

const MAX_SOURCES = 60;
const MAX_MOMENTS = 100;
const KINDS: readonly PointKind[] = ['keep', 'change'];
const POSITIONS = Array.from({ length: POINTS_PER_KIND }, (_, position) => position);

type Points = readonly MergedPoint[];

const at = (points: Points, kind: PointKind, position: number): MergedPoint | undefined =>
  points.find((point) => point.kind === kind && point.position === position);

const changed = (merged: Merged, pointId: string, change: (point: MergedPoint) => MergedPoint): Merged => ({
  ...merged,
  points: merged.points.map((point) => (point.id === pointId ? change(point) : point)),
});

/** The first empty place for a point of this kind, 0 to 2; null when there are three. */
export const freePlace = (merged: Merged, kind: PointKind): number | null =>
  POSITIONS.find((position) => !at(merged.points, kind, position)) ?? null;

/** The merged point that was made from this candidate, alone or with others. */
export const pickedAs = (merged: Merged, candidate: PointCandidate): MergedPoint | undefined =>
  merged.points.find(({ sources }) =>
    sources.some(({ reviewId, pointId }) => reviewId === candidate.reviewId && pointId === candidate.point.id),
  );

const sourceOf = ({ reviewId, point }: PointCandidate) => ({ reviewId, pointId: point.id });
const proofOf = ({ moments }: PointCandidate) =>
  moments.map(({ reviewId, moment }) => ({ reviewId, momentId: moment.id }));

/**
 * Takes a candidate over into the first empty place of its kind, with its text and everything that stands behind it (up
 * to 100 moments, its own first). Unchanged when it was picked before or there are three already.
 * @param id of the new point
 */
export function pickPoint(merged: Merged, candidate: PointCandidate, id: string): Merged {
  const position = freePlace(merged, candidate.kind);
  if (position === null || pickedAs(merged, candidate)) return merged;
  const point: MergedPoint = {
    id,
    kind: candidate.kind,
    position,
    text: candidate.point.text,
    criterionId: candidate.point.criterionId,
    sources: [sourceOf(candidate)],
    moments: proofOf(candidate).slice(0, MAX_MOMENTS),
  };
  return { ...merged, points: [...merged.points, point] };
}

/**
 * Adds another candidate that says the same to a point: as a source, with its moments. Text and criterion stay.
 * Unchanged when the kinds differ, it was picked before, or the point has 60 sources.
 */
export function joinPoint(merged: Merged, pointId: string, candidate: PointCandidate): Merged {
  if (pickedAs(merged, candidate)) return merged;
  return changed(merged, pointId, (point) => {
    if (point.kind !== candidate.kind || point.sources.length >= MAX_SOURCES) return point;
    const known = new Set(point.moments.map(({ reviewId, momentId }) => `${reviewId} ${momentId}`));
    const more = proofOf(candidate).filter(({ reviewId, momentId }) => !known.has(`${reviewId} ${momentId}`));
    return {
      ...point,
      sources: [...point.sources, sourceOf(candidate)],
      moments: [...point.moments, ...more].slice(0, MAX_MOMENTS),
    };
  });
}

/** Puts a point into another place of its kind; a point that is there takes the old place. Unchanged if there is no such point. */
export function movePoint(merged: Merged, pointId: string, position: number): Merged {
  const moving = merged.points.find(({ id }) => id === pointId);
  if (!moving || !POSITIONS.includes(position)) return merged;
  const displaced = at(merged.points, moving.kind, position);
  const moved = changed(merged, pointId, (point) => ({ ...point, position }));
  if (!displaced || displaced === moving) return moved;
  return changed(moved, displaced.id, (point) => ({ ...point, position: moving.position }));
}

/** Writes a point in the owner's words; where it came from stays. */
export const editMergedText = (merged: Merged, pointId: string, text: string): Merged =>
  changed(merged, pointId, (point) => ({ ...point, text }));

/** Takes a point out. Its place stays empty and the others stay where they are. */
export const removeMerged = (merged: Merged, pointId: string): Merged => ({
  ...merged,
  points: merged.points.filter(({ id }) => id !== pointId),
});

/** Something that lacks for exactly three and three. */
export interface MissingMerged {
  readonly kind: PointKind;
  /** Place among the points of this kind, 0 to 2. */
  readonly position: number;
  /** Nothing was picked for this place, or its text is empty. */
  readonly gap: 'point' | 'text';
}

/**
 * What lacks for three keeps and three changes, keeps first; empty when nothing does. A text is enough: points from
 * letters have neither criterion nor moments (rule 1).
 */
export const missingMerged = (merged: Pick<Merged, 'points'>): MissingMerged[] =>
  KINDS.flatMap((kind) =>
    POSITIONS.flatMap((position): MissingMerged[] => {
      const point = at(merged.points, kind, position);
      if (!point) return [{ kind, position, gap: 'point' }];
      return point.text.trim() === '' ? [{ kind, position, gap: 'text' }] : [];
    }),
  );

/**
 * The merged changes as points to carry into the next session, in their order; `reviewId` is the id of the merged
 * document, in which `pointId` can be found.
 * @param reviews of the session, whose rubrics name the criteria; the first that knows one counts
 */
export function focusOfMerged(merged: Merged, reviews: readonly Pick<Review, 'rubric'>[]): FocusPoint[] {
  const criteria = reviews.flatMap(({ rubric }) => rubric.criteria);
  return merged.points
    .filter(({ kind, text }) => kind === 'change' && text.trim() !== '')
    .sort((a, b) => a.position - b.position)
    .slice(0, POINTS_PER_KIND)
    .map((point) => ({
      pointId: point.id,
      reviewId: merged.id,
      sessionId: merged.sessionId,
      text: point.text,
      criterionId: point.criterionId,
      criterionName: criteria.find(({ id }) => id === point.criterionId)?.name ?? null,
    }));
}

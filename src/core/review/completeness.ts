import type { Moment, Point, PointKind, Review } from '../model/review.ts';

/** What a point still lacks before its review can be finished (rule 1). */
export type PointGap = 'text' | 'criterion' | 'moment';

/** One thing that is missing, in the order the page shows it. */
export interface MissingPart {
  readonly kind: PointKind;
  /** Place among the points of this kind, 0 to 2. */
  readonly position: number;
  readonly gap: PointGap;
}

const KINDS: readonly PointKind[] = ['keep', 'change'];
export const POINTS_PER_KIND = 3;

/** The point in a place, if somebody has started it. */
export const pointAt = (points: readonly Point[], kind: PointKind, position: number): Point | undefined =>
  points.find((point) => point.kind === kind && point.position === position);

/** The moments that still prove a point: those that exist and whose take is not in the bin. */
export function provingMoments(
  point: Point,
  moments: readonly Moment[],
  takeIsThere: (takeId: string) => boolean,
): Moment[] {
  return moments.filter((moment) => point.momentIds.includes(moment.id) && takeIsThere(moment.takeId));
}

/**
 * What is missing for finishing one's own review: exactly three keeps and three changes, each with a text, a criterion
 * of the review's rubric and at least one moment. Empty: it can be finished.
 */
export function missingParts(
  review: Pick<Review, 'points' | 'moments' | 'rubric'>,
  takeIsThere: (takeId: string) => boolean,
): MissingPart[] {
  const criteria = new Set(review.rubric.criteria.map((criterion) => criterion.id));
  const missing: MissingPart[] = [];
  for (const kind of KINDS) {
    for (let position = 0; position < POINTS_PER_KIND; position += 1) {
      const point = pointAt(review.points, kind, position);
      if (!point || point.text.trim() === '') missing.push({ kind, position, gap: 'text' });
      if (!point?.criterionId || !criteria.has(point.criterionId)) missing.push({ kind, position, gap: 'criterion' });
      if (!point || provingMoments(point, review.moments, takeIsThere).length === 0)
        missing.push({ kind, position, gap: 'moment' });
    }
  }
  return missing;
}

import type { Moment, Point, PointKind, Review } from '../model/review.ts';
import { provingMoments } from '../review/completeness.ts';
import { stillAtMs, stillKey } from './stills.ts';
import type { ReportMoment, ReportPoint, ReportTake } from './types.ts';

function toMoment(moment: Moment, take: ReportTake): ReportMoment {
  const atMs = take.hasPicture ? stillAtMs(moment.startMs, moment.lengthMs, take.window) : null;
  return {
    id: moment.id,
    take,
    startMs: moment.startMs,
    endMs: moment.startMs + moment.lengthMs,
    kind: moment.kind,
    note: moment.note.trim(),
    stillKey: atMs === null ? null : stillKey(take.id, atMs),
  };
}

function toPoint(point: Point, review: Review, takes: readonly ReportTake[]): ReportPoint {
  const order = new Map(takes.map((take, index) => [take.id, { take, index }]));
  const placed = provingMoments(point, review.moments, (id) => order.has(id)).flatMap((moment) => {
    const place = order.get(moment.takeId);
    return place ? [{ index: place.index, moment: toMoment(moment, place.take) }] : [];
  });
  placed.sort((a, b) => a.index - b.index || a.moment.startMs - b.moment.startMs);
  return {
    id: point.id,
    kind: point.kind,
    number: point.position + 1,
    text: point.text.trim(),
    criterionName: review.rubric.criteria.find((criterion) => criterion.id === point.criterionId)?.name ?? null,
    moments: placed.map((one) => one.moment),
    peopleCount: null,
  };
}

/**
 * The points of one kind in their order, empty ones left out, each with the moments that still prove it.
 * @param takes the takes the report names; moments of other takes (those in the bin) are left out
 */
export function reportPoints(review: Review, kind: PointKind, takes: readonly ReportTake[]): ReportPoint[] {
  return review.points
    .filter((point) => point.kind === kind && point.text.trim() !== '')
    .sort((a, b) => a.position - b.position)
    .map((point) => toPoint(point, review, takes));
}

import type { ReviewRequest } from '../model/request.ts';
import type { Moment, Point, Rating, Review } from '../model/review.ts';
import { missingParts } from '../review/completeness.ts';
import { clipToTake } from './clip-map.ts';
import type { Feedback } from './feedback.ts';

/** What did not fit the request, by count. `links`: criteria and proofs taken out of moments and points that stayed. */
export interface Dropped {
  readonly moments: number;
  readonly ratings: number;
  readonly points: number;
  readonly links: number;
}

export interface BoundReview {
  /** Finished, not yet sealed: a hash is not core's to make (see review/seal.ts). */
  readonly review: Review;
  readonly dropped: Dropped;
  /** Fewer than six points with text, criterion and a moment that proves them (rule 1). */
  readonly isShort: boolean;
}

/**
 * Binds feedback to the request it answers: clip time becomes take time, and only what the request knows comes in.
 * Moments and ratings on unknown clips go, and ratings of unknown criteria; a moment or point with an unknown criterion
 * stays without one, because what somebody wrote is worth more than where they filed it. Of two ratings of one take and
 * criterion, or two points in one place, the first stays. A place without text and moments is no point and not counted.
 * Ids inside are new (`moment-1`, `point-1`), the name is the one the owner gave: nothing from the sender names anything.
 * @param feedback as `parseFeedback` gives it; whether it is for this request is for the caller to ask
 * @param made id and time of the new review
 */
export function feedbackToReview(
  feedback: Feedback,
  request: ReviewRequest,
  made: { readonly reviewId: string; readonly at: string },
): BoundReview {
  const maps = new Map(request.clips.map((map) => [map.clipId, map]));
  const criteria = new Set(request.rubric.criteria.map(({ id }) => id));
  const dropped = { moments: 0, ratings: 0, points: 0, links: 0 };

  const knownCriterion = (criterionId: string | null): string | null => {
    if (criterionId === null || criteria.has(criterionId)) return criterionId;
    dropped.links += 1;
    return null;
  };

  const moments: Moment[] = [];
  const newIds = new Map<string, string>();
  for (const { id, clipId, startMs, lengthMs, criterionId, kind, note } of feedback.moments) {
    const map = maps.get(clipId);
    const place = map ? clipToTake(map, startMs, lengthMs) : null;
    if (!place) {
      dropped.moments += 1;
      continue;
    }
    const newId = `moment-${moments.length + 1}`;
    newIds.set(id, newId);
    moments.push({ id: newId, ...place, criterionId: knownCriterion(criterionId), kind, note });
  }

  const ratings = new Map<string, Rating>();
  for (const { clipId, criterionId, level } of feedback.ratings) {
    const map = maps.get(clipId);
    const place = map ? clipToTake(map, 0, 0) : null;
    const key = `${place?.takeId} ${criterionId}`;
    if (place && criteria.has(criterionId) && !ratings.has(key))
      ratings.set(key, { takeId: place.takeId, criterionId, level });
    else dropped.ratings += 1;
  }

  const points = new Map<string, Point>();
  for (const { kind, position, text, criterionId, momentIds } of feedback.points) {
    if (text.trim() === '' && momentIds.length === 0) continue;
    const key = `${kind}-${position}`;
    if (points.has(key)) {
      dropped.points += 1;
      continue;
    }
    const proofs = momentIds.flatMap((id) => newIds.get(id) ?? []);
    dropped.links += momentIds.length - proofs.length;
    const id = `point-${points.size + 1}`;
    const criterion = knownCriterion(criterionId);
    points.set(key, { id, kind, position, text, criterionId: criterion, momentIds: proofs, hinted: true });
  }

  const review: Review = {
    type: 'review',
    version: 1,
    id: made.reviewId,
    revision: 0,
    sessionId: request.sessionId,
    author: { kind: 'reviewer', name: request.reviewer.name },
    state: 'finished',
    createdAt: made.at,
    rubric: request.rubric,
    moments,
    ratings: [...ratings.values()],
    points: [...points.values()],
    seal: null,
    earlierSeals: [],
  };
  return { review, dropped, isShort: missingParts(review, () => true).length > 0 };
}

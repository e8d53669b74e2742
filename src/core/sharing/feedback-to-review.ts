import type { ReviewRequest } from '../model/request.ts';
import type { Moment, Point, Rating, Review } from '../model/review.ts';
import { missingParts } from '../review/completeness.ts';
import { clipToTake, type TakePlace } from './clip-map.ts';
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

/** What the request knows, and the count of what it does not. */
interface Binding {
  readonly dropped: { -readonly [part in keyof Dropped]: Dropped[part] };
  /** Null for an unknown clip. */
  readonly placeOf: (clipId: string, startMs: number, lengthMs: number) => TakePlace | null;
  readonly isKnown: (criterionId: string) => boolean;
  /** The criterion, or null and counted when it is unknown. */
  readonly linkTo: (criterionId: string | null) => string | null;
}

function bindingOf(request: ReviewRequest): Binding {
  const dropped = { moments: 0, ratings: 0, points: 0, links: 0 };
  const maps = new Map(request.clips.map((map) => [map.clipId, map]));
  const criteria = new Set(request.rubric.criteria.map(({ id }) => id));
  return {
    dropped,
    placeOf: (clipId, startMs, lengthMs) => {
      const map = maps.get(clipId);
      return map ? clipToTake(map, startMs, lengthMs) : null;
    },
    isKnown: (criterionId) => criteria.has(criterionId),
    linkTo: (criterionId) => {
      if (criterionId === null || criteria.has(criterionId)) return criterionId;
      dropped.links += 1;
      return null;
    },
  };
}

/** Moments in take time, by the id they had in the feedback. */
function bindMoments(feedback: Feedback, { dropped, placeOf, linkTo }: Binding): Map<string, Moment> {
  const moments = new Map<string, Moment>();
  for (const { id, clipId, startMs, lengthMs, criterionId, kind, note } of feedback.moments) {
    const place = placeOf(clipId, startMs, lengthMs);
    if (place && !moments.has(id))
      moments.set(id, { id: `moment-${moments.size + 1}`, ...place, criterionId: linkTo(criterionId), kind, note });
    else dropped.moments += 1;
  }
  return moments;
}

function bindRatings(feedback: Feedback, { dropped, placeOf, isKnown }: Binding): Rating[] {
  const ratings = new Map<string, Rating>();
  for (const { clipId, criterionId, level } of feedback.ratings) {
    const takeId = placeOf(clipId, 0, 0)?.takeId;
    const key = `${takeId} ${criterionId}`;
    if (takeId !== undefined && isKnown(criterionId) && !ratings.has(key))
      ratings.set(key, { takeId, criterionId, level });
    else dropped.ratings += 1;
  }
  return [...ratings.values()];
}

function bindPoints(feedback: Feedback, moments: ReadonlyMap<string, Moment>, { dropped, linkTo }: Binding): Point[] {
  const points = new Map<string, Point>();
  for (const { kind, position, text, criterionId, momentIds } of feedback.points) {
    if (text.trim() === '' && momentIds.length === 0) continue;
    const place = `${kind} ${position}`;
    if (points.has(place)) {
      dropped.points += 1;
      continue;
    }
    const proofs = momentIds.flatMap((id) => moments.get(id)?.id ?? []);
    dropped.links += momentIds.length - proofs.length;
    points.set(place, {
      id: `point-${points.size + 1}`,
      kind,
      position,
      text,
      criterionId: linkTo(criterionId),
      momentIds: proofs,
      // The hint is for the one who wrote it.
      hinted: true,
    });
  }
  return [...points.values()];
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
  const binding = bindingOf(request);
  const moments = bindMoments(feedback, binding);
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
    moments: [...moments.values()],
    ratings: bindRatings(feedback, binding),
    points: bindPoints(feedback, moments, binding),
    seal: null,
    earlierSeals: [],
  };
  return { review, dropped: binding.dropped, isShort: missingParts(review, () => true).length > 0 };
}

import { createHash } from 'node:crypto';
import { sameJson } from '../../core/canonical-json.ts';
import { AppError } from '../../core/errors.ts';
import type { Review } from '../../core/model/review.ts';
import type { Rubric } from '../../core/model/rubric.ts';
import { withoutLostCriteria } from '../../core/review/change-rubric.ts';
import { missingParts } from '../../core/review/completeness.ts';
import { applyEdits, type ReviewEdit } from '../../core/review/edits.ts';
import { sealText } from '../../core/review/seal.ts';
import { type LibraryContext, timestamp } from '../library/context.ts';
import type { Library } from '../library/types.ts';
import { ownReviewOf } from '../sessions/summary.ts';
import { checkAgainstSession } from './check-review.ts';

/** One own review a session, by construction: its id is made of the session's, so two requests meet on one document. */
const ownReviewId = (sessionId: string): string => `own-${sessionId}`;

/**
 * The owner's review of a session; made with a copy of the rubric when there is none.
 * @throws AppError `not-found` for an unknown session; `document-newer` when there is one this version cannot read
 */
export async function openOwnReview(
  { library, clock }: LibraryContext,
  sessionId: string,
  rubric: Rubric,
): Promise<Review> {
  library.get('session', sessionId);
  const existing = ownReviewOf(library, sessionId);
  if (existing) return existing;
  const id = ownReviewId(sessionId);
  const review: Review = {
    type: 'review',
    version: 1,
    id,
    revision: 0,
    sessionId,
    author: { kind: 'self', name: '' },
    state: 'draft',
    createdAt: timestamp(clock),
    rubric,
    moments: [],
    ratings: [],
    points: [],
    seal: null,
    earlierSeals: [],
  };
  try {
    return await library.create('review', review);
  } catch (error) {
    // Another window was quicker: both get the same one.
    if (error instanceof AppError && error.code === 'conflict') return library.get('review', id);
    throw error;
  }
}

/**
 * A review the page may see: the owner's own, or one of others once they were opened (rule 4).
 * @throws AppError `not-found`
 */
export function readReview(library: Library, reviewId: string): Review {
  const review = library.get('review', reviewId);
  const isHidden =
    review.author.kind !== 'self' && library.get('session', review.sessionId).othersShownAt === undefined;
  if (isHidden) throw new AppError('not-found', { reviewId });
  return review;
}

/** Only the owner's own review can be changed here. @throws AppError `not-found` */
function checkOwn(review: Review): void {
  if (review.author.kind !== 'self') throw new AppError('not-found', { reviewId: review.id });
}

/**
 * Applies edits to a draft, all or none; edits whose result already stands change nothing.
 * @throws AppError `not-found`, `review-finished`, `conflict` (details `{ keys }`: what somebody else changed),
 * `invalid-input` (details `{ keys }`: about takes or criteria this review does not have)
 */
export function editReview(
  { library }: LibraryContext,
  reviewId: string,
  edits: readonly ReviewEdit[],
): Promise<Review> {
  return library.update('review', reviewId, (review) => {
    checkOwn(review);
    if (review.state === 'finished') throw new AppError('review-finished', { reviewId });
    checkAgainstSession(library, review, edits);
    const result = applyEdits(review, edits);
    if (result.state === 'conflict') throw new AppError('conflict', { keys: result.keys });
    const edited = edits.some(({ target }) => target === 'rubric') ? withoutLostCriteria(result.review) : result.review;
    const taken = doublePlaces(edited);
    if (taken.length > 0) throw new AppError('conflict', { keys: taken });
    return sameJson(edited, review) ? review : edited;
  });
}

/** Keys of points that stand in a place another point has: two windows have filled it at the same time. */
function doublePlaces({ points }: Review): string[] {
  const places = new Set<string>();
  return points.flatMap(({ id, kind, position }) => {
    const place = `${kind}:${position}`;
    if (places.has(place)) return [`point:${id}`];
    places.add(place);
    return [];
  });
}

const takeIsThere =
  (library: Library, sessionId: string) =>
  (takeId: string): boolean =>
    library.ofSession('take', sessionId).some((take) => take.id === takeId && take.status !== 'binned');

/**
 * Finishes a complete review as it is at `revision` and seals it: SHA-256 of `sealText` with the time of finishing.
 * @throws AppError `not-found`, `conflict` (another revision by now), `review-finished`, `review-incomplete` (details:
 * the list of `MissingPart`)
 */
export function finishReview({ library, clock }: LibraryContext, reviewId: string, revision: number): Promise<Review> {
  return library.update(
    'review',
    reviewId,
    (review) => {
      checkOwn(review);
      if (review.state === 'finished') throw new AppError('review-finished', { reviewId });
      const missing = missingParts(review, takeIsThere(library, review.sessionId));
      if (missing.length > 0) throw new AppError('review-incomplete', missing);
      const at = timestamp(clock);
      const sha256 = createHash('sha256').update(sealText(review, at), 'utf8').digest('hex');
      return { ...review, state: 'finished', seal: { at, sha256 } };
    },
    revision,
  );
}

/** Opens a finished review again; its seal goes to the earlier ones. A draft stays as it is. @throws AppError `not-found` */
export function reopenReview({ library }: LibraryContext, reviewId: string): Promise<Review> {
  return library.update('review', reviewId, (review) => {
    checkOwn(review);
    if (review.state === 'draft') return review;
    const earlierSeals = review.seal ? [...review.earlierSeals, review.seal] : review.earlierSeals;
    return { ...review, state: 'draft', seal: null, earlierSeals };
  });
}

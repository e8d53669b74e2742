import type { Comparison } from '../../contract/sharing-views.ts';
import { AppError } from '../../core/errors.ts';
import type { Merged } from '../../core/model/merged.ts';
import type { Review } from '../../core/model/review.ts';
import type { Session } from '../../core/model/session.ts';
import { ownReviewFirst } from '../../core/sharing/compare/own-first.ts';
import { type LibraryContext, timestamp } from '../library/context.ts';
import type { Library } from '../library/types.ts';
import { ownReviewOf } from '../sessions/summary.ts';

/** One merged three-plus-three a session, by construction: two windows meet on one document. */
const mergedId = (sessionId: string): string => `merged-${sessionId}`;

/** Reviews of a session that are not the owner's, oldest first. */
export const reviewsOfOthers = (library: Library, sessionId: string): Review[] =>
  library.ofSession('review', sessionId).filter((review) => review.author.kind !== 'self');

const mergedOf = (library: Library, sessionId: string): Merged | null =>
  library.ofSession('merged', sessionId)[0] ?? null;

/** Rule 4: whether the own review stood, as it stands now, before its owner opened what others said. */
export const wasOwnReviewFirst = (ownReview: Review | null, session: Session): boolean =>
  ownReviewFirst(ownReview?.seal?.at ?? null, session.othersShownAt ?? null);

/** What the compare page may see. @throws AppError `not-found` */
export function comparison(library: Library, sessionId: string): Comparison {
  const session = library.get('session', sessionId);
  const ownReview = ownReviewOf(library, sessionId);
  const others = reviewsOfOthers(library, sessionId);
  const isShown = session.othersShownAt !== undefined;
  return {
    state: isShown ? 'shown' : 'hidden',
    otherCount: others.length,
    ownReview,
    reviews: isShown ? others : [],
    merged: mergedOf(library, sessionId),
    ownReviewFirst: wasOwnReviewFirst(ownReview, session),
  };
}

/** Opens what others said; the first time counts. @throws AppError `not-found` */
export function showOthers({ library, clock }: LibraryContext, sessionId: string): Promise<Session> {
  return library.update('session', sessionId, (session) =>
    session.othersShownAt === undefined ? { ...session, othersShownAt: timestamp(clock) } : session,
  );
}

function checkPoints(library: Library, sessionId: string, points: Merged['points']): void {
  const reviews = new Map(library.ofSession('review', sessionId).map((review) => [review.id, review]));
  const isThere = points.every(
    ({ sources, moments }) =>
      sources.every(({ reviewId, pointId }) => reviews.get(reviewId)?.points.some(({ id }) => id === pointId)) &&
      moments.every(({ reviewId, momentId }) => reviews.get(reviewId)?.moments.some(({ id }) => id === momentId)),
  );
  if (!isThere) throw new AppError('invalid-input', { reason: 'a source that is not in this session' });
  const places = new Set(points.map(({ kind, position }) => `${kind}:${position}`));
  if (places.size < points.length) throw new AppError('invalid-input', { reason: 'two points in one place' });
}

/**
 * Writes the merged three-plus-three. What was confirmed as the focus has to be confirmed again after a change.
 * @param seen the revision the page saw; null when it saw none
 * @throws AppError `not-found`, `conflict`, `invalid-input` for sources outside the session and doubled places
 */
export async function setMerged(
  { library, clock }: LibraryContext,
  sessionId: string,
  seen: number | null,
  points: Merged['points'],
): Promise<Merged> {
  library.get('session', sessionId);
  checkPoints(library, sessionId, points);
  const current = mergedOf(library, sessionId);
  if (current !== null && seen === null) throw new AppError('conflict', { revision: current.revision });
  if (current !== null)
    return library.update(
      'merged',
      current.id,
      (before) => ({ ...before, points: [...points], confirmedAt: null }),
      seen ?? undefined,
    );
  return library.create('merged', {
    type: 'merged',
    version: 1,
    id: mergedId(sessionId),
    revision: 0,
    sessionId,
    createdAt: timestamp(clock),
    points: [...points],
    confirmedAt: null,
  });
}

/** Makes the merged changes the next focus. @throws AppError `not-found`, `review-incomplete` without a change in them */
export async function confirmMerged({ library, clock }: LibraryContext, sessionId: string): Promise<Merged> {
  const current = mergedOf(library, sessionId);
  if (current === null) throw new AppError('not-found', { merged: sessionId });
  return library.update('merged', current.id, (merged) => {
    if (!merged.points.some(({ kind, text }) => kind === 'change' && text.trim() !== ''))
      throw new AppError('review-incomplete', { reason: 'no change to carry on' });
    return { ...merged, confirmedAt: timestamp(clock) };
  });
}

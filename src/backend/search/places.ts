import type { SearchPlace } from '../../contract/search-api.ts';
import { AppError } from '../../core/errors.ts';
import type { MomentKind, Review } from '../../core/model/review.ts';
import type { Session } from '../../core/model/session.ts';
import type { Take } from '../../core/model/take.ts';
import type { Library } from '../library/types.ts';

/** One text that can be found, and where it stands. */
export interface Place {
  readonly sessionId: string;
  /** Names it within its session, for as long as it is there. */
  readonly key: string;
  readonly place: SearchPlace;
  readonly text: string;
  readonly takeId: string | null;
  readonly reviewId: string | null;
  readonly momentId: string | null;
  readonly startMs: number | null;
  readonly kind: MomentKind | null;
  readonly author: string | null;
  /** Only of what was said: where its text begins in all that was said in the take, and the times of that. */
  readonly said?: { readonly at: number; readonly times: Uint32Array };
}

/** What a place about a whole session has no answer for. */
export const aboutSession = { takeId: null, reviewId: null, momentId: null, startMs: null, kind: null, author: null };

function ofSession(session: Session, takes: readonly Take[]): Place[] {
  const of = { ...aboutSession, sessionId: session.id };
  const newestTake = (questionId: string) =>
    (
      takes.findLast((take) => take.questionId === questionId && take.status === 'ready') ??
      takes.findLast((take) => take.questionId === questionId)
    )?.id ?? null;
  return [
    { ...of, key: 'title', place: 'title', text: session.title },
    ...session.questions.map(
      ({ id, text }): Place => ({ ...of, key: `question:${id}`, place: 'question', text, takeId: newestTake(id) }),
    ),
    { ...of, key: 'job', place: 'job-description', text: session.jobDescription ?? '' },
  ];
}

function ofReview(review: Review, isThere: (takeId: string) => boolean): Place[] {
  const author = review.author.kind === 'self' ? null : review.author.name;
  const of = { ...aboutSession, sessionId: review.sessionId, reviewId: review.id, author };
  return [
    ...review.moments
      .filter(({ takeId }) => isThere(takeId))
      .map(
        ({ id, takeId, startMs, kind, note }): Place => ({
          ...of,
          key: `moment:${review.id}:${id}`,
          place: 'moment',
          text: note,
          takeId,
          momentId: id,
          startMs,
          kind,
        }),
      ),
    ...review.points.map(
      ({ id, kind, text }): Place => ({ ...of, key: `point:${review.id}:${id}`, place: 'point', text, kind }),
    ),
    ...(review.reflections ?? []).map(
      ({ question, text }): Place => ({ ...of, key: `reflection:${review.id}:${question}`, place: 'reflection', text }),
    ),
  ];
}

function sessionOrNull(library: Library, sessionId: string): Session | null {
  try {
    return library.get('session', sessionId);
  } catch (error) {
    if (error instanceof AppError && error.code === 'not-found') return null;
    throw error;
  }
}

/**
 * Everything in a session its owner may find. Nothing of one in the bin, nothing about takes in the bin, and what others
 * said only once it was opened (rule 4), as `readReview` has it. The points picked from it are no older.
 * @param spoken what was said in its takes, see `SaidPlaces`
 */
export function placesOf(library: Library, sessionId: string, spoken: readonly Place[]): Place[] {
  const session = sessionOrNull(library, sessionId);
  if (!session || session.binnedAt !== null) return [];
  const takes = library.ofSession('take', sessionId).filter((take) => take.status !== 'binned');
  const there = new Set(takes.map((take) => take.id));
  const isShown = session.othersShownAt !== undefined;
  const reviews = library.ofSession('review', sessionId).filter((review) => review.author.kind === 'self' || isShown);
  const merged = isShown ? library.ofSession('merged', sessionId) : [];
  const places = [
    ...ofSession(session, takes),
    ...reviews.flatMap((review) => ofReview(review, (takeId) => there.has(takeId))),
    ...merged.flatMap(({ points }) =>
      points.map(
        ({ id, kind, text }): Place => ({
          ...aboutSession,
          sessionId,
          key: `merged:${id}`,
          place: 'merged-point',
          text,
          kind,
        }),
      ),
    ),
    ...spoken,
  ];
  return places.filter(({ text }) => text.trim() !== '');
}

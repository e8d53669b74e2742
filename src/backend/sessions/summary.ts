import type { SessionHead, SessionState, SessionSummary } from '../../contract/views.ts';
import type { Review } from '../../core/model/review.ts';
import type { Session } from '../../core/model/session.ts';
import type { Take } from '../../core/model/take.ts';
import { playedMs } from '../../core/model/take-window.ts';
import type { Library } from '../library/types.ts';

/** The owner's review of a session; null where there is none yet. */
export const ownReviewOf = (library: Library, sessionId: string): Review | null =>
  library.ofSession('review', sessionId).find((review) => review.author.kind === 'self') ?? null;

/** The takes of a session that are not in the bin, in order of recording. */
export const presentTakes = (library: Library, sessionId: string): Take[] =>
  library.ofSession('take', sessionId).filter((take) => take.status !== 'binned');

/** Moments on takes that are not in the bin. */
function momentCountOf(review: Review | null, takes: readonly Take[]): number {
  const there = new Set(takes.map((take) => take.id));
  return review?.moments.filter((moment) => there.has(moment.takeId)).length ?? 0;
}

/**
 * Where a session stands. A take that waits to be kept or discarded comes first: everything else can wait.
 * @param takes those not in the bin
 */
export function sessionState(takes: readonly Take[], review: Review | null): SessionState {
  if (takes.some((take) => take.recovery === 'offered')) return 'recording-found';
  if (takes.length === 0) return 'empty';
  if (review?.state === 'finished') return 'finished';
  return momentCountOf(review, takes) === 0 ? 'to-mark' : 'to-finish';
}

const headOf = ({ id, revision, createdAt, title, questions }: Session): SessionHead => ({
  id,
  revision,
  createdAt,
  title,
  questions,
});

/** Summaries by session, for as long as nothing of the session changes: two thousand take 50 ms to make. */
const kept = new WeakMap<Library, Map<string, SessionSummary>>();

function keptOf(library: Library): Map<string, SessionSummary> {
  const known = kept.get(library);
  if (known) return known;
  const summaries = new Map<string, SessionSummary>();
  kept.set(library, summaries);
  library.onChange(({ document, id, sessionId }) => summaries.delete(document === 'session' ? id : (sessionId ?? '')));
  return summaries;
}

/** A session as lists show it. */
export function sessionSummary(library: Library, session: Session): SessionSummary {
  const summaries = keptOf(library);
  const known = summaries.get(session.id);
  if (known) return known;
  const made = summaryOf(library, session);
  summaries.set(session.id, made);
  return made;
}

function summaryOf(library: Library, session: Session): SessionSummary {
  const takes = presentTakes(library, session.id);
  const review = ownReviewOf(library, session.id);
  const pictures = takes.filter((take) => take.status === 'ready' && take.media?.posterFileName);
  const poster = pictures.findLast((take) => take.starred) ?? pictures.at(-1);
  return {
    session: headOf(session),
    state: sessionState(takes, review),
    takeCount: takes.length,
    durationMs: takes.reduce((sum, take) => sum + (take.status === 'ready' ? playedMs(take) : 0), 0),
    momentCount: momentCountOf(review, takes),
    starCount: takes.filter((take) => take.starred).length,
    onlyTakeId: (takes.length === 1 && takes[0]?.status !== 'recording' && takes[0]?.id) || null,
    hasFeedback: library.ofSession('review', session.id).some(({ author }) => author.kind !== 'self'),
    posterTake: poster ? { id: poster.id, revision: poster.revision } : null,
  };
}

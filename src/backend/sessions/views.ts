import type { BinItem, LibraryOverview, SessionDetail } from '../../contract/views.ts';
import type { Session } from '../../core/model/session.ts';
import type { Library } from '../library/types.ts';
import { nextFocus } from '../reviews/next-focus.ts';
import { ownReviewOf, presentTakes, sessionState, sessionSummary } from './summary.ts';

/** Newest first by a time in ISO 8601; ids decide between equals, so that a list never jumps. */
const newestFirst =
  <T>(keyOf: (item: T) => string) =>
  (a: T, b: T) =>
    keyOf(a) < keyOf(b) ? 1 : -1;

const presentSessions = (library: Library): Session[] =>
  library
    .all('session')
    .filter((session) => session.binnedAt === null)
    .sort(newestFirst((session) => `${session.createdAt} ${session.id}`));

/** What lies in the bin, newest first. Takes of a session that is in the bin itself are part of that session's item. */
export function binItems(library: Library): BinItem[] {
  const items: BinItem[] = [];
  for (const session of library.all('session')) {
    const { binnedAt } = session;
    if (binnedAt !== null) items.push({ kind: 'session', binnedAt, summary: sessionSummary(library, session) });
    else
      for (const take of library.ofSession('take', session.id))
        if (take.status === 'binned')
          items.push({ kind: 'take', binnedAt: take.binnedAt ?? take.createdAt, take, session });
  }
  for (const rubric of library.all('rubric'))
    if (rubric.binnedAt !== null) items.push({ kind: 'rubric', binnedAt: rubric.binnedAt, rubric });
  return items.sort(newestFirst((item) => item.binnedAt));
}

/** Everything the start page shows. */
export function libraryOverview(library: Library): LibraryOverview {
  const sessions = presentSessions(library);
  return {
    sessions: sessions.map((session) => sessionSummary(library, session)),
    recovered: sessions.flatMap((session) =>
      presentTakes(library, session.id)
        .filter((take) => take.recovery === 'offered')
        .map((take) => ({ take, session })),
    ),
    problems: [...library.problems],
    focus: nextFocus(library),
    binCount: binItems(library).length,
  };
}

/** A session with its takes, the own review and its exports. @throws AppError `not-found` */
export function sessionDetail(library: Library, sessionId: string): SessionDetail {
  const session = library.get('session', sessionId);
  const ownReview = ownReviewOf(library, sessionId);
  return {
    session,
    state: sessionState(presentTakes(library, sessionId), ownReview),
    takes: [...library.ofSession('take', sessionId)],
    ownReview,
    requests: [...library.ofSession('request', sessionId)].sort(newestFirst((one) => `${one.createdAt} ${one.id}`)),
    otherReviewCount: library.ofSession('review', sessionId).filter(({ author }) => author.kind !== 'self').length,
    exports: [...library.ofSession('export', sessionId)].sort(newestFirst((one) => `${one.createdAt} ${one.id}`)),
  };
}

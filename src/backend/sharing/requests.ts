import type { RequestItem } from '../../contract/sharing-views.ts';
import { AppError } from '../../core/errors.ts';
import type { ReviewRequest } from '../../core/model/request.ts';
import type { Review } from '../../core/model/review.ts';
import type { Rubric } from '../../core/model/rubric.ts';
import type { MediaFacts } from '../../core/model/take.ts';
import { playedMs, type WindowedTake } from '../../core/model/take-window.ts';
import { type LibraryContext, timestamp } from '../library/context.ts';
import type { Library } from '../library/types.ts';

/** What the owner decided about a request. */
export type NewRequest = Pick<
  ReviewRequest,
  'takeIds' | 'reviewer' | 'ownerName' | 'include' | 'dueOn' | 'message' | 'language' | 'delivery' | 'size'
>;

/** What is true of what a reviewer gets of a take: as long as it is played. */
export const sentMedia = (take: WindowedTake & { readonly media: MediaFacts }): MediaFacts => ({
  ...take.media,
  durationMs: playedMs(take),
});

/** The takes a request names, in its order. @throws AppError `not-found`, `take-not-ready` also for one in the bin */
export function takesOf(library: Library, sessionId: string, takeIds: readonly string[]) {
  const takes = library.ofSession('take', sessionId);
  return takeIds.map((id) => {
    const take = takes.find((candidate) => candidate.id === id);
    if (!take) throw new AppError('not-found', { takeId: id });
    if (take.status !== 'ready' || take.media === null) throw new AppError('take-not-ready', { takeId: id });
    return { ...take, media: take.media };
  });
}

/**
 * Keeps a request; nothing is written for the reviewer yet.
 * @throws AppError `not-found`, `take-not-ready`, `invalid-input` when a take is named twice
 */
export async function createRequest(
  { library, clock, ids }: LibraryContext,
  sessionId: string,
  rubric: Rubric,
  input: NewRequest,
): Promise<ReviewRequest> {
  takesOf(library, sessionId, input.takeIds);
  if (new Set(input.takeIds).size < input.takeIds.length) throw new AppError('invalid-input', { takeIds: 'twice' });
  return library.create('request', {
    type: 'request',
    version: 1,
    id: ids.next(),
    revision: 0,
    sessionId,
    createdAt: timestamp(clock),
    ...input,
    rubric,
    state: 'made',
    sentAt: null,
    clips: [],
    exportIds: [],
  });
}

/**
 * Changes what the owner says about a request. The time of sending is kept when it is sent for the first time.
 * @throws AppError `not-found`, `conflict` when it has another revision by now
 */
export function updateRequest(
  { library, clock }: LibraryContext,
  requestId: string,
  seen: number,
  change: {
    readonly state?: ReviewRequest['state'] | undefined;
    readonly dueOn?: string | null | undefined;
    readonly message?: string | undefined;
  },
): Promise<ReviewRequest> {
  return library.update(
    'request',
    requestId,
    (request) => ({
      ...request,
      ...(change.dueOn === undefined ? {} : { dueOn: change.dueOn }),
      ...(change.message === undefined ? {} : { message: change.message }),
      ...(change.state === undefined ? {} : { state: change.state }),
      ...(change.state === 'sent' && request.sentAt === null ? { sentAt: timestamp(clock) } : {}),
    }),
    seen,
  );
}

/** One answer a request, by construction: a second one replaces the first or is refused. */
export const answerIdOf = (request: ReviewRequest): string => `for-${request.id}`;

/** The answer to a request that is kept, if any. */
export const answerOf = (library: Library, request: ReviewRequest): Review | undefined =>
  library.ofSession('review', request.sessionId).find(({ id }) => id === answerIdOf(request));

/** A request as lists show it. */
export function requestItem(library: Library, request: ReviewRequest): RequestItem {
  const source = answerOf(library, request)?.source;
  return {
    request,
    session: library.get('session', request.sessionId),
    answer: source ? { receivedAt: source.receivedAt, savedAt: source.savedAt ?? null } : null,
  };
}

/** Every request of a session that is not in the bin, newest first. */
export function listRequests(library: Library): RequestItem[] {
  return library
    .all('request')
    .map((request) => requestItem(library, request))
    .filter(({ session }) => session.binnedAt === null)
    .sort((a, b) => (a.request.createdAt < b.request.createdAt ? 1 : -1));
}

import type { ReviewRequest } from '../../core/model/request.ts';
import type { Take } from '../../core/model/take.ts';
import { playedMs } from '../../core/model/take-window.ts';

/** What the owner has chosen so far for a request. */
export interface AskDraft {
  readonly takeIds: readonly string[];
  readonly reviewerName: string;
  readonly relation: ReviewRequest['reviewer']['relation'];
  readonly ownerName: string;
  readonly rubricId: string;
  readonly includeJob: boolean;
  readonly includeFocus: boolean;
  /** `yyyy-mm-dd`; empty for no date. */
  readonly dueOn: string;
  readonly size: ReviewRequest['size'];
  readonly delivery: ReviewRequest['delivery'];
  /** What the owner wrote; null while the suggested message stands. */
  readonly ownMessage: string | null;
}

/** A take that can be sent: finished and not in the bin. */
export type ReadyTake = Take & { readonly media: NonNullable<Take['media']> };

/** As many takes as one request may name. */
export const MAX_TAKES = 20;

/** The takes a reviewer can get, in order of recording. */
export const readyTakes = (takes: readonly Take[]): ReadyTake[] =>
  takes.flatMap((take) => (take.status === 'ready' && take.media ? [{ ...take, media: take.media }] : []));

/** The take recorded last: one answer is what a reviewer has the time for. */
export const newestTake = (takes: readonly ReadyTake[]): ReadyTake | undefined =>
  takes.reduce<ReadyTake | undefined>(
    (newest, take) => (!newest || take.createdAt >= newest.createdAt ? take : newest),
    undefined,
  );

/** How long the chosen takes play, in milliseconds. */
export const chosenMs = (takes: readonly ReadyTake[], takeIds: readonly string[]): number =>
  takes.filter(({ id }) => takeIds.includes(id)).reduce((sum, take) => sum + playedMs(take), 0);

/** Takes one up or leaves it out; the order stays that of recording. */
export const toggleTake = (takes: readonly ReadyTake[], takeIds: readonly string[], id: string): string[] =>
  takes
    .map((take) => take.id)
    .filter((candidate) => (candidate === id ? !takeIds.includes(id) : takeIds.includes(candidate)));

/** Minutes a reviewer needs: about ten for marking and writing, and once through the takes. */
export const minutesNeeded = (takesMs: number): number => 10 + Math.max(1, Math.ceil(takesMs / 60_000));

/**
 * What a form starts with.
 * @param from an earlier request that is asked once more
 * @param fresh what nobody has chosen yet
 */
export function startingDraft(
  takes: readonly ReadyTake[],
  from: ReviewRequest | null,
  fresh: Pick<AskDraft, 'ownerName' | 'rubricId' | 'includeJob' | 'dueOn'>,
): AskDraft {
  const newest = newestTake(takes);
  const defaults: AskDraft = {
    ...fresh,
    takeIds: newest ? [newest.id] : [],
    reviewerName: '',
    relation: 'friend',
    includeFocus: false,
    size: 'mail',
    delivery: 'one-file',
    ownMessage: null,
  };
  if (!from) return defaults;
  return {
    ...defaults,
    takeIds: from.takeIds.filter((id) => takes.some((take) => take.id === id)),
    reviewerName: from.reviewer.name,
    relation: from.reviewer.relation,
    ownerName: from.ownerName,
    includeJob: from.include.jobDescription,
    includeFocus: from.include.focus,
    dueOn: from.dueOn ?? '',
    size: from.size,
    delivery: from.delivery,
  };
}

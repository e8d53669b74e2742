import { BATCH_MAX, type CutMode, type CutRequest, PIECES_MAX } from '../../core/clips/cut-request.ts';
import { type MomentFilter, NO_CRITERION, NO_FILTER } from '../../core/clips/select-moments.ts';
import type { TimeWindow } from '../../core/model/take-window.ts';
import { parseTime } from '../../core/timeline/parse-time.ts';

/** What the owner has chosen so far. */
export interface ClipsDraft {
  readonly source: 'moments' | 'take' | 'range';
  readonly filter: MomentFilter;
  /** Chosen moments, in the order a reel shows them. */
  readonly momentIds: readonly string[];
  /** For a whole take or a range. */
  readonly takeId: string;
  /** As typed, see `parseTime`. */
  readonly from: string;
  readonly to: string;
  /** null while the field is empty, which counts as 0. */
  readonly leadInSeconds: number | null;
  readonly leadOutSeconds: number | null;
  readonly mode: CutMode;
  /** null: as large as it gets. */
  readonly maxMegabytes: number | null;
  readonly evenSound: boolean;
  readonly as: 'clips' | 'reel';
  /** null while nobody said: a reel has titles, a clip has none. */
  readonly hasTitles: boolean | null;
  /** Where the owner wrote another title than the proposed one, by key of the piece. */
  readonly titles: Readonly<Record<string, string>>;
}

/** A passage that was chosen, with what it is called. */
export interface ChosenPiece {
  readonly key: string;
  readonly takeId: string;
  readonly startMs: number;
  readonly lengthMs: number;
  /** For the file's name. */
  readonly about: string;
  readonly proposedTitle: string;
}

export const startingDraft = (takeId: string, momentIds: readonly string[], hasMoments: boolean): ClipsDraft => ({
  source: hasMoments ? 'moments' : 'take',
  filter: NO_FILTER,
  momentIds,
  takeId,
  from: '0:00',
  to: '',
  leadInSeconds: 5,
  leadOutSeconds: 2,
  mode: 'exact',
  maxMegabytes: null,
  evenSound: false,
  as: 'clips',
  hasTitles: null,
  titles: {},
});

/** As many pieces as one reel or one batch may have. */
export const mostPieces = (draft: ClipsDraft): number => (draft.as === 'reel' ? PIECES_MAX : BATCH_MAX);

export const isReel = (draft: ClipsDraft, pieces: readonly ChosenPiece[]): boolean =>
  draft.as === 'reel' && pieces.length > 1;

export const hasTitles = (draft: ClipsDraft, pieces: readonly ChosenPiece[]): boolean =>
  draft.hasTitles ?? isReel(draft, pieces);

/** The title of a piece as it stands in its field. */
export const titleOf = (draft: ClipsDraft, piece: ChosenPiece): string =>
  draft.titles[piece.key] ?? piece.proposedTitle;

/**
 * The typed range, either way round, as far as it plays, in milliseconds of a take; `outside` when nothing of it does, null
 * for what is no time. An empty end is that of the take.
 */
export function typedRange(
  draft: Pick<ClipsDraft, 'from' | 'to'>,
  { startMs, endMs }: TimeWindow,
): { startMs: number; lengthMs: number } | 'outside' | null {
  const typed = [parseTime(draft.from), draft.to.trim() === '' ? endMs : parseTime(draft.to)];
  const [first, last] = typed.flatMap((ms) => ms ?? []).toSorted((a, b) => a - b);
  if (first === undefined || last === undefined) return null;
  if (first >= endMs || last < startMs || (last === startMs && first < startMs)) return 'outside';
  const from = Math.max(first, startMs);
  return { startMs: from, lengthMs: Math.min(last, endMs) - from };
}

/** The draft without what has gone meanwhile. @param newestTakeId stands for a take that is not there any more */
export function stillThere(
  draft: ClipsDraft,
  there: {
    readonly takeIds: readonly string[];
    readonly momentIds: readonly string[];
    readonly reviewIds: readonly string[];
    readonly criterionIds: readonly string[];
    readonly newestTakeId: string;
  },
): ClipsDraft {
  const { takeId, reviewId, criterionId } = draft.filter;
  const kept = (id: string | null, ids: readonly string[]) => (id !== null && ids.includes(id) ? id : null);
  return {
    ...draft,
    takeId: kept(draft.takeId, there.takeIds) ?? there.newestTakeId,
    momentIds: draft.momentIds.filter((id) => there.momentIds.includes(id)),
    filter: {
      ...draft.filter,
      takeId: kept(takeId, there.takeIds),
      reviewId: kept(reviewId, there.reviewIds),
      criterionId: kept(criterionId, [...there.criterionIds, NO_CRITERION]),
    },
  };
}

/** What is asked of the backend: one request for a reel, else one for each piece. @param about of a reel's file name */
export function cutRequests(draft: ClipsDraft, pieces: readonly ChosenPiece[], about: string): CutRequest[] {
  const withTitles = hasTitles(draft, pieces);
  // A range or a whole take is meant as it is.
  const lead = draft.source === 'moments';
  const options = {
    leadInMs: lead ? Math.round((draft.leadInSeconds ?? 0) * 1_000) : 0,
    leadOutMs: lead ? Math.round((draft.leadOutSeconds ?? 0) * 1_000) : 0,
    mode: draft.mode,
    maxBytes: draft.maxMegabytes === null ? null : Math.round(draft.maxMegabytes * 1_000_000),
    evenSound: draft.evenSound,
  };
  const cut = pieces.map((piece) => ({
    takeId: piece.takeId,
    startMs: piece.startMs,
    lengthMs: piece.lengthMs,
    title: (withTitles && titleOf(draft, piece).trim().slice(0, 200)) || null,
  }));
  if (isReel(draft, pieces)) return [{ ...options, pieces: cut, about: about.slice(0, 300) }];
  return cut.map((piece, index) => ({ ...options, pieces: [piece], about: pieces[index]?.about.slice(0, 300) ?? '' }));
}

/** The list with one of its entries a place further up (-1) or down (1). */
export function moved<T>(list: readonly T[], index: number, by: 1 | -1): T[] {
  const next = [...list];
  const [entry] = next.splice(index, 1);
  if (entry !== undefined) next.splice(index + by, 0, entry);
  return next;
}

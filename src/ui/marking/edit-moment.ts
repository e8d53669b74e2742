import type { Moment, MomentKind } from '../../core/model/review.ts';

const between = (moment: Moment, a: number, b: number): Moment => {
  const startMs = Math.max(0, Math.round(Math.min(a, b)));
  return { ...moment, startMs, lengthMs: Math.max(0, Math.round(Math.max(a, b)) - startMs) };
};

/** Start put to a time, the end stays; a start set after the end turns the two round, so that no press is lost. */
export const withStart = (moment: Moment, atMs: number): Moment =>
  between(moment, atMs, moment.startMs + moment.lengthMs);

/** End put to a time, the start stays; a point becomes a range. */
export const withEnd = (moment: Moment, atMs: number): Moment => between(moment, moment.startMs, atMs);

/** For as long as this after its start, the key that made a moment ends it; later it is something new. */
export const OPEN_RANGE_MS = 30_000;

/** Whether pressing the same key again at a time ends this moment, which was made last, instead of making another. */
export const endsAt = (moment: Moment, kind: MomentKind, criterionId: string | null, atMs: number): boolean =>
  moment.lengthMs === 0 &&
  moment.kind === kind &&
  moment.criterionId === criterionId &&
  atMs > moment.startMs &&
  atMs - moment.startMs <= OPEN_RANGE_MS;

/** Whether a mark would only say again what this moment says: its key was pressed twice at the same place. */
export const isSaidBy = (moment: Moment, mark: Omit<Moment, 'id' | 'takeId' | 'note'>): boolean =>
  moment.startMs === mark.startMs &&
  moment.lengthMs === mark.lengthMs &&
  moment.kind === mark.kind &&
  moment.criterionId === mark.criterionId;

const NEXT: Readonly<Record<MomentKind, MomentKind>> = { keep: 'change', change: 'undecided', undecided: 'keep' };
/** Keep becomes change becomes undecided becomes keep. */
export const turned = (moment: Moment): Moment => ({ ...moment, kind: NEXT[moment.kind] });

/** In the order of time; what begins together stays in the order it was made. */
export const inTimeOrder = (moments: readonly Moment[]): Moment[] => [...moments].sort((a, b) => a.startMs - b.startMs);

/**
 * The moment before or after the selected one; without a selection the nearest before or after a position.
 * Undefined at the ends.
 */
export function neighbour(
  moments: readonly Moment[],
  selectedId: string | null,
  nowMs: number,
  way: 'previous' | 'next',
): Moment | undefined {
  const ordered = inTimeOrder(moments);
  const at = ordered.findIndex((moment) => moment.id === selectedId);
  if (at >= 0) return ordered[way === 'next' ? at + 1 : at - 1];
  return way === 'next'
    ? ordered.find((moment) => moment.startMs > nowMs)
    : ordered.findLast((moment) => moment.startMs < nowMs);
}

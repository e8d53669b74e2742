import type { Moment } from '../model/review.ts';
import { canBeWindow, type TimeWindow } from '../model/take-window.ts';
import type { ReviewEdit } from './edits.ts';

/** Most answers one recording is divided into. */
export const PARTS_MAX = 40;

/** A part of a take that is a take of its own, by the time of the take it comes from. */
export interface PartPlace extends TimeWindow {
  readonly takeId: string;
}

/** Whether a take can be divided so: each part inside what is played and long enough, one after the other. */
export function canDivide(parts: readonly TimeWindow[], window: TimeWindow): boolean {
  if (parts.length === 0 || parts.length > PARTS_MAX) return false;
  return parts.every(
    (part, index) => canBeWindow(part, window.endMs) && part.startMs >= (parts[index - 1]?.endMs ?? window.startMs),
  );
}

/** The part a time lies in; a border belongs to the part that begins there, the very end to the last one. */
export const partAt = <P extends TimeWindow>(parts: readonly P[], ms: number): P | undefined =>
  parts.find(({ startMs, endMs }) => ms >= startMs && ms < endMs) ?? parts.find(({ endMs }) => ms === endMs);

/** A moment that goes to another take; it keeps its id, so that what it proves stays proved. */
const moved = (moment: Moment, takeId: string, byMs: number): ReviewEdit => ({
  target: 'moment',
  before: moment,
  after: { ...moment, takeId, startMs: Math.max(0, moment.startMs + byMs) },
});

/**
 * Moves moments of a take to the parts they begin in. Those in no part stay where they are. One that reaches into the
 * next part keeps its length: it ends where its take does, and has all of it again when the parts are joined.
 */
export const momentsToParts = (moments: readonly Moment[], takeId: string, parts: readonly PartPlace[]): ReviewEdit[] =>
  moments.flatMap((moment) => {
    const part = moment.takeId === takeId ? partAt(parts, moment.startMs) : undefined;
    return part ? [moved(moment, part.takeId, -part.startMs)] : [];
  });

/** The other way round: what was marked on parts, also since they were made, goes to the take they come from. */
export const momentsFromParts = (
  moments: readonly Moment[],
  takeId: string,
  parts: readonly PartPlace[],
): ReviewEdit[] =>
  moments.flatMap((moment) => {
    const part = parts.find((one) => one.takeId === moment.takeId);
    return part ? [moved(moment, takeId, part.startMs)] : [];
  });

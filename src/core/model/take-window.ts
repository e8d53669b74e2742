import type { Take } from './take.ts';

/** A stretch of a take in milliseconds of its own time, the end not included. */
export interface TimeWindow {
  readonly startMs: number;
  readonly endMs: number;
}

/** Shorter than this there is nothing to look at: the least a trimmed take, or a part of a recording, may last. */
export const LEAST_WINDOW_MS = 1_000;

/** What has to be known of a take to say what of it is played. */
export type WindowedTake = Pick<Take, 'media' | 'trim'>;

/** All of a take, also what a trim leaves out; without a file nothing. */
export const wholeOf = ({ media }: Pick<Take, 'media'>): TimeWindow => ({ startMs: 0, endMs: media?.durationMs ?? 0 });

/** What of a take is played, marked and exported. A trim that leaves nothing, in a document edited by hand, does not count. */
export function windowOf(take: WindowedTake): TimeWindow {
  const whole = wholeOf(take);
  if (!take.trim) return whole;
  const startMs = Math.min(take.trim.startMs, whole.endMs);
  const endMs = Math.min(take.trim.endMs, whole.endMs);
  return endMs > startMs ? { startMs, endMs } : whole;
}

/** How long a take plays, in milliseconds. */
export function playedMs(take: WindowedTake): number {
  const { startMs, endMs } = windowOf(take);
  return endMs - startMs;
}

/** Whether something is left out of a take, so that its length is not that of its window. */
export const isTrimmed = (take: WindowedTake): boolean => playedMs(take) < wholeOf(take).endMs;

/** Where a take's own time 0 lies in its file, in milliseconds. */
export const fileOffsetMs = ({ source }: Pick<Take, 'source'>): number => source?.startMs ?? 0;

/** Whether a passage can be seen in a window: all of it, a piece of it, or nothing. A point on either edge is inside. */
export function placeInWindow(
  { startMs, lengthMs }: { readonly startMs: number; readonly lengthMs: number },
  window: TimeWindow,
): 'inside' | 'partly' | 'outside' {
  const endMs = startMs + lengthMs;
  if (startMs >= window.startMs && endMs <= window.endMs) return 'inside';
  const isPoint = lengthMs === 0;
  const isBeyond = isPoint || endMs <= window.startMs || startMs >= window.endMs;
  return isBeyond ? 'outside' : 'partly';
}

/** The part of a passage that plays; null where nothing of it does. */
export function passageInWindow(
  { startMs, endMs }: TimeWindow,
  window: TimeWindow,
): { startMs: number; lengthMs: number } | null {
  const place = placeInWindow({ startMs, lengthMs: Math.max(0, endMs - startMs) }, window);
  if (place === 'outside') return null;
  const from = Math.max(startMs, window.startMs);
  return { startMs: from, lengthMs: Math.max(0, Math.min(endMs, window.endMs) - from) };
}

/** Whether a window can be set on a take so long: inside it and long enough. A shorter take can only be left whole. */
export const canBeWindow = ({ startMs, endMs }: TimeWindow, durationMs: number): boolean =>
  startMs >= 0 && endMs <= durationMs && endMs - startMs >= LEAST_WINDOW_MS;

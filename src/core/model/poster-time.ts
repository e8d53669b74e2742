import type { TimeWindow, WindowedTake } from './take-window.ts';
import { wholeOf, windowOf } from './take-window.ts';

/** Cameras start dark: a second in, the picture has settled. */
export const SETTLED_MS = 1_000;

/** Where in a stretch the still is taken that stands for it: of a short one, in its middle. */
export const posterMs = ({ startMs, endMs }: TimeWindow): number =>
  startMs + Math.min(SETTLED_MS, Math.floor((endMs - startMs) / 2));

/** When in a trimmed take, in its own time, the still for it is taken; null where the one it has shows what stays. */
export function trimmedPosterMs(take: WindowedTake): number | null {
  const window = windowOf(take);
  const own = posterMs(wholeOf(take));
  return own >= window.startMs && own < window.endMs ? null : posterMs(window);
}

import { PEAK_MS } from './peaks.ts';

/** Shorter gaps lie inside words. */
const PAUSE_MS = 300;

/**
 * Where a voice begins and stops, in milliseconds, in order: the ends of every pause of 300 ms or more. What counts as
 * quiet goes by the loudest of the take, a quarter of its level (24 dB below it).
 */
export function soundEdges(levels: Uint8Array): number[] {
  let loudest = 0;
  for (const level of levels) if (level > loudest) loudest = level;
  const quiet = loudest / 4;
  const edges: number[] = [];
  let pauseFrom = 0;
  for (let at = 0; at <= levels.length; at += 1) {
    const isQuiet = at < levels.length && (levels[at] ?? 0) <= quiet;
    if (isQuiet) continue;
    if ((at - pauseFrom) * PEAK_MS >= PAUSE_MS) {
      if (pauseFrom > 0) edges.push(pauseFrom * PEAK_MS);
      if (at < levels.length) edges.push(at * PEAK_MS);
    }
    pauseFrom = at + 1;
  }
  return edges;
}

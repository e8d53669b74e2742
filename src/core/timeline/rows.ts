import type { Passage } from './edges.ts';

/** Something that takes a place on a lane. */
interface Placed extends Passage {
  readonly id: string;
}

/**
 * Puts passages that would cover each other into rows, from 0. Each goes where there is room, in the order they are given;
 * where there is none, into the row with the least in its way. So what is added at the end moves nothing that was there:
 * a timeline of hundreds draws one mark and not all of them.
 * @param headMs time that the head of a mark covers as it is drawn
 * @returns the row of each id
 */
export function rowsOf(passages: readonly Placed[], rows: number, headMs: number): Map<string, number> {
  // Numbers side by side, from and to in turn: for each passage all before it are looked at.
  const taken: number[][] = Array.from({ length: rows }, () => []);
  const rowOf = new Map<string, number>();
  for (const { id, startMs, lengthMs } of passages) {
    const fromMs = startMs - headMs / 2;
    const toMs = startMs + Math.max(lengthMs, headMs / 2);
    let best = 0;
    let leastCovered = Number.POSITIVE_INFINITY;
    for (let row = 0; row < rows && leastCovered > 0; row += 1) {
      const covered = coveredBy(taken[row] ?? [], fromMs, toMs, leastCovered);
      if (covered >= leastCovered) continue;
      leastCovered = covered;
      best = row;
    }
    taken[best]?.push(fromMs, toMs);
    rowOf.set(id, best);
  }
  return rowOf;
}

/** How many of a row's passages lie between two times; no further than to `enough`. */
function coveredBy(row: readonly number[], fromMs: number, toMs: number, enough: number): number {
  let covered = 0;
  for (let at = 0; at < row.length && covered < enough; at += 2)
    if ((row[at] ?? 0) < toMs && (row[at + 1] ?? 0) > fromMs) covered += 1;
  return covered;
}

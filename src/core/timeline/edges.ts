/** A passage of a recording; `lengthMs` 0 is a point. */
export interface Passage {
  readonly startMs: number;
  readonly lengthMs: number;
}
/** What is moved: one of the two edges, or both together. */
export type Edge = 'start' | 'end' | 'both';

const clamp = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most);

/**
 * A passage with an edge put to a time. It stays inside the recording, and an edge never passes the other one: there the
 * passage is a point. For `both` the time is that of the start.
 */
export function withEdge({ startMs, lengthMs }: Passage, edge: Edge, toMs: number, durationMs: number): Passage {
  const endMs = startMs + lengthMs;
  const to = Math.round(toMs);
  if (edge === 'both') return { startMs: clamp(to, 0, Math.max(0, durationMs - lengthMs)), lengthMs };
  if (edge === 'end') return { startMs, lengthMs: clamp(to, startMs, Math.max(startMs, durationMs)) - startMs };
  const start = clamp(to, 0, endMs);
  return { startMs: start, lengthMs: endMs - start };
}

/** The nearest of some times within reach, or the time itself. */
export function snapped(ms: number, targets: Iterable<number>, reachMs: number): number {
  let best = ms;
  let distance = reachMs;
  for (const target of targets) {
    const away = Math.abs(target - ms);
    if (away > distance) continue;
    best = target;
    distance = away;
  }
  return best;
}

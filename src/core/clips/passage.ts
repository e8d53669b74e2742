import type { TimeWindow } from '../model/take-window.ts';

/** A stretch of a take that exists: inside it and not empty. Milliseconds of the take. */
export interface Passage {
  readonly startMs: number;
  readonly lengthMs: number;
}

/** Shorter than this nobody can see or hear anything in it. */
export const LEAST_PASSAGE_MS = 1_000;

const inside = (ms: number, { startMs, endMs }: TimeWindow): number => Math.min(Math.max(startMs, ms), endMs);

/**
 * What is cut when this was asked for: a backwards range is turned round, what lies outside the take, or outside of what is
 * left of it, is left out, lead-in and lead-out are added as far as the take goes, and what is then shorter than
 * `LEAST_PASSAGE_MS` grows, forwards first, as far as the take allows.
 * @param window what of the take is played, at least 1 ms
 */
export function resolvePassage(
  asked: { readonly startMs: number; readonly lengthMs: number },
  lead: { readonly leadInMs: number; readonly leadOutMs: number },
  window: TimeWindow,
): Passage {
  const ends = [asked.startMs, asked.startMs + asked.lengthMs];
  const from = inside(Math.min(...ends), window);
  const to = inside(Math.max(...ends), window);
  const startMs = inside(from - lead.leadInMs, window);
  const endMs = inside(to + lead.leadOutMs, window);
  const least = Math.min(LEAST_PASSAGE_MS, window.endMs - window.startMs);
  if (endMs - startMs >= least) return { startMs, lengthMs: endMs - startMs };
  return { startMs: Math.min(startMs, window.endMs - least), lengthMs: least };
}

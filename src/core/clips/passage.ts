/** A stretch of a take that exists: inside it and not empty. Milliseconds of the take. */
export interface Passage {
  readonly startMs: number;
  readonly lengthMs: number;
}

/** Shorter than this nobody can see or hear anything in it. */
export const LEAST_PASSAGE_MS = 1_000;

const inside = (ms: number, durationMs: number): number => Math.min(Math.max(0, ms), durationMs);

/**
 * What is cut when this was asked for: a backwards range is turned round, what lies outside the take is left out, lead-in
 * and lead-out are added as far as the take goes, and what is then shorter than `LEAST_PASSAGE_MS` grows, forwards
 * first, as far as the take allows.
 * @param durationMs of the take, at least 1
 */
export function resolvePassage(
  asked: { readonly startMs: number; readonly lengthMs: number },
  lead: { readonly leadInMs: number; readonly leadOutMs: number },
  durationMs: number,
): Passage {
  const ends = [asked.startMs, asked.startMs + asked.lengthMs];
  const from = inside(Math.min(...ends), durationMs);
  const to = inside(Math.max(...ends), durationMs);
  const startMs = inside(from - lead.leadInMs, durationMs);
  const endMs = inside(to + lead.leadOutMs, durationMs);
  const least = Math.min(LEAST_PASSAGE_MS, durationMs);
  if (endMs - startMs >= least) return { startMs, lengthMs: endMs - startMs };
  return { startMs: Math.min(startMs, durationMs - least), lengthMs: least };
}

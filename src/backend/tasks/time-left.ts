/** Below this the first seconds say nothing about the rest. */
const FIRST_FRACTION = 0.02;

/**
 * Estimated milliseconds until the end, from the time it took so far at an even pace; null while it is unknown.
 * @param progress 0 to 1, or null
 */
export function timeLeftMs(progress: number | null, elapsedMs: number): number | null {
  if (progress === null || progress < FIRST_FRACTION) return null;
  return Math.max(0, Math.round((elapsedMs * (1 - progress)) / progress));
}

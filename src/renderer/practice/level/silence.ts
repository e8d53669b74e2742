/**
 * A peak below this is no signal: -72 dBFS. A muted or unplugged microphone gives zeros; an open one in a quiet room with
 * noise suppression stays above it most of the time, so somebody who thinks before speaking is not warned.
 */
const NO_SIGNAL = 10 ** (-72 / 20);
/** No signal for this long is worth a warning (issue: "warn after 3 s"). */
export const SILENT_AFTER_MS = 3_000;

/** Since when there has been no signal; null while there is one. */
export type Quiet = { readonly sinceMs: number } | null;

/** Takes the next peak into account. @param nowMs any clock that does not jump */
export const nextQuiet = (quiet: Quiet, peak: number, nowMs: number): Quiet =>
  peak >= NO_SIGNAL ? null : (quiet ?? { sinceMs: nowMs });

export const isSilent = (quiet: Quiet, nowMs: number): boolean =>
  quiet !== null && nowMs - quiet.sinceMs >= SILENT_AFTER_MS;

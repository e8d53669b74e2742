import { fileSlug } from '../report/file-name.ts';
import { timeCode } from '../timeline/time-code.ts';

const joined = (parts: readonly string[], copy: number): string =>
  parts.filter((part) => part !== '').join(' - ') + (copy > 1 ? ` (${copy})` : '');

/** A colon is not allowed in file names. */
const placeName = (ms: number): string => timeCode(ms).replaceAll(':', '.');

/**
 * A clip's file name without its ending, e.g. `Second Take clip - direct-answer - 0.42 - 2026-11-22`.
 * @param startMs of the passage in its take
 * @param day of making it, `YYYY-MM-DD`
 * @param copy 1 for the first file of that name, then 2, 3 …
 */
export const clipFileStem = (about: string, startMs: number, day: string, copy = 1): string =>
  joined(['Second Take clip', fileSlug(about), placeName(startMs), day], copy);

/** A reel's file name without its ending. */
export const reelFileStem = (about: string, day: string, copy = 1): string =>
  joined(['Second Take reel', fileSlug(about), day], copy);

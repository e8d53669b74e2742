import type { FileFacts } from '../looker.ts';

/** Whether nothing was written in between, as far as a file system can tell. */
export const isSame = (a: FileFacts, b: FileFacts): boolean =>
  a.mtimeMs === b.mtimeMs && a.ctimeMs === b.ctimeMs && a.sizeBytes === b.sizeBytes;

/** FAT counts in steps of two seconds; some network shares in whole ones. */
const COARSEST_MS = 2_000;

/**
 * Whether any later write is sure to change these facts: the last one is further back than the coarsest clock can hide.
 * @param diskNowMs the time by the disk's own clock, before the file was read
 */
export const isSettled = (facts: FileFacts, diskNowMs: number): boolean => facts.mtimeMs < diskNowMs - COARSEST_MS;

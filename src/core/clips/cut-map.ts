import type { ClipPiece } from '../sharing/clip-map.ts';
import type { LaidPiece } from './lay-out.ts';
import type { Passage } from './passage.ts';

/** Where each stretch of an exact cut comes from. */
export const exactPieces = (pieces: readonly LaidPiece[]): ClipPiece[] =>
  pieces.map(({ takeId, clipStartMs, passage }) => ({
    takeId,
    clipStartMs,
    takeStartMs: passage.startMs,
    lengthMs: passage.lengthMs,
  }));

/**
 * The same for a fast cut, which starts with the key frame before its passage.
 * @param startMs of that key frame
 * @param clipStartMs where it stands in the clip: not quite at its beginning where pictures wait for others
 */
export const fastPieces = (
  takeId: string,
  passage: Passage,
  { startMs, clipStartMs }: { readonly startMs: number; readonly clipStartMs: number },
): ClipPiece[] => [
  { takeId, clipStartMs, takeStartMs: startMs, lengthMs: passage.startMs + passage.lengthMs - startMs },
];

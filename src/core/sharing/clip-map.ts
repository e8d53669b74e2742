import { z } from 'zod';
import { Id, Ms } from '../model/common.ts';

/** One stretch of a take inside a clip, as long in both. */
export const ClipPiece = z.looseObject({ takeId: Id, clipStartMs: Ms, takeStartMs: Ms, lengthMs: Ms });
export type ClipPiece = z.infer<typeof ClipPiece>;

/** An exported video: where each stretch of it comes from, so that what is marked on it comes back in take time. */
export const ClipMap = z.looseObject({ clipId: Id, pieces: z.array(ClipPiece).min(1).max(200) });
export type ClipMap = z.infer<typeof ClipMap>;

/** A place in a take. */
export interface TakePlace {
  readonly takeId: string;
  readonly startMs: number;
  readonly lengthMs: number;
}

/** The piece a clip time lies in; what lies between two pieces or after the last belongs to the one before. */
function pieceAt(map: ClipMap, clipMs: number): ClipPiece | undefined {
  return map.pieces.findLast((piece) => piece.clipStartMs <= clipMs) ?? map.pieces[0];
}

/**
 * Where a stretch of a clip lies in its take. One that goes on into another piece ends with its own; times outside
 * every piece come to the nearest end. @returns null when the map has no piece, which its schema forbids
 */
export function clipToTake(map: ClipMap, startMs: number, lengthMs: number): TakePlace | null {
  const piece = pieceAt(map, startMs);
  if (!piece) return null;
  const inside = Math.min(Math.max(0, startMs - piece.clipStartMs), piece.lengthMs);
  return {
    takeId: piece.takeId,
    startMs: piece.takeStartMs + inside,
    lengthMs: Math.min(lengthMs, piece.lengthMs - inside),
  };
}

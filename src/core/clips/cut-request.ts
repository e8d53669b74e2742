import { z } from 'zod';
import { Id } from '../model/common.ts';

/** The longest lead-in or lead-out, in milliseconds. */
export const LEAD_MAX_MS = 15_000;
/** Most pieces of one reel, and most clips of one batch. */
export const PIECES_MAX = 30;
export const BATCH_MAX = 50;

/** Copy what is there (starts at a key frame, at once), or encode it anew (starts where it was asked to). */
export const CutMode = z.enum(['fast', 'exact']);
export type CutMode = z.infer<typeof CutMode>;

/**
 * A passage of a take as somebody asked for it, in milliseconds of the take. It may reach past the end, be empty (a
 * moment is often a point) or be given backwards, with a negative length: `resolvePassage` makes sense of it.
 */
export const CutPiece = z.object({
  takeId: Id,
  startMs: z.int(),
  lengthMs: z.int(),
  /** Words of the card that is shown before it; null for none. */
  title: z.string().trim().min(1).max(200).nullable(),
});
export type CutPiece = z.infer<typeof CutPiece>;

/** How pieces are cut. */
export const CutOptions = z.object({
  leadInMs: z.int().min(0).max(LEAD_MAX_MS),
  leadOutMs: z.int().min(0).max(LEAD_MAX_MS),
  mode: CutMode,
  /** The file must not be larger, in bytes (1 MB = 1,000,000); null: as large as it gets. */
  maxBytes: z.int().min(50_000).nullable(),
  /** Brings every piece to the same loudness. */
  evenSound: z.boolean(),
});
export type CutOptions = z.infer<typeof CutOptions>;

/** One file to be made: a clip has one piece, a reel several, in this order. */
export const CutRequest = CutOptions.extend({
  pieces: z.array(CutPiece).min(1).max(PIECES_MAX),
  /** What it is about, for the file's name; may be empty. */
  about: z.string().max(300),
});
export type CutRequest = z.infer<typeof CutRequest>;

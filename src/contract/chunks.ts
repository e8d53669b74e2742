import { z } from 'zod';

/**
 * `POST /api/takes/:takeId/chunks?sequence=N&offset=BYTES`, the only call whose body is not JSON: the bytes of one
 * MediaRecorder chunk, appended at `offset`. A repeat of what is already held is accepted, a gap is refused (`chunk-gap`).
 */
export const chunkPath = (takeId: string, sequence: number, offset: number): string =>
  `/api/takes/${encodeURIComponent(takeId)}/chunks?sequence=${sequence}&offset=${offset}`;

export const ChunkQuery = z.object({
  sequence: z.coerce.number<string | number>().int().min(0),
  offset: z.coerce.number<string | number>().int().min(0),
});

/** What the backend holds now: the page forgets everything before it and sends on from here. */
export const ChunkReceipt = z.object({
  nextSequence: z.int().min(0),
  receivedBytes: z.int().min(0),
  freeBytes: z.int().min(0),
});
export type ChunkReceipt = z.infer<typeof ChunkReceipt>;

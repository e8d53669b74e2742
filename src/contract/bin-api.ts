import { z } from 'zod';
import { Id } from '../core/model/common.ts';
import { Take } from '../core/model/take.ts';
import { route } from './route.ts';

/** One thing in the bin. */
export const BinEntry = z.object({ kind: z.enum(['session', 'take', 'rubric']), id: Id });
export type BinEntry = z.infer<typeof BinEntry>;

/** How many went for good, stay because other takes play their file, and could not be deleted. */
export const EmptiedBin = z.object({ removed: z.int(), needed: z.int(), failed: z.int() });
export type EmptiedBin = z.infer<typeof EmptiedBin>;

const SizeBytes = z.int().min(0);

/** What the library takes on the disk, as counted in its folders. */
export const LibrarySizes = z.object({
  /** By session, with everything in its folder; those in the bin too. */
  sessions: z.record(Id, SizeBytes),
  /** By take, of those in the bin whose session is not. */
  binnedTakes: z.record(Id, SizeBytes),
  totalBytes: SizeBytes,
});
export type LibrarySizes = z.infer<typeof LibrarySizes>;

/** The bin, disk space and stars. Part of `api`. */
export const binApi = {
  emptyBin: route({
    method: 'post',
    path: '/api/bin/empty',
    summary: 'Delete things in the bin for good: exactly these, and none that is not in the bin',
    body: z.object({ entries: z.array(BinEntry).max(10_000) }),
    response: EmptiedBin,
  }),
  librarySizes: route({
    method: 'get',
    path: '/api/library/sizes',
    summary: 'Disk space by session and in all',
    response: LibrarySizes,
  }),
  starTake: route({
    method: 'put',
    path: '/api/takes/:takeId/star',
    summary: 'Give a take a star, or take it away',
    params: z.object({ takeId: Id }),
    body: z.object({ starred: z.boolean() }),
    response: Take,
  }),
};

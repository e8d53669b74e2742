import { z } from 'zod';
import { BATCH_MAX, CutRequest } from '../core/clips/cut-request.ts';
import { Id, Ms } from '../core/model/common.ts';
import { route } from './route.ts';

const sessionParams = z.object({ sessionId: Id });
const TaskStarted = z.object({ taskId: Id });

/** A piece as it will be cut, in milliseconds of its take. */
export const PlannedPiece = z.object({
  takeId: Id,
  startMs: Ms,
  lengthMs: Ms,
  /** How much earlier than asked a fast cut starts; part of `startMs` and `lengthMs` already. */
  earlierMs: Ms,
});
export type PlannedPiece = z.infer<typeof PlannedPiece>;

/** What would be written, before anything is. */
export const CutPreview = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('fits'),
    mode: z.enum(['fast', 'exact']),
    /** Why a cut that was to be fast is exact; null otherwise. */
    exactBecause: z.enum(['format', 'pieces', 'title', 'sound', 'size', 'trim']).nullable(),
    pieces: z.array(PlannedPiece),
    /** Of the file, cards included. */
    durationMs: Ms,
    /** Of the picture in pixels; null for sound alone. */
    heightPx: z.int().nullable(),
    /** About, and rather too much; with a limit at most that. */
    sizeBytes: z.int().min(0),
  }),
  z.object({ state: z.literal('cannot-fit'), smallestBytes: z.int().min(0) }),
]);
export type CutPreview = z.infer<typeof CutPreview>;

/** Clips and reels: pieces of takes as MP4 files. Part of `api`. */
export const clipsApi = {
  planCuts: route({
    method: 'post',
    path: '/api/sessions/:sessionId/cuts/plan',
    summary: 'What clips or a reel would be: where they really start, how long and how large they get',
    params: sessionParams,
    body: z.object({ cuts: z.array(CutRequest).min(1).max(BATCH_MAX) }),
    /** In the order of the requests. */
    response: z.array(CutPreview),
  }),
  exportClips: route({
    method: 'post',
    path: '/api/sessions/:sessionId/clips',
    summary: 'Write clips, each its own file, in one task; cancelled or failed, none of them stays',
    params: sessionParams,
    body: z.object({
      clips: z
        .array(CutRequest.refine(({ pieces }) => pieces.length === 1))
        .min(1)
        .max(BATCH_MAX),
    }),
    response: TaskStarted,
  }),
  exportReel: route({
    method: 'post',
    path: '/api/sessions/:sessionId/reels',
    summary: 'Write pieces of takes of this session one after the other into one file',
    params: sessionParams,
    body: CutRequest,
    response: TaskStarted,
  }),
};

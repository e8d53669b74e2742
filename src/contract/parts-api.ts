import { z } from 'zod';
import { Id, Ms } from '../core/model/common.ts';
import { Take } from '../core/model/take.ts';
import { PARTS_MAX } from '../core/review/divide.ts';
import { route } from './route.ts';

const takeParams = z.object({ takeId: Id });
const Revision = z.int().min(0);

/** One answer in a recording: where it is, in the time of its take, and what it answers. */
export const NewPart = z.object({
  startMs: Ms,
  endMs: Ms,
  question: z.union([z.object({ questionId: Id }), z.object({ text: z.string().trim().min(1).max(2_000) })]),
});
export type NewPart = z.infer<typeof NewPart>;

/** What of a recording a take is. Part of `api`. */
export const partsApi = {
  trimTake: route({
    method: 'put',
    path: '/api/takes/:takeId/trim',
    summary: 'Say what of a take is played, marked and exported; null takes the trim back. The file stays as it is',
    params: takeParams,
    body: z.object({ revision: Revision, trim: z.object({ startMs: Ms, endMs: Ms }).nullable() }),
    response: Take,
  }),
  divideTake: route({
    method: 'post',
    path: '/api/takes/:takeId/parts',
    summary: 'Make each answer in a take a take of its own, in the same file; the take itself goes into the bin',
    params: takeParams,
    body: z.object({ revision: Revision, parts: z.array(NewPart).min(1).max(PARTS_MAX) }),
    response: z.array(Take),
  }),
  joinParts: route({
    method: 'post',
    path: '/api/takes/:takeId/parts/join',
    summary: 'Take dividing back: the take is there again with all that was marked, its parts are in the bin',
    params: takeParams,
    body: z.object({ takeIds: z.array(Id).min(1).max(PARTS_MAX) }),
    response: Take,
  }),
};

import { z } from 'zod';
import { Id, Ms } from '../core/model/common.ts';
import { Take } from '../core/model/take.ts';
import { route } from './route.ts';

const takeParams = z.object({ takeId: Id });
const Revision = z.int().min(0);

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
};

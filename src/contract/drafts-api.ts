import { z } from 'zod';
import { Id } from '../core/model/common.ts';
import { DividedSoFar } from '../core/review/kept-answers.ts';
import { route } from './route.ts';

const takeParams = z.object({ takeId: Id });

/** What somebody has begun and not confirmed yet. Part of `api`. */
export const draftsApi = {
  answersDraft: route({
    method: 'get',
    path: '/api/takes/:takeId/answers-draft',
    summary: 'How a take was being divided, where that still fits the take; null where there is nothing to go on with',
    params: takeParams,
    response: z.object({ draft: DividedSoFar.nullable() }),
  }),
  keepAnswersDraft: route({
    method: 'put',
    path: '/api/takes/:takeId/answers-draft',
    summary: 'Keep how a take is being divided until it is divided; null takes it away',
    params: takeParams,
    body: z.object({ draft: DividedSoFar.nullable() }),
    response: z.object({}),
  }),
};

import type { partsApi } from '../../contract/parts-api.ts';
import type { LibraryContext } from '../library/context.ts';
import { type DivideTools, divideTake, joinParts } from '../sessions/divide.ts';
import { trimTake } from '../sessions/trim.ts';
import type { Handlers } from './bind.ts';

/** One line for each route about what of a recording a take is: which use case it is. */
export const partsHandlers = (context: LibraryContext, tools: DivideTools): Handlers<typeof partsApi> => ({
  trimTake: ({ params, body }) => trimTake(context, params.takeId, body.revision, body.trim),
  divideTake: ({ params, body }) => divideTake(tools, params.takeId, body.revision, body.parts),
  joinParts: ({ params, body }) => joinParts(context, params.takeId, body.takeIds),
});

import type { importsApi } from '../../contract/imports-api.ts';
import type { Imports } from '../imports/types.ts';
import type { Handlers } from './bind.ts';

/** One line for each route about bringing files in: which use case it is. */
export const importsHandlers = (imports: Imports): Handlers<typeof importsApi> => ({
  incoming: () => [...imports.list()],
  offerIncoming: ({ body }) => imports.take(body.token, body.plays),
  forgetIncoming: async ({ params }) => {
    await imports.forget(params.incomingId);
    return {};
  },
  chooseIncoming: ({ body }) => {
    imports.choose(body);
    return {};
  },
  leftIncoming: () => {
    const { sessionId, files } = imports.left();
    return { sessionId, files: [...files] };
  },
  forgetLeftIncoming: () => {
    imports.forgetLeft();
    return {};
  },
  restoreLeftIncoming: () => {
    imports.restoreLeft();
    return {};
  },
  bringIn: ({ body }) => {
    const { sessionId, taskIds } = imports.bringIn(body);
    return { sessionId, taskIds: [...taskIds] };
  },
});

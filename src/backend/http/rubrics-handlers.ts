import type { rubricsApi } from '../../contract/rubrics-api.ts';
import type { LibraryContext } from '../library/context.ts';
import {
  binRubric,
  copyRubric,
  findRubric,
  importRubric,
  listRubrics,
  restoreRubric,
  saveRubric,
} from '../rubrics/rubrics.ts';
import { loadBank } from '../sessions/bank.ts';
import type { Handlers } from './bind.ts';

/** One line for each route about rubrics: which use case it is. */
export const rubricsHandlers = (context: LibraryContext, resourcesDir: string): Handlers<typeof rubricsApi> => ({
  rubrics: async ({ query }) => listRubrics(context.library, await loadBank(resourcesDir, query.language)),
  copyRubric: async ({ params, body }) => {
    const source = findRubric(context.library, await loadBank(resourcesDir, body.language), params.rubricId);
    return copyRubric(context, source, body.name);
  },
  saveRubric: ({ params, body: { revision, ...content } }) => saveRubric(context, params.rubricId, revision, content),
  binRubric: ({ params }) => binRubric(context, params.rubricId),
  restoreRubric: ({ params }) => restoreRubric(context, params.rubricId),
  importRubric: ({ body }) => importRubric(context, body.text),
});

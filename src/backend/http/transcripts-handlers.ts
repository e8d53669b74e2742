import type { transcriptsApi } from '../../contract/transcripts-api.ts';
import type { Transcripts } from '../transcripts/transcripts.ts';
import type { Handlers } from './bind.ts';

/** One line for each route about transcripts: which use case it is. */
export const transcriptsHandlers = (transcripts: Transcripts): Handlers<typeof transcriptsApi> => ({
  transcript: ({ params }) => transcripts.view(params.takeId),
  importTranscript: ({ params, body }) => transcripts.import(params.takeId, body.text),
  removeTranscript: ({ params, body }) => transcripts.remove(params.takeId, body.revision),
  restoreTranscript: ({ params, body }) => transcripts.restoreEarlier(params.takeId, body.revision),
  makeTranscript: async ({ params }) => ({ taskId: await transcripts.make(params.takeId) }),
  exportTranscript: ({ params, body }) => transcripts.export(params.takeId, body.format),
});

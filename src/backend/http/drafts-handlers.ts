import type { draftsApi } from '../../contract/drafts-api.ts';
import { type AnswersDraftSetup, answersDraft, keepAnswersDraft } from '../sessions/answers-draft.ts';
import type { Handlers } from './bind.ts';

/** One line for each route about what is begun and not confirmed: which use case it is. */
export const draftsHandlers = (setup: AnswersDraftSetup): Handlers<typeof draftsApi> => ({
  answersDraft: async ({ params }) => ({ draft: await answersDraft(setup, params.takeId) }),
  keepAnswersDraft: async ({ params, body }) => {
    await keepAnswersDraft(setup, params.takeId, body.draft);
    return {};
  },
});

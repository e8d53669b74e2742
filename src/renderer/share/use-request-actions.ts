import { useQueryClient } from '@tanstack/react-query';
import type { RequestState, ReviewRequest } from '../../core/model/request.ts';
import type { MessageKey } from '../../ui/i18n/messages.ts';
import { useApi } from '../api/api-context.tsx';
import { queryKeys } from '../api/query-keys.ts';
import { useNotify } from '../app/use-notify.tsx';

const DONE = {
  sent: 'share.done.sent',
  opened: 'share.done.opened',
  withdrawn: 'share.done.withdrawn',
} as const satisfies Partial<Record<RequestState, MessageKey>>;

/** What the owner says about a request; each can be taken back. */
export function useRequestActions(): (request: ReviewRequest, state: keyof typeof DONE) => Promise<void> {
  const { client } = useApi();
  const notify = useNotify();
  const queries = useQueryClient();
  const put = async (request: ReviewRequest, state: RequestState) => {
    const body = { revision: request.revision, state };
    const changed = await client.updateRequest({ params: { requestId: request.id }, body });
    await Promise.all([
      queries.invalidateQueries({ queryKey: queryKeys.requests }),
      queries.invalidateQueries({ queryKey: queryKeys.session(request.sessionId) }),
    ]);
    return changed;
  };
  return async (request, state) => {
    try {
      const changed = await put(request, state);
      const undo = () => put(changed, request.state);
      notify.done(DONE[state], { name: request.reviewer.name }, undo);
    } catch (error) {
      notify.error(error);
    }
  };
}

import { useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import type { ReviewRequest } from '../../core/model/request.ts';
import { useApi } from '../api/api-context.tsx';
import { queryKeys } from '../api/query-keys.ts';
import { useNotify } from '../app/use-notify.tsx';
import { requestPath } from './request-path.ts';

/** Starts making the page of a request and goes to where it can be watched, also when it could not be started. */
export function useMakePage(): (request: ReviewRequest, options?: { replace?: boolean }) => Promise<void> {
  const { client } = useApi();
  const queries = useQueryClient();
  const notify = useNotify();
  const [, navigate] = useLocation();
  return async (request, options) => {
    let taskId: string | undefined;
    try {
      ({ taskId } = await client.makeRequestPage({ params: { requestId: request.id } }));
    } catch (error) {
      notify.error(error);
    }
    // The page it leads to looks the request up there.
    await queries.invalidateQueries({ queryKey: queryKeys.session(request.sessionId) });
    navigate(requestPath(request, taskId), options);
  };
}

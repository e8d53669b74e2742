import { useQueryClient } from '@tanstack/react-query';
import { useApi } from '../api/api-context.tsx';
import { queryKeys } from '../api/query-keys.ts';
import { useNotify } from '../app/use-notify.tsx';

/** Puts a session into the bin and offers to undo it. */
export function useBinSession(): (sessionId: string) => void {
  const { client } = useApi();
  const notify = useNotify();
  const queries = useQueryClient();
  const refresh = () => queries.invalidateQueries({ queryKey: queryKeys.library });
  return (sessionId) => {
    const restore = () => void client.restoreSession({ params: { sessionId } }).then(refresh).catch(notify.error);
    client
      .binSession({ params: { sessionId } })
      .then(() => {
        notify.done('app.session.binned', {}, restore);
        return refresh();
      })
      .catch(notify.error);
  };
}

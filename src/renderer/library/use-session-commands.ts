import { useQueryClient } from '@tanstack/react-query';
import type { SessionHead } from '../../contract/views.ts';
import { AppError } from '../../core/errors.ts';
import { useApi } from '../api/api-context.tsx';
import { queryKeys } from '../api/query-keys.ts';
import { shell } from '../api/shell.ts';
import { useNotify } from '../app/use-notify.tsx';

/** What can be done with a session in a list. Failures are told; what was put away or renamed can be undone. */
export function useSessionCommands() {
  const { client } = useApi();
  const notify = useNotify();
  const queries = useQueryClient();
  const refresh = () => queries.invalidateQueries({ queryKey: queryKeys.library });
  const bin = (sessionId: string) => {
    const params = { sessionId };
    const restore = async () => {
      const { session } = await client.session({ params });
      if (session.binnedAt === null) return false;
      await client.restoreSession({ params });
      return refresh();
    };
    client
      .binSession({ params })
      .then(() => {
        notify.done('app.session.binned', {}, restore);
        return refresh();
      })
      .catch(notify.error);
  };
  const rename = ({ id, revision, title: before }: SessionHead, title: string) => {
    if (title === before) return;
    const params = { sessionId: id };
    client
      .updateSession({ params, body: { revision, title } })
      .then((saved) => {
        const undo = () =>
          client.updateSession({ params, body: { revision: saved.revision, title: before } }).then(refresh);
        notify.done('library.renamed', {}, undo);
        return refresh();
      })
      .catch(notify.error);
  };
  const star = (takeId: string, starred: boolean) => {
    const set = (value: boolean) => client.starTake({ params: { takeId }, body: { starred: value } }).then(refresh);
    set(starred)
      // In a list of those with a star it is gone from sight.
      .then(() => starred || notify.done('library.star.taken', {}, () => set(true)))
      .catch(notify.error);
  };
  const reveal = async (sessionId: string) => {
    if ((await shell()?.revealSession(sessionId)) === false) notify.error(new AppError('not-found'));
  };
  return { bin, rename, star, reveal: (sessionId: string) => void reveal(sessionId) };
}

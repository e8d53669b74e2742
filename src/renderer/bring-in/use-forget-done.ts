import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { Incoming } from '../../contract/imports-api.ts';
import { useApi } from '../api/api-context.tsx';
import { queryKeys } from '../api/query-keys.ts';

/** Takes what has become a take off the list when the page is left: the next time the list begins anew. */
export function useForgetDone(files: readonly Incoming[]): void {
  const { client } = useApi();
  const queries = useQueryClient();
  const latest = useRef(files);
  useEffect(() => {
    latest.current = files;
  }, [files]);
  useEffect(
    () => () => {
      // What went off the list by an undo is not there any more.
      const listed = queries.getQueryData<readonly Incoming[]>(queryKeys.incoming);
      const isListed = (file: Incoming) => listed?.some(({ id }) => id === file.id) ?? true;
      const done = latest.current.filter((file) => file.state === 'done' && isListed(file));
      // One that cannot be forgotten now is only a line too many.
      const forget = ({ id }: Incoming) => client.forgetIncoming({ params: { incomingId: id } }).catch(() => undefined);
      if (done.length > 0)
        void Promise.all(done.map(forget)).then(() => queries.invalidateQueries({ queryKey: queryKeys.incoming }));
    },
    [client, queries],
  );
}

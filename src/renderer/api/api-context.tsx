import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, use, useEffect, useMemo, useState } from 'react';
import type { ServerEvent } from '../../contract/events.ts';
import type { AppInfo } from '../../contract/views.ts';
import { type Client, createClient } from './client.ts';
import { type ConnectionState, listenToEvents } from './events.ts';
import { queryKeys } from './query-keys.ts';

interface Api {
  readonly client: Client;
  readonly token: string;
  readonly info: AppInfo;
  readonly connection: ConnectionState;
  /** Hears every server event, for what the query cache does not hold. @returns stops it */
  readonly onEvent: (listener: (event: ServerEvent) => void) => () => void;
}
const Context = createContext<Api | null>(null);

/** Gives every page the client, the app's facts and the one event stream of this window. */
export function ApiProvider({ token, info, children }: { token: string; info: AppInfo; children: ReactNode }) {
  const queries = useQueryClient();
  const [connection, setConnection] = useState<ConnectionState>('connecting');
  const client = useMemo(() => createClient(token), [token]);
  const listeners = useMemo(() => new Set<(event: ServerEvent) => void>(), []);

  useEffect(() => {
    let runId = info.runId;
    return listenToEvents(token, {
      onState: (state) => {
        // After a gap anything may have changed.
        setConnection((before) => {
          if ((before === 'lost' || before === 'paused') && state === 'open') void queries.invalidateQueries();
          return state;
        });
      },
      onEvent: (event) => {
        if (event.type === 'hello' && event.runId !== runId) {
          runId = event.runId;
          location.reload();
        }
        if (event.type === 'changed')
          for (const key of queryKeys.touchedBy(event)) void queries.invalidateQueries({ queryKey: key });
        if (event.type === 'task') {
          queries.setQueryData(queryKeys.task(event.task.id), event.task);
          if (event.task.state !== 'running') void queries.invalidateQueries({ queryKey: queryKeys.sizes });
        }
        for (const listener of listeners) listener(event);
      },
    });
  }, [token, info.runId, queries, listeners]);

  const value = useMemo<Api>(
    () => ({
      client,
      token,
      info,
      connection,
      onEvent: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    }),
    [client, token, info, connection, listeners],
  );
  return <Context value={value}>{children}</Context>;
}

export function useApi(): Api {
  const api = use(Context);
  if (!api) throw new Error('useApi outside ApiProvider');
  return api;
}

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { INCOMING_LIST_MAX, type Incoming } from '../../contract/imports-api.ts';
import { useApi } from '../api/api-context.tsx';
import { lateSavesSettled } from '../api/late-saves.ts';
import { queryKeys } from '../api/query-keys.ts';
import { shell } from '../api/shell.ts';
import { useNotify } from '../app/use-notify.tsx';
import { arrivingStore } from './arriving-store.ts';
import { pagePlays } from './page-plays.ts';
import { sendFile } from './send-file.ts';

/** Ways to get files to the backend: sent from a browser, named by a token in the desktop shell. */
export function useFileDelivery() {
  const { client, token, info } = useApi();
  const queries = useQueryClient();
  const notify = useNotify();
  return useMemo(() => {
    const arrived = () => queries.invalidateQueries({ queryKey: queryKeys.incoming });
    /** As many as the list holds; that others are left out is said. */
    const fitting = <T>(files: readonly T[]): readonly T[] => {
      const waiting = queries.getQueryData<readonly Incoming[]>(queryKeys.incoming)?.length ?? 0;
      const room = Math.max(0, INCOMING_LIST_MAX - waiting - arrivingStore.list().length);
      if (files.length > room) notify.done('bringIn.tooMany', { count: files.length - room });
      return files.slice(0, room);
    };
    const offer = (files: readonly { readonly token: string; readonly fileName: string }[]) =>
      arrivingStore.add(
        fitting(files).map(({ token: fileToken, fileName }) => ({
          fileName,
          sizeBytes: null,
          deliver: (signal) => client.offerIncoming({ body: { token: fileToken, plays: pagePlays() } }, { signal }),
        })),
        arrived,
      );
    return {
      /** Whether files are chosen in a dialog of the shell. */
      asksShell: info.capabilities.openFiles,
      /** Opens the shell's dialog. @returns whether any were chosen */
      choose: async (): Promise<boolean> => {
        const files = (await shell()?.chooseFiles()) ?? [];
        offer(files);
        return files.length > 0;
      },
      /** Takes files of the page: from a file field, or dropped on it. */
      take: (files: readonly File[]): void => {
        if (info.capabilities.openFiles) {
          void shell()?.offerDropped(files).then(offer).catch(notify.error);
          return;
        }
        arrivingStore.add(
          fitting(files).map((file) => ({
            fileName: file.name,
            sizeBytes: file.size,
            deliver: (signal, onSent) => sendFile(token, file, signal, onSent),
          })),
          arrived,
        );
      },
    };
  }, [client, token, info, queries, notify]);
}

/** Files on their way to the backend. */
export const useArriving = () => useSyncExternalStore(arrivingStore.subscribe, arrivingStore.list);

/** Files the backend has looked at, kept fresh by the ends of their tasks. */
export function useIncoming(): readonly Incoming[] | undefined {
  const { client, onEvent } = useApi();
  const queries = useQueryClient();
  useEffect(
    () =>
      onEvent((event) => {
        if (event.type === 'task' && event.task.kind === 'import-take' && event.task.state !== 'running')
          void queries.invalidateQueries({ queryKey: queryKeys.incoming });
      }),
    [onEvent, queries],
  );
  return useQuery({
    queryKey: queryKeys.incoming,
    queryFn: async ({ signal }) => {
      await lateSavesSettled();
      return client.incoming(undefined, { signal });
    },
    staleTime: 0,
  }).data;
}

/** Files that have to be chosen again since the app was closed, and where files were to go. */
export function useLeftIncoming() {
  const { client } = useApi();
  return useQuery({
    queryKey: queryKeys.leftIncoming,
    queryFn: async ({ signal }) => {
      await lateSavesSettled();
      return client.leftIncoming(undefined, { signal });
    },
    staleTime: 0,
  }).data;
}

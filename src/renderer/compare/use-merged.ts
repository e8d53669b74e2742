import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { Comparison } from '../../contract/sharing-views.ts';
import type { Merged, MergedPoint } from '../../core/model/merged.ts';
import { editMergedText, freePlace, removeMerged } from '../../core/sharing/compare/merged.ts';
import { useApi } from '../api/api-context.tsx';
import { queryKeys } from '../api/query-keys.ts';
import { useNotify } from '../app/use-notify.tsx';
import { MergedStore } from './merged-store.ts';

/** Typing is saved after this pause. */
const TYPING_PAUSE_MS = 600;

const emptyMerged = (sessionId: string): Merged => ({
  type: 'merged',
  version: 1,
  id: `merged-${sessionId}`,
  revision: 0,
  sessionId,
  createdAt: new Date(0).toISOString(),
  points: [],
  confirmedAt: null,
});

/** Puts a point back that was taken out, into its own place or the next free one; unchanged when there is none. */
function putBack(merged: Merged, point: MergedPoint): Merged {
  const isTaken = merged.points.some(({ kind, position }) => kind === point.kind && position === point.position);
  const position = isTaken ? freePlace(merged, point.kind) : point.position;
  if (position === null || merged.points.some(({ id }) => id === point.id)) return merged;
  return { ...merged, points: [...merged.points, { ...point, position }] };
}

/** The merged three-plus-three of a session: shown, changed and saved as it is done. */
export function useMerged(sessionId: string, comparison: Comparison) {
  const { client } = useApi();
  const notify = useNotify();
  const queries = useQueryClient();
  const [store] = useState(
    () =>
      new MergedStore(comparison.merged, emptyMerged(sessionId), {
        save: (revision, points) => client.setMerged({ params: { sessionId }, body: { revision, points } }),
        load: async () => (await client.comparison({ params: { sessionId } })).merged,
        onConflict: () => notify.done('compare.merged.conflict'),
        onError: (error) => notify.error(error),
      }),
  );
  useEffect(() => store.take(comparison.merged), [store, comparison.merged]);
  const { merged, state } = useSyncExternalStore(store.subscribe, store.getSnapshot);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      void store.flush();
    },
    [store],
  );

  const acts = useMemo(() => {
    const flush = () => {
      clearTimeout(timer.current);
      return store.flush();
    };
    const act = (make: (merged: Merged) => Merged) => {
      store.change(make);
      void flush();
    };
    return {
      act,
      flush,
      edit: (pointId: string, text: string) => {
        store.change((merged) => editMergedText(merged, pointId, text));
        clearTimeout(timer.current);
        timer.current = setTimeout(() => void store.flush(), TYPING_PAUSE_MS);
      },
      remove: (point: MergedPoint) => {
        act((merged) => removeMerged(merged, point.id));
        notify.done('compare.merged.removed', {}, () => {
          let isBack = false;
          act((merged) => {
            const next = putBack(merged, point);
            isBack = next !== merged;
            return next;
          });
          return isBack;
        });
      },
      confirm: async () => {
        await flush();
        if (store.getSnapshot().state !== 'saved') return;
        try {
          store.take(await client.confirmMerged({ params: { sessionId } }));
          await queries.invalidateQueries({ queryKey: queryKeys.library });
        } catch (error) {
          notify.error(error);
        }
      },
    };
  }, [store, notify, client, queries, sessionId]);
  return { merged, state, ...acts };
}

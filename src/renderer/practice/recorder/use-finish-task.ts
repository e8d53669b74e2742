import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type Dispatch, useEffect, useRef } from 'react';
import { AppError } from '../../../core/errors.ts';
import type { Task } from '../../../core/model/task.ts';
import { useApi } from '../../api/api-context.tsx';
import { queryKeys } from '../../api/query-keys.ts';
import type { RecordingEvent, RecordingState } from '../recording-state.ts';

/** Asked for beside the events, in case the stream broke just when the task ended. */
const LOOK_MS = 2_000;

/** Follows the task that makes the take playable and tells the state machine how it ended. */
export function useFinishTask(state: RecordingState, dispatch: Dispatch<RecordingEvent>): Task | null {
  const { client } = useApi();
  const queries = useQueryClient();
  const finishing = state.kind === 'finishing' ? state : null;
  const taskId = finishing?.taskId ?? null;
  const { data: task = null } = useQuery({
    queryKey: queryKeys.task(taskId ?? ''),
    queryFn: async ({ signal }) => (await client.tasks(undefined, { signal })).find(({ id }) => id === taskId) ?? null,
    enabled: taskId !== null,
    refetchInterval: LOOK_MS,
  });
  const take = finishing?.take ?? null;
  const ended = taskId !== null && task !== null && task.state !== 'running' ? task : null;
  const reported = useRef<string | null>(null);

  useEffect(() => {
    if (!ended || !take || reported.current === ended.id) return;
    reported.current = ended.id;
    if (ended.state !== 'done') {
      dispatch({ type: 'failed', code: ended.error?.code ?? 'take-not-ready', details: ended.error?.details });
      return;
    }
    const { sessionId, id } = take;
    queries
      .fetchQuery({
        queryKey: queryKeys.session(sessionId),
        queryFn: () => client.session({ params: { sessionId } }),
        staleTime: 0,
      })
      .then(
        (detail) => {
          const finished = detail.takes.find((candidate) => candidate.id === id);
          dispatch(
            finished?.media
              ? { type: 'finished', take: finished }
              : { type: 'failed', code: finished ? 'take-damaged' : 'not-found' },
          );
        },
        (error: unknown) =>
          dispatch({
            type: 'failed',
            code: error instanceof AppError ? error.code : 'unexpected',
            details: String(error),
          }),
      );
  }, [ended, take, client, queries, dispatch]);
  return task;
}

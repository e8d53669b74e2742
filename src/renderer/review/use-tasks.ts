import { useEffect, useMemo, useState } from 'react';
import type { Task } from '../../core/model/task.ts';
import { useApi } from '../api/api-context.tsx';
import { taskBook } from './task-book.ts';

/** Every task, oldest first, kept up to date; after a reload those that run are there again. */
export function useAllTasks(): readonly Task[] {
  const { client, connection, onEvent } = useApi();
  const [tasks, setTasks] = useState<readonly Task[]>([]);
  const [book] = useState(() => taskBook(setTasks));
  useEffect(() => {
    const stop = onEvent((event) => {
      if (event.type === 'task') book.heard(event.task);
    });
    const loading = new AbortController();
    // Asked again after every gap in the connection: an end that nobody heard would look like an endless task.
    if (connection !== 'lost')
      client.tasks(undefined, { signal: loading.signal }).then(book.asking(), () => {
        // The next connection asks again.
      });
    return () => {
      stop();
      loading.abort();
    };
  }, [book, client, connection, onEvent]);
  return tasks;
}

/** Those of one session. */
export function useTasks(sessionId: string): readonly Task[] {
  const tasks = useAllTasks();
  return useMemo(() => tasks.filter((task) => task.sessionId === sessionId), [tasks, sessionId]);
}

import { useState } from 'react';
import type { ReviewRequest } from '../../core/model/request.ts';
import type { Task } from '../../core/model/task.ts';
import { useTasks } from '../review/use-tasks.ts';

/** Whether a task makes the page of a request right now. */
export const isMaking = (task: Task, requestId: string): boolean =>
  task.requestId === requestId && task.state === 'running';

/**
 * The task that makes the page of a request: the one that runs, whoever started it; else how the last one ended that
 * was watched here.
 * @param taskId the one that was started just now
 */
export function useMakingTask(request: ReviewRequest, taskId: string | null): Task | undefined {
  const tasks = useTasks(request.sessionId);
  const running = tasks.findLast((task) => isMaking(task, request.id));
  const [watched, setWatched] = useState(taskId);
  if (running && running.id !== watched) setWatched(running.id);
  return running ?? tasks.findLast(({ id }) => id === watched || id === taskId);
}

import type { Tasks } from '../tasks/types.ts';
import { type FinishContext, finishTake } from './finish-take.ts';
import { createQueue } from './queue.ts';

/** Runs the finishing of takes as tasks, one at a time, and knows which task belongs to which take. */
export interface Finishing {
  /** Starts a task; one that is running for this take is given instead. */
  start(kind: 'finish-take' | 'repair-take', take: { readonly id: string; readonly sessionId: string }): string;
  /** The running task of a take. */
  running(takeId: string): string | undefined;
  /** The latest task of a take in this run of the app. */
  latest(takeId: string): string | undefined;
}

/** See `Finishing`. */
export function createFinishing(at: FinishContext, tasks: Tasks): Finishing {
  // After a crash several takes may wait: side by side they would only take the disk from a running recording.
  const oneByOne = createQueue();
  const latest = new Map<string, string>();
  const running = new Map<string, string>();
  return {
    start: (kind, take) => {
      const before = running.get(take.id);
      if (before !== undefined) return before;
      const task = tasks.start({
        kind,
        takeId: take.id,
        sessionId: take.sessionId,
        work: (context) =>
          oneByOne(async () => {
            context.signal.throwIfAborted();
            return finishTake(at, take.id, context);
          }),
      });
      latest.set(take.id, task.id);
      running.set(take.id, task.id);
      void tasks.ended(task.id).finally(() => running.delete(take.id));
      return task.id;
    },
    running: (takeId) => running.get(takeId),
    latest: (takeId) => latest.get(takeId),
  };
}

import type { Task } from '../../core/model/task.ts';

/** What runs, in the order it was started, and what has ended, the last end first. */
export function inOrder(tasks: readonly Task[]): { readonly running: readonly Task[]; readonly past: readonly Task[] } {
  const running = tasks.filter(({ state }) => state === 'running');
  const past = tasks.filter(({ state }) => state !== 'running');
  return { running, past: past.sort((a, b) => ((a.endedAt ?? '') < (b.endedAt ?? '') ? 1 : -1)) };
}

import { AppError } from '../../core/errors.ts';
import type { Task } from '../../core/model/task.ts';
import type { Clock, Ids, Log } from '../ports.ts';
import { taskError } from './task-error.ts';
import { timeLeftMs } from './time-left.ts';
import type { TaskContext, TaskStart, Tasks } from './types.ts';

/** Ended tasks that stay in the list; older ones are forgotten. */
const KEPT_ENDED = 200;
/** Progress is told on at most this often. */
const TELL_EVERY_MS = 100;

interface Running {
  task: Task;
  readonly startedMs: number;
  readonly abort: AbortController;
  readonly ended: Promise<Task>;
  toldMs: number;
  timer: NodeJS.Timeout | undefined;
}

/** Keeps and reports background work; see `Tasks`. */
export function createTasks({ clock, ids, log }: { clock: Clock; ids: Ids; log: Log }): Tasks {
  /** In order of starting. */
  const all = new Map<string, Running>();
  const listeners = new Set<(task: Task) => void>();
  let closed = false;

  const tell = (entry: Running) => {
    clearTimeout(entry.timer);
    entry.timer = undefined;
    entry.toldMs = clock.now();
    for (const listener of listeners) {
      try {
        listener(entry.task);
      } catch (error) {
        log('error', 'tasks: a listener failed', error);
      }
    }
  };
  const tellSoon = (entry: Running) => {
    const waitMs = entry.toldMs + TELL_EVERY_MS - clock.now();
    if (waitMs <= 0) tell(entry);
    else entry.timer ??= setTimeout(() => tell(entry), waitMs).unref();
  };
  const forgetOldest = () => {
    const ended = [...all.values()].filter((entry) => entry.task.state !== 'running');
    for (const { task } of ended.slice(0, Math.max(0, ended.length - KEPT_ENDED))) all.delete(task.id);
  };
  const find = (taskId: string): Running => {
    const entry = all.get(taskId);
    if (!entry) throw new AppError('not-found', { type: 'task', id: taskId });
    return entry;
  };

  const contextOf = (id: string, entry: () => Running, signal: AbortSignal): TaskContext => ({
    id,
    signal,
    progress: (fraction) => {
      const running = entry();
      if (running.task.state !== 'running' || !Number.isFinite(fraction)) return;
      const progress = Math.min(1, Math.max(0, fraction));
      running.task = { ...running.task, progress, leftMs: timeLeftMs(progress, clock.now() - running.startedMs) };
      tellSoon(running);
    },
    command: (line) => {
      const running = entry();
      running.task = { ...running.task, commands: [...running.task.commands, line] };
    },
  });

  const start = (wanted: TaskStart): Task => {
    const id = ids.next();
    const startedMs = clock.now();
    const abort = new AbortController();
    if (closed) abort.abort();
    const task: Task = {
      id,
      kind: wanted.kind,
      state: 'running',
      progress: null,
      leftMs: null,
      startedAt: new Date(startedMs).toISOString(),
      endedAt: null,
      sessionId: wanted.sessionId ?? null,
      takeId: wanted.takeId ?? null,
      requestId: wanted.requestId ?? null,
      ...(wanted.fileName === undefined ? {} : { fileName: wanted.fileName }),
      exportIds: [],
      error: null,
      commands: [],
    };
    const run = async (): Promise<Task> => {
      let end: Partial<Task>;
      try {
        abort.signal.throwIfAborted();
        const exportIds = await wanted.work(contextOf(id, () => entry, abort.signal));
        end = { state: 'done', progress: 1, exportIds: [...exportIds] };
      } catch (error) {
        if (abort.signal.aborted) end = { state: 'cancelled' };
        else {
          log('warn', `task ${wanted.kind} failed`, error);
          end = { state: 'failed', error: taskError(error) };
        }
      }
      entry.task = { ...entry.task, ...end, leftMs: null, endedAt: new Date(clock.now()).toISOString() };
      forgetOldest();
      tell(entry);
      return entry.task;
    };
    // The work begins after `start` has given its task, so that nobody hears of the end before the beginning.
    const ended = Promise.resolve().then(run);
    const entry: Running = { task, startedMs, abort, ended, toldMs: startedMs, timer: undefined };
    all.set(id, entry);
    tell(entry);
    return task;
  };

  return {
    start,
    cancel: (taskId) => {
      const entry = find(taskId);
      entry.abort.abort();
      return entry.task;
    },
    list: () => [...all.values()].map((entry) => entry.task),
    ended: async (taskId) => find(taskId).ended,
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => {
      closed = true;
      for (const entry of all.values()) entry.abort.abort();
      await Promise.all([...all.values()].map((entry) => entry.ended));
    },
  };
}

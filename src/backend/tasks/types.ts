import type { Task } from '../../core/model/task.ts';

/** What the work of a task gets. */
export interface TaskContext {
  readonly id: string;
  /** Aborted when the owner cancels or the app closes. */
  readonly signal: AbortSignal;
  /** 0 to 1; the time left is estimated from it. Sent on at most ten times a second. */
  progress(fraction: number): void;
  /** Keeps a command that ran, for "copy details". */
  command(line: string): void;
}
export interface TaskStart {
  readonly kind: Task['kind'];
  readonly sessionId?: string;
  readonly takeId?: string;
  readonly requestId?: string;
  readonly fileName?: string;
  /** Gives the ids of the exports it made. An aborted signal ends it as `cancelled`, whatever it throws. */
  readonly work: (context: TaskContext) => Promise<readonly string[]>;
}
export interface Tasks {
  /** Starts at once and never throws; failures end up in the task. */
  start(task: TaskStart): Task;
  /** AppError `not-found` for an unknown id. Cancelling an ended task changes nothing. */
  cancel(taskId: string): Task;
  list(): readonly Task[];
  /** Resolves with the ended task; for tests, benchmarks and closing. */
  ended(taskId: string): Promise<Task>;
  onChange(listener: (task: Task) => void): () => void;
  /** Cancels everything and waits for it. */
  close(): Promise<void>;
}

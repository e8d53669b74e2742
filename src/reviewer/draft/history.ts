/** States of one thing with undo and redo. */
export interface History<T> {
  readonly past: readonly T[];
  readonly present: T;
  readonly future: readonly T[];
  /** The field that is being typed into and when it was last; null after any other act. */
  readonly burst: { readonly field: string; readonly atMs: number } | null;
}

/** Typing in one field without a longer pause than this is one step. */
export const BURST_MS = 1_000;
const MAX_STEPS = 300;

export const startHistory = <T>(present: T): History<T> => ({ past: [], present, future: [], burst: null });

/**
 * A new state. What was undone before can no longer be redone.
 * @param field names what is being typed into, so that typing becomes one step; null for everything else
 */
export function noted<T>(history: History<T>, present: T, field: string | null, atMs: number): History<T> {
  if (present === history.present) return history;
  const { burst } = history;
  const joins = field !== null && burst?.field === field && atMs - burst.atMs <= BURST_MS;
  const past = joins ? history.past : [...history.past, history.present].slice(-MAX_STEPS);
  return { past, present, future: [], burst: field === null ? null : { field, atMs } };
}

/** A new state that nobody undoes by itself: it belongs to the step before it. */
export const amended = <T>(history: History<T>, present: T): History<T> => ({ ...history, present });

export function undone<T>({ past, present, future }: History<T>): History<T> {
  const before = past.at(-1);
  if (before === undefined) return { past, present, future, burst: null };
  return { past: past.slice(0, -1), present: before, future: [present, ...future], burst: null };
}

export function redone<T>({ past, present, future }: History<T>): History<T> {
  const [next, ...rest] = future;
  if (next === undefined) return { past, present, future, burst: null };
  return { past: [...past, present], present: next, future: rest, burst: null };
}

import { useReducer } from 'react';
import type { TimeWindow } from '../../core/model/take-window.ts';
import { type AnswersDraft, undivided } from '../../core/review/answers-draft.ts';

interface History {
  readonly past: readonly AnswersDraft[];
  readonly now: AnswersDraft;
  readonly future: readonly AnswersDraft[];
  /** What was changed last: typing on in the same field is one step. */
  readonly burst: string | null;
}
type Step =
  | { readonly kind: 'change'; readonly to: AnswersDraft; readonly burst: string | null }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' };

function stepped(history: History, step: Step): History {
  const { past, now, future, burst } = history;
  if (step.kind === 'change') {
    if (step.to === now) return history;
    const isBurst = step.burst !== null && step.burst === burst;
    return { past: isBurst ? past : [...past, now], now: step.to, future: [], burst: step.burst };
  }
  const next = step.kind === 'undo' ? past.at(-1) : future[0];
  if (!next) return history;
  return step.kind === 'undo'
    ? { past: past.slice(0, -1), now: next, future: [now, ...future], burst: null }
    : { past: [...past, now], now: next, future: future.slice(1), burst: null };
}

/** How a recording is being divided, with undo and redo of each step. */
export function useAnswersDraft(window: TimeWindow) {
  const [{ past, now, future }, dispatch] = useReducer(
    stepped,
    window,
    (given): History => ({
      past: [],
      now: undivided(given),
      future: [],
      burst: null,
    }),
  );
  return {
    draft: now,
    change: (to: AnswersDraft, burst: string | null = null) => dispatch({ kind: 'change', to, burst }),
    canUndo: past.length > 0,
    canRedo: future.length > 0,
    undo: () => dispatch({ kind: 'undo' }),
    redo: () => dispatch({ kind: 'redo' }),
  };
}

import { useReducer } from 'react';
import { windowOf } from '../../core/model/take-window.ts';
import { type AnswersDraft, undivided } from '../../core/review/answers-draft.ts';
import { type DividedSoFar, isUndivided } from '../../core/review/kept-answers.ts';
import { useApi } from '../api/api-context.tsx';
import { useLateSave } from '../api/use-late-save.ts';
import type { ReadyTake } from '../share/ask-draft.ts';

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

/** With what was begun before, taking it up is the first step, so that undo begins anew. */
function begun([start, kept]: readonly [AnswersDraft, AnswersDraft | null]): History {
  return { past: kept ? [start] : [], now: kept ?? start, future: [], burst: null };
}

/**
 * How a recording is being divided, with undo and redo of each step. Kept with the take until it is divided, so that it
 * is here again after a reload or on another day.
 * @param kept what was begun before
 */
export function useAnswersDraft(take: ReadyTake, kept: DividedSoFar | null) {
  const { client } = useApi();
  const start = undivided(windowOf(take));
  const [{ past, now, future }, dispatch] = useReducer(stepped, [start, kept] as const, begun);
  const failure = useLateSave(now, ({ window, borders, choices }, keepalive) =>
    client.keepAnswersDraft(
      { params: { takeId: take.id }, body: { draft: { window, borders: [...borders], choices: [...choices] } } },
      { keepalive },
    ),
  );
  return {
    draft: now,
    /** Why it is not saved yet. */
    failure,
    /** Puts aside what was begun before; null where nothing was, or nothing is left of it. */
    startOver: kept === null || isUndivided(now) ? null : () => dispatch({ kind: 'change', to: start, burst: null }),
    change: (to: AnswersDraft, burst: string | null = null) => dispatch({ kind: 'change', to, burst }),
    canUndo: past.length > 0,
    canRedo: future.length > 0,
    undo: () => dispatch({ kind: 'undo' }),
    redo: () => dispatch({ kind: 'redo' }),
  };
}

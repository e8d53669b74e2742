import { sameJson } from '../../core/canonical-json.ts';
import type { RubricDraft } from '../../core/rubric/edit-rubric.ts';

/** A rubric as it is being edited, with what can be taken back (newest last) and done again. */
export interface DraftHistory {
  readonly now: RubricDraft;
  readonly before: readonly RubricDraft[];
  readonly after: readonly RubricDraft[];
  /** The field that was typed into last and when; typing on in it is the same step. */
  readonly burst: { readonly field: string; readonly atMs: number } | null;
}

/** Typing in one field without a longer pause than this is one step. */
export const BURST_MS = 1_000;
const MAX_STEPS = 200;

export const startHistory = (now: RubricDraft): DraftHistory => ({ now, before: [], after: [], burst: null });

/**
 * Notes a change. What was undone before can no longer be done again.
 * @param field that is typed into; null for everything else
 * @param atMs by any clock that only goes forward
 */
export function noteChange(history: DraftHistory, next: RubricDraft, field: string | null, atMs: number): DraftHistory {
  if (sameJson(next, history.now)) return history;
  const { burst, before, after, now } = history;
  const joins = field !== null && burst?.field === field && atMs - burst.atMs <= BURST_MS && after.length === 0;
  return {
    now: next,
    before: joins ? before : [...before, now].slice(-MAX_STEPS),
    after: [],
    burst: field === null ? null : { field, atMs },
  };
}

/** One step back. With nothing before, the same. */
export function undo(history: DraftHistory): DraftHistory {
  const last = history.before.at(-1);
  if (!last) return history;
  return { now: last, before: history.before.slice(0, -1), after: [...history.after, history.now], burst: null };
}

/** One step forward again. With nothing after, the same. */
export function redo(history: DraftHistory): DraftHistory {
  const next = history.after.at(-1);
  if (!next) return history;
  return { now: next, before: [...history.before, history.now], after: history.after.slice(0, -1), burst: null };
}

import type { Review } from '../../../core/model/review.ts';
import { editKey, type ReviewEdit } from '../../../core/review/edits.ts';
import { editOf, itemAt, mergeItem } from './items.ts';
import { addEdits, editsToSend } from './pending.ts';

/** One step of undo: the edits of one act, or of a burst of typing in one field. */
export interface Step {
  readonly edits: readonly ReviewEdit[];
  readonly burst: string | null;
  readonly atMs: number;
}
/** What can be undone and done again, oldest first. */
export interface History {
  readonly done: readonly Step[];
  readonly undone: readonly Step[];
}
export const emptyHistory: History = { done: [], undone: [] };

/** Typing in one field without a longer pause than this is one step. */
export const BURST_MS = 1_000;
const MAX_STEPS = 300;

/** Edits of one thing after another brought down to one per thing. */
const condensed = (edits: readonly ReviewEdit[]): ReviewEdit[] =>
  editsToSend(addEdits(new Map(), edits), Number.POSITIVE_INFINITY).edits;

/**
 * Notes an act of the owner. What was undone before can no longer be redone.
 * @param burst names the field, so that typing in it becomes one step; null for everything else
 */
export function noteStep(history: History, edits: readonly ReviewEdit[], burst: string | null, atMs: number): History {
  const last = history.done.at(-1);
  const joins = burst !== null && last?.burst === burst && atMs - last.atMs <= BURST_MS && history.undone.length === 0;
  if (!joins) return { done: [...history.done, { edits, burst, atMs }].slice(-MAX_STEPS), undone: [] };
  const all = condensed([...last.edits, ...edits]);
  const before = history.done.slice(0, -1);
  // Typed and rubbed out again: nothing is left to undo.
  return { done: all.length > 0 ? [...before, { edits: all, burst, atMs }] : before, undone: [] };
}

/** Edits turned back (or done again) on the review as it is now; null when somebody changed the same since. */
export function turnEdits(done: readonly ReviewEdit[], review: Review, way: 'undo' | 'redo'): ReviewEdit[] | null {
  const edits: ReviewEdit[] = [];
  for (const edit of way === 'undo' ? done.toReversed() : done) {
    const key = editKey(edit);
    const current = itemAt(review, key);
    const merged =
      way === 'undo' ? mergeItem(edit.after, edit.before, current) : mergeItem(edit.before, edit.after, current);
    if (!merged.ok) return null;
    edits.push(editOf(key, current, merged.value));
  }
  return edits;
}

/**
 * Takes the last own act back (or does it again). `edits` is null when that is no longer possible because the same thing
 * was changed in another window; the step is then forgotten.
 */
export function stepBack(history: History, review: Review, way: 'undo' | 'redo') {
  const from = way === 'undo' ? history.done : history.undone;
  const step = from.at(-1);
  if (!step) return { history, edits: [] as ReviewEdit[] };
  const edits = turnEdits(step.edits, review, way);
  const rest = from.slice(0, -1);
  // A burst never goes on through an undo.
  const other = edits ? [...(way === 'undo' ? history.undone : history.done), { ...step, burst: null }] : null;
  const next: History =
    way === 'undo' ? { done: rest, undone: other ?? history.undone } : { done: other ?? history.done, undone: rest };
  return { history: next, edits };
}

import { z } from 'zod';
import { sameJson } from '../../../core/canonical-json.ts';
import type { Review } from '../../../core/model/review.ts';
import { editKey, type ReviewEdit } from '../../../core/review/edits.ts';
import { editOf, type Item, itemAt, mergeItem, putItem } from './items.ts';

/**
 * A change that the backend has not confirmed. `bases` are the states it may find there, oldest first: what was there
 * when the change began and everything sent since without an answer.
 */
export interface Pending {
  readonly key: string;
  readonly bases: readonly Item[];
  readonly after: Item;
}
export type PendingMap = ReadonlyMap<string, Pending>;

/** The same thing changed here and elsewhere. Both are kept until the owner chooses. */
export interface Conflict {
  readonly key: string;
  /** What both started from. */
  readonly base: Item;
  readonly mine: Item;
  readonly theirs: Item;
}

/** Pending changes as the journal holds them; what a thing looks like is checked when it is sent. */
export const PendingList = z.array(
  z.object({ key: z.string(), bases: z.array(z.unknown()).min(1), after: z.unknown() }),
);

/** Adds edits: one entry per thing, from the first `before` to the last `after`. Nothing is left of what undid itself. */
export function addEdits(pending: PendingMap, edits: readonly ReviewEdit[]): Map<string, Pending> {
  const next = new Map(pending);
  for (const edit of edits) {
    const key = editKey(edit);
    const entry = { key, bases: next.get(key)?.bases ?? [edit.before], after: edit.after };
    if (entry.bases.length === 1 && sameJson(entry.bases[0], entry.after)) next.delete(key);
    else next.set(key, entry);
  }
  return next;
}

/**
 * The edits of one request, at most `limit`. Where an earlier send was not answered the steps are repeated: a step that
 * already stands is harmless, and the next one fits in either case.
 */
export function editsToSend(pending: PendingMap, limit = 500): { edits: ReviewEdit[]; entries: Pending[] } {
  const edits: ReviewEdit[] = [];
  const entries: Pending[] = [];
  for (const entry of pending.values()) {
    const steps = [...entry.bases, entry.after];
    if (edits.length + steps.length - 1 > limit) break;
    for (let index = 1; index < steps.length; index += 1)
      edits.push(editOf(entry.key, steps[index - 1] ?? null, steps[index] ?? null));
    entries.push(entry);
  }
  return { edits, entries };
}

/** Remembers that these entries were sent: from now on the backend may hold their `after`. */
export function markSent(pending: PendingMap, sent: readonly Pending[]): Map<string, Pending> {
  const next = new Map(pending);
  for (const { key, after } of sent) {
    const entry = next.get(key);
    if (entry && !entry.bases.some((base) => sameJson(base, after)))
      next.set(key, { ...entry, bases: [...entry.bases, after] });
  }
  return next;
}

/**
 * Puts pending changes onto a newer version from the backend: what stands there is done, what fits stays pending, what
 * somebody else changed meanwhile becomes a conflict.
 */
export function rebase(server: Review, pending: PendingMap): { pending: Map<string, Pending>; conflicts: Conflict[] } {
  const next = new Map<string, Pending>();
  const conflicts: Conflict[] = [];
  for (const entry of pending.values()) {
    const { key, bases, after } = entry;
    const current = itemAt(server, key);
    if (sameJson(current, after)) continue;
    if (bases.some((base) => sameJson(base, current))) {
      next.set(key, { key, bases: [current], after });
      continue;
    }
    const merged = bases
      .filter((base) => !sameJson(base, after))
      .map((base) => mergeItem(base, after, current))
      .find((result) => result.ok);
    if (merged?.ok) next.set(key, { key, bases: [current], after: merged.value });
    else conflicts.push({ key, base: bases[0] ?? null, mine: after, theirs: current });
  }
  return { pending: next, conflicts };
}

/** The review as its author sees it: the backend's version with own changes on top. */
export function overlay(server: Review, pending: PendingMap, conflicts: ReadonlyMap<string, Conflict>): Review {
  let review = server;
  for (const { key, after } of pending.values()) review = putItem(review, key, after);
  for (const { key, mine } of conflicts.values()) review = putItem(review, key, mine);
  return review;
}

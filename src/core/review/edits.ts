import { z } from 'zod';
import { assertNever } from '../assert-never.ts';
import { sameJson } from '../canonical-json.ts';
import { Moment, Point, Rating, type Review } from '../model/review.ts';

/**
 * One change of one thing in a review. `before` is what its author saw (null: it was not there), `after` what it
 * becomes (null: it goes). Because both are named, an edit can be turned round for undo, and a change that somebody
 * else made to the same thing in between is noticed instead of overwritten.
 */
export const ReviewEdit = z.discriminatedUnion('target', [
  z.object({ target: z.literal('moment'), before: Moment.nullable(), after: Moment.nullable() }),
  z.object({ target: z.literal('rating'), before: Rating.nullable(), after: Rating.nullable() }),
  z.object({ target: z.literal('point'), before: Point.nullable(), after: Point.nullable() }),
]);
export type ReviewEdit = z.infer<typeof ReviewEdit>;
export const ReviewEdits = z.array(ReviewEdit).min(1).max(500);

/** Names the thing an edit touches, e.g. `moment:abc` or `rating:take1:direct-answers`. */
export function editKey(edit: ReviewEdit): string {
  if (edit.target !== 'rating') return `${edit.target}:${(edit.after ?? edit.before)?.id ?? 'none'}`;
  const about = edit.after ?? edit.before;
  return `rating:${about?.takeId}:${about?.criterionId}`;
}

/** The edit that takes another one back. */
export const inverseEdit = (edit: ReviewEdit): ReviewEdit =>
  ({ target: edit.target, before: edit.after, after: edit.before }) as ReviewEdit;

/** The edits that take a list back, last first. */
export const inverseEdits = (edits: readonly ReviewEdit[]): ReviewEdit[] => edits.map(inverseEdit).reverse();

export type EditResult =
  | { readonly state: 'applied'; readonly review: Review }
  | { readonly state: 'conflict'; readonly keys: readonly string[] };

function replaced<T>(list: readonly T[], same: (item: T) => boolean, before: T | null, after: T | null) {
  const at = list.findIndex(same);
  const current = at < 0 ? null : (list[at] as T);
  if (sameJson(current, after)) return { list: [...list], ok: true };
  if (!sameJson(current, before)) return { list: [...list], ok: false };
  if (after === null) return { list: list.filter((_, index) => index !== at), ok: true };
  return { list: at < 0 ? [...list, after] : list.map((item, index) => (index === at ? after : item)), ok: true };
}

/**
 * Applies all edits or none. An edit whose result already stands is not a conflict, so a repeated request is harmless.
 * `state`, `seal` and `revision` are not touched here.
 */
export function applyEdits(review: Review, edits: readonly ReviewEdit[]): EditResult {
  let { moments, ratings, points } = review;
  const conflicts: string[] = [];
  for (const edit of edits) {
    const id = (edit.after ?? edit.before) as { id?: string } | null;
    let ok = true;
    switch (edit.target) {
      case 'moment':
        ({ list: moments, ok } = replaced(moments, (item) => item.id === id?.id, edit.before, edit.after));
        break;
      case 'point':
        ({ list: points, ok } = replaced(points, (item) => item.id === id?.id, edit.before, edit.after));
        break;
      case 'rating': {
        const about = edit.after ?? edit.before;
        const same = (item: Rating) => item.takeId === about?.takeId && item.criterionId === about?.criterionId;
        ({ list: ratings, ok } = replaced(ratings, same, edit.before, edit.after));
        break;
      }
      default:
        assertNever(edit);
    }
    if (!ok) conflicts.push(editKey(edit));
  }
  if (conflicts.length > 0) return { state: 'conflict', keys: conflicts };
  return { state: 'applied', review: { ...review, moments, ratings, points } };
}

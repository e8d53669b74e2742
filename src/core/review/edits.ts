import { z } from 'zod';
import { sameJson } from '../canonical-json.ts';
import { GuideStep, Moment, Point, Prediction, Rating, Reflection, type Review } from '../model/review.ts';
import { Rubric } from '../model/rubric.ts';
import { type EditTarget, type Item, itemKey, itemsOf, withItems } from './items.ts';

/**
 * One change of one thing in a review. `before` is what its author saw (null: it was not there), `after` what it
 * becomes (null: it goes). Because both are named, an edit can be turned round for undo, and a change that somebody
 * else made to the same thing in between is noticed instead of overwritten.
 */
export const ReviewEdit = z.discriminatedUnion('target', [
  z.object({ target: z.literal('moment'), before: Moment.nullable(), after: Moment.nullable() }),
  z.object({ target: z.literal('rating'), before: Rating.nullable(), after: Rating.nullable() }),
  z.object({ target: z.literal('point'), before: Point.nullable(), after: Point.nullable() }),
  z.object({ target: z.literal('prediction'), before: Prediction.nullable(), after: Prediction.nullable() }),
  z.object({ target: z.literal('guideStep'), before: GuideStep.nullable(), after: GuideStep.nullable() }),
  z.object({ target: z.literal('reflection'), before: Reflection.nullable(), after: Reflection.nullable() }),
  // There is always one, so neither side is null.
  z.object({ target: z.literal('rubric'), before: Rubric, after: Rubric }),
]);
export type ReviewEdit = z.infer<typeof ReviewEdit>;
export const ReviewEdits = z.array(ReviewEdit).min(1).max(500);

/** Names the thing an edit touches, e.g. `moment:abc` or `rating:take1:direct-answers`. */
export const editKey = (edit: ReviewEdit): string => itemKey(edit.target, edit.after ?? edit.before);

/** The edit that takes another one back. */
export const inverseEdit = (edit: ReviewEdit): ReviewEdit =>
  ({ target: edit.target, before: edit.after, after: edit.before }) as ReviewEdit;

/** The edits that take a list back, last first. */
export const inverseEdits = (edits: readonly ReviewEdit[]): ReviewEdit[] => edits.map(inverseEdit).reverse();

export type EditResult =
  | { readonly state: 'applied'; readonly review: Review }
  | { readonly state: 'conflict'; readonly keys: readonly string[] };

type Outcome = { readonly list: Item[]; readonly ok: boolean };

function replaced(target: EditTarget, list: readonly Item[], before: Item | null, after: Item | null): Outcome {
  const key = itemKey(target, after ?? before);
  const at = list.findIndex((item) => itemKey(target, item) === key);
  const current = list[at] ?? null;
  if (sameJson(current, after)) return { list: [...list], ok: true };
  if (!sameJson(current, before)) return { list: [...list], ok: false };
  if (after === null) return { list: list.toSpliced(at, 1), ok: true };
  return { list: at < 0 ? [...list, after] : list.with(at, after), ok: true };
}

/**
 * Applies all edits or none. An edit whose result already stands is not a conflict, so a repeated request is harmless.
 * `state`, `seal` and `revision` are not touched here.
 */
export function applyEdits(review: Review, edits: readonly ReviewEdit[]): EditResult {
  let edited = review;
  const conflicts: string[] = [];
  for (const { target, before, after } of edits) {
    const { list, ok } = replaced(target, itemsOf(edited, target), before, after);
    if (ok) edited = withItems(edited, target, list);
    else conflicts.push(itemKey(target, after ?? before));
  }
  if (conflicts.length > 0) return { state: 'conflict', keys: conflicts };
  return { state: 'applied', review: edited };
}

import { sameJson } from '../../../core/canonical-json.ts';
import type { Review } from '../../../core/model/review.ts';
import type { ReviewEdit } from '../../../core/review/edits.ts';
import { type Item as CoreItem, itemKey, itemsOf, targetOf, withItems } from '../../../core/review/items.ts';

/** One thing in a review, or null where there is none. */
export type Item = CoreItem | null;

/** The thing a key names, as it stands in a review. */
export function itemAt(review: Review, key: string): Item {
  const target = targetOf(key);
  return itemsOf(review, target).find((item) => itemKey(target, item) === key) ?? null;
}

/** The review with one thing put in, replaced or (null) taken out, whatever stood there. */
export function putItem(review: Review, key: string, value: Item): Review {
  const target = targetOf(key);
  const list = [...itemsOf(review, target)];
  const at = list.findIndex((item) => itemKey(target, item) === key);
  if (value === null) return at < 0 ? review : withItems(review, target, list.toSpliced(at, 1));
  return withItems(review, target, at < 0 ? [...list, value] : list.with(at, value));
}

/** An edit from its parts. */
export const editOf = (key: string, before: Item, after: Item): ReviewEdit =>
  ({ target: targetOf(key), before, after }) as ReviewEdit;

export type Merged = { readonly ok: true; readonly value: Item } | { readonly ok: false };

/** Start and length say one thing together: two people moving one edge each would make a range nobody chose. */
const groupOf = (field: string): string => (field === 'lengthMs' ? 'startMs' : field);

function changedGroups(from: Record<string, unknown>, to: Record<string, unknown>): Set<string> {
  const fields = new Set([...Object.keys(from), ...Object.keys(to)]);
  return new Set([...fields].filter((field) => !sameJson(from[field], to[field])).map(groupOf));
}

/**
 * Brings two changes of the same thing together: field by field where they touch different fields, not at all where they
 * touch the same one.
 * @param base what both started from
 */
export function mergeItem(base: Item, mine: Item, theirs: Item): Merged {
  if (sameJson(theirs, base) || sameJson(mine, theirs)) return { ok: true, value: mine };
  if (sameJson(mine, base)) return { ok: true, value: theirs };
  if (base === null || mine === null || theirs === null) return { ok: false };
  const ours = changedGroups(base, mine);
  if ([...changedGroups(base, theirs)].some((group) => ours.has(group))) return { ok: false };
  const value: Record<string, unknown> = { ...theirs };
  for (const [field, content] of Object.entries(mine)) if (ours.has(groupOf(field))) value[field] = content;
  return { ok: true, value: value as NonNullable<Item> };
}

/** As `sameJson`, but at native speed where the keys stand in the same order, which is nearly always. */
const isUnchanged = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b) || sameJson(a, b);

function share<T extends NonNullable<Item>>(target: ReviewEdit['target'], before: readonly T[], after: T[]): T[] {
  const known = new Map(before.map((item) => [itemKey(target, item), item]));
  return after.map((item) => {
    const old = known.get(itemKey(target, item));
    return old && isUnchanged(old, item) ? old : item;
  });
}

/** `after` with every unchanged thing taken from `before`, so that lists redraw only what changed. */
export const shareItems = (before: Review, after: Review): Review => ({
  ...after,
  moments: share('moment', before.moments, after.moments),
  ratings: share('rating', before.ratings, after.ratings),
  points: share('point', before.points, after.points),
  rubric: isUnchanged(before.rubric, after.rubric) ? before.rubric : after.rubric,
});

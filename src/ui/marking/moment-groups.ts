import type { Moment } from '../../core/model/review.ts';

/** Items in order of time as stretches of about so many, cut where the time is a round number, so that a cut stays. */
export function groupsOf(
  ordered: readonly Moment[],
  about: number,
): { readonly key: number; readonly moments: Moment[] }[] {
  const lastMs = ordered.at(-1)?.startMs ?? 0;
  // A power of two: more moments cut the same stretches in halves, or leave them.
  const stretchMs = 2 ** Math.ceil(Math.log2(Math.max(1_000, (lastMs / Math.max(1, ordered.length)) * about)));
  const groups: { key: number; moments: Moment[] }[] = [];
  for (const moment of ordered) {
    const key = Math.floor(moment.startMs / stretchMs);
    const last = groups.at(-1);
    if (last?.key === key) last.moments.push(moment);
    else groups.push({ key, moments: [moment] });
  }
  return groups;
}

/** Whether two lists hold the very same items in the same order. */
export const sameItems = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((item, index) => item === b[index]);

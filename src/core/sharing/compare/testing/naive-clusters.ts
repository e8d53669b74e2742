import type { Moment } from '../../../model/review.ts';
import { type AuthoredMoment, momentKey } from '../link-moments.ts';

/** "Agree" put another way than in the code it checks: same take and criterion, and no gap of more than 2 x 1.5 s. */
function agree(a: Moment, b: Moment): boolean {
  const [first, second] = a.startMs <= b.startMs ? [a, b] : [b, a];
  const gapMs = second.startMs - (first.startMs + first.lengthMs);
  return a.criterionId !== null && a.criterionId === b.criterionId && a.takeId === b.takeId && gapMs <= 3_000;
}

/** Single link as its definition says it: every pair is asked, pairs that agree are joined. Slow on purpose; for tests. */
export function naiveClusters(moments: readonly AuthoredMoment[]): AuthoredMoment[][] {
  const parents = moments.map((_, index) => index);
  const rootOf = (index: number): number => {
    const parent = parents[index] as number;
    return parent === index ? index : rootOf(parent);
  };
  for (const [i, a] of moments.entries())
    for (const [j, b] of moments.entries()) if (i !== j && agree(a.moment, b.moment)) parents[rootOf(i)] = rootOf(j);
  const groups = new Map<number, AuthoredMoment[]>();
  for (const [index, one] of moments.entries()) groups.set(rootOf(index), [...(groups.get(rootOf(index)) ?? []), one]);
  return [...groups.values()];
}

/** Clusters as sorted lists of names, so that only their content is compared. */
export const contentOf = (groups: readonly (readonly AuthoredMoment[])[]): string[] =>
  groups
    .map((group) => group.map(({ reviewId, moment }) => momentKey(reviewId, moment.id)).sort())
    .map((names) => names.join(', '))
    .sort();

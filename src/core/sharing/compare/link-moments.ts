import type { Moment } from '../../model/review.ts';
import { compareText } from './authors.ts';

/** By how much each interval is widened on both sides before it is asked whether two overlap. */
export const WIDEN_MS = 1_500;

/** A moment and whose it is. Ids are unique inside one review only. */
export interface AuthoredMoment {
  readonly reviewId: string;
  readonly moment: Moment;
}

/** Names a moment among those of several reviews. */
export const momentKey = (reviewId: string, momentId: string): string => `${reviewId} ${momentId}`;

/** Where a moment ends, in ms of its take; its start when it has no length. */
export const endOf = (moment: Moment): number => moment.startMs + moment.lengthMs;

/**
 * Rule 5: "Two moments agree when their criteria are equal and their intervals, each widened by 1.5 s, overlap", on the
 * same take. Intervals are closed: with exactly 3 s between them they still touch. A moment without a criterion agrees
 * with nobody: it does not say yet what was looked at.
 */
export function momentsAgree(a: Moment, b: Moment): boolean {
  if (a.takeId !== b.takeId || a.criterionId === null || a.criterionId !== b.criterionId) return false;
  return a.startMs - WIDEN_MS <= endOf(b) + WIDEN_MS && b.startMs - WIDEN_MS <= endOf(a) + WIDEN_MS;
}

const byTime = (a: AuthoredMoment, b: AuthoredMoment): number =>
  a.moment.startMs - b.moment.startMs ||
  endOf(a.moment) - endOf(b.moment) ||
  compareText(a.reviewId, b.reviewId) ||
  compareText(a.moment.id, b.moment.id);

/** Splits moments of one take and criterion, sorted by time, where the next is out of reach of all before it. */
function linked(sorted: readonly AuthoredMoment[]): AuthoredMoment[][] {
  const groups: AuthoredMoment[][] = [];
  let reachMs = Number.NEGATIVE_INFINITY;
  for (const one of sorted) {
    if (one.moment.startMs - WIDEN_MS <= reachMs) groups.at(-1)?.push(one);
    else groups.push([one]);
    reachMs = Math.max(reachMs, endOf(one.moment) + WIDEN_MS);
  }
  return groups;
}

/**
 * "Clusters by single link" (rule 5): the connected components of "agree". Of intervals these are what one pass over
 * them in order of start finds, so n moments take n log n. A moment without a criterion is a cluster of its own.
 */
export function linkMoments(moments: readonly AuthoredMoment[]): AuthoredMoment[][] {
  const places = new Map<string, AuthoredMoment[]>();
  const alone: AuthoredMoment[][] = [];
  for (const one of moments) {
    if (one.moment.criterionId === null) {
      alone.push([one]);
      continue;
    }
    const key = `${one.moment.takeId} ${one.moment.criterionId}`;
    const place = places.get(key);
    if (place) place.push(one);
    else places.set(key, [one]);
  }
  return [...alone, ...[...places.values()].flatMap((place) => linked(place.sort(byTime)))];
}

import type { Moment, MomentKind } from '../model/review.ts';

/** Which moments: null leaves that aside. */
export interface MomentFilter {
  readonly takeId: string | null;
  readonly kind: MomentKind | null;
  /** `NO_CRITERION`: those that name none. */
  readonly criterionId: string | null;
  /** The review they are in, which stands for its author. */
  readonly reviewId: string | null;
}

export const NO_FILTER: MomentFilter = { takeId: null, kind: null, criterionId: null, reviewId: null };
/** Stands for "names no criterion"; no id looks like it. */
export const NO_CRITERION = '-';

/** A moment with the review it is in. */
export interface MarkedMoment {
  readonly moment: Moment;
  readonly reviewId: string;
}

const matches = (filter: string | null, value: string): boolean => filter === null || filter === value;

/** Those moments the filter lets through, in the order of the takes and, within one, of time. Takes that are not named are left out. */
export function selectMoments(
  moments: readonly MarkedMoment[],
  filter: MomentFilter,
  takeIds: readonly string[],
): readonly MarkedMoment[] {
  return moments
    .filter(
      ({ moment, reviewId }) =>
        takeIds.includes(moment.takeId) &&
        matches(filter.takeId, moment.takeId) &&
        matches(filter.kind, moment.kind) &&
        matches(filter.criterionId, moment.criterionId ?? NO_CRITERION) &&
        matches(filter.reviewId, reviewId),
    )
    .toSorted(
      (a, b) =>
        takeIds.indexOf(a.moment.takeId) - takeIds.indexOf(b.moment.takeId) || a.moment.startMs - b.moment.startMs,
    );
}

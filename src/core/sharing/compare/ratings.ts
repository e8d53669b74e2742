import type { Review } from '../../model/review.ts';
import type { RatedLevel } from '../../model/rubric.ts';
import { type ComparisonInput, comparedCriteria, sortedOthers } from './authors.ts';
import { type Agreement, agreementOf, median, observed, type Standing, spread, standingOf } from './statistics.ts';

/** How one criterion of one take was rated. */
export interface ComparedRating {
  readonly takeId: string;
  readonly criterionId: string;
  /** The owner's level; null where they gave none. */
  readonly own: RatedLevel | null;
  /** Every reviewer in the order of `comparedAuthors`; `level` null where they gave none. */
  readonly reviewers: readonly { readonly reviewId: string; readonly level: RatedLevel | null }[];
  /** How many reviewers gave a number. With 1 the spread is 0 and says nothing about agreement. */
  readonly observedBy: number;
  /** 1 to 5 in halves; null when no reviewer gave a number. */
  readonly median: number | null;
  /** Whole levels, largest minus smallest; null when no reviewer gave a number. */
  readonly spread: number | null;
  readonly agreement: Agreement | null;
  /** Levels between owner and median, 0 to 4 in halves; null when one of them has no number. */
  readonly distance: number | null;
  readonly standing: Standing | null;
}

/** One criterion over all takes that were rated on it. Nothing here evens out a disagreement inside one take. */
export interface ComparedCriterion {
  readonly criterionId: string;
  readonly name: string;
  /** The takes on which anybody rated it, in the order of the takes. Never empty. */
  readonly takes: readonly ComparedRating[];
  /** Median of the owner's numbers over these takes; null without any. */
  readonly ownOverTakes: number | null;
  /** Median of the takes' medians; null when no reviewer gave a number. */
  readonly medianOverTakes: number | null;
  /** Largest spread of these takes, and its word. */
  readonly widestSpread: number | null;
  readonly agreement: Agreement | null;
  /** Largest distance of these takes. */
  readonly largestDistance: number | null;
}

/** Levels of a review by take and criterion; of two for the same place the first counts, as everywhere else. */
function levelsOf(review: Review): Map<string, RatedLevel> {
  const levels = new Map<string, RatedLevel>();
  for (const { takeId, criterionId, level } of review.ratings) {
    const key = `${takeId} ${criterionId}`;
    if (!levels.has(key)) levels.set(key, level);
  }
  return levels;
}

/**
 * Rule 5: "Per criterion: the median over reviewers, their spread (largest minus smallest: *agree* 0, *one apart* 1,
 * *two or more apart*), and the owner's distance to that median."
 */
export function compareLevels(
  place: { readonly takeId: string; readonly criterionId: string },
  own: RatedLevel | null,
  reviewers: ComparedRating['reviewers'],
): ComparedRating {
  const numbers = observed(reviewers.map(({ level }) => level));
  const middle = median(numbers);
  const apart = spread(numbers);
  const comparable = typeof own === 'number' && middle !== null;
  return {
    ...place,
    own,
    reviewers,
    observedBy: numbers.length,
    median: middle,
    spread: apart,
    agreement: apart === null ? null : agreementOf(apart),
    distance: comparable ? Math.abs(own - middle) : null,
    standing: comparable ? standingOf(own, middle) : null,
  };
}

const numbersOf = (values: readonly (number | null)[]): number[] => values.filter((value) => value !== null);
const largest = (values: readonly (number | null)[]): number | null =>
  numbersOf(values).reduce<number | null>((most, value) => Math.max(most ?? value, value), null);

/**
 * The rubric's criteria in its order, each with its ratings take by take. Criteria nobody rated and ratings of criteria
 * that no rubric has are left out.
 */
export function compareRatings(input: ComparisonInput): ComparedCriterion[] {
  const ownLevels = input.own ? levelsOf(input.own) : null;
  const others = sortedOthers(input.others).map((review) => ({ reviewId: review.id, levels: levelsOf(review) }));
  return comparedCriteria(input).flatMap(({ id: criterionId, name }) => {
    const takes = [...new Set(input.takeIds)].flatMap((takeId) => {
      const key = `${takeId} ${criterionId}`;
      const own = ownLevels?.get(key) ?? null;
      const reviewers = others.map(({ reviewId, levels }) => ({ reviewId, level: levels.get(key) ?? null }));
      const rated = own !== null || reviewers.some(({ level }) => level !== null);
      return rated ? [compareLevels({ takeId, criterionId }, own, reviewers)] : [];
    });
    if (takes.length === 0) return [];
    const widestSpread = largest(takes.map((take) => take.spread));
    return {
      criterionId,
      name,
      takes,
      ownOverTakes: median(observed(takes.map((take) => take.own))),
      medianOverTakes: median(numbersOf(takes.map((take) => take.median))),
      widestSpread,
      agreement: widestSpread === null ? null : agreementOf(widestSpread),
      largestDistance: largest(takes.map((take) => take.distance)),
    };
  });
}

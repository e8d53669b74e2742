import type { RatedLevel } from '../../model/rubric.ts';

/** How far reviewers are apart, by their spread. */
export type Agreement = 'agree' | 'one-apart' | 'two-or-more-apart';

/** Whether the owner rated above, at or below the median of the reviewers. */
export type Standing = 'above' | 'at' | 'below';

/** The levels that are numbers. Rule 6: "*Not observed* on every criterion, and it never counts as a number." */
export const observed = (levels: readonly (RatedLevel | null)[]): number[] =>
  levels.filter((level) => typeof level === 'number');

/**
 * The median: of an odd number of values the middle one, of an even number the mean of the middle two (3 and 4 give
 * 3.5). @returns null of no values
 */
export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}

/** Largest minus smallest; 0 of a single value. @returns null of no values */
export const spread = (values: readonly number[]): number | null =>
  values.length === 0 ? null : Math.max(...values) - Math.min(...values);

/** The word for a spread of levels: "*agree* 0, *one apart* 1, *two or more apart*" (rule 5). */
export function agreementOf(levelSpread: number): Agreement {
  if (levelSpread === 0) return 'agree';
  return levelSpread === 1 ? 'one-apart' : 'two-or-more-apart';
}

/** Where the owner's level lies against a median. */
export function standingOf(own: number, reviewers: number): Standing {
  if (own === reviewers) return 'at';
  return own > reviewers ? 'above' : 'below';
}

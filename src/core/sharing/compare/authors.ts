import type { Review } from '../../model/review.ts';
import type { Criterion } from '../../model/rubric.ts';

/** What is compared. */
export interface ComparisonInput {
  /** The owner's review; null when they have none. */
  readonly own: Review | null;
  /** Reviews of everybody else (reviewers, interviewers), each person's newest, in any order. */
  readonly others: readonly Review[];
  /** The takes of the comparison in the page's order. What reviews say of other takes (in the bin) is left out. */
  readonly takeIds: readonly string[];
}

/** Somebody whose review is compared: a lane, a column. */
export interface ComparedAuthor {
  readonly reviewId: string;
  /** Empty where the review has no name, as the owner's often has not. */
  readonly name: string;
  readonly kind: Review['author']['kind'];
  /** Whether this is the review of the owner. */
  readonly isOwner: boolean;
}

/** Orders by code unit, the same on every machine and in every language. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The others in a fixed order, whatever order they came in: by when their review was made, then by id. */
export const sortedOthers = (others: readonly Review[]): Review[] =>
  [...others].sort((a, b) => compareText(a.createdAt, b.createdAt) || compareText(a.id, b.id));

/** All reviews that are compared: the owner's first, then the others in their fixed order. */
export const comparedReviews = ({ own, others }: ComparisonInput): Review[] => [
  ...(own ? [own] : []),
  ...sortedOthers(others),
];

/** The people of a comparison in the order of `comparedReviews`. */
export const comparedAuthors = (input: ComparisonInput): ComparedAuthor[] =>
  comparedReviews(input).map((review) => ({
    reviewId: review.id,
    name: review.author.name,
    kind: review.author.kind,
    isOwner: review === input.own,
  }));

/** The criteria of all rubrics, each id once and worded as in the first rubric that has it: the owner's, if it does. */
export function comparedCriteria(input: ComparisonInput): Criterion[] {
  const byId = new Map<string, Criterion>();
  for (const review of comparedReviews(input))
    for (const criterion of review.rubric.criteria) if (!byId.has(criterion.id)) byId.set(criterion.id, criterion);
  return [...byId.values()];
}

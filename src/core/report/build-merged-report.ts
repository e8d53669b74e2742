import type { Merged, MergedPoint } from '../model/merged.ts';
import type { Review } from '../model/review.ts';
import type { Criterion } from '../model/rubric.ts';
import type { Session } from '../model/session.ts';
import type { Take } from '../model/take.ts';
import { type ComparedCriterion, compareRatings } from '../sharing/compare/ratings.ts';
import { buildReport } from './build-report.ts';
import type { Report, ReportComparedCriterion, ReportPoint } from './types.ts';

/** What a merged report is made from. */
export interface MergedReportInput {
  readonly session: Session;
  /** Takes of the session, in any state and order. */
  readonly takes: readonly Take[];
  readonly merged: Merged;
  readonly own: Review | null;
  readonly others: readonly Review[];
  /** Rule 4; see `ownReviewFirst`. */
  readonly ownReviewFirst: boolean;
}

/** Two reviews may name moments alike. */
const key = (reviewId: string, momentId: string): string => `${reviewId} ${momentId}`;

/** Everybody who wrote one of the points it was made from or marked a moment that proves it. */
const peopleOf = ({ sources, moments }: MergedPoint): number =>
  new Set([...sources, ...moments].map(({ reviewId }) => reviewId)).size;

/** All reviews as one: their moments, the merged points, every criterion any of them has. */
function asReview({ merged }: MergedReportInput, reviews: readonly Review[], rubric: Review['rubric']): Review {
  const criteria = new Map<string, Criterion>();
  for (const each of reviews)
    for (const criterion of each.rubric.criteria)
      if (!criteria.has(criterion.id)) criteria.set(criterion.id, criterion);
  return {
    type: 'review',
    version: 1,
    id: merged.id,
    revision: merged.revision,
    sessionId: merged.sessionId,
    author: { kind: 'self', name: '' },
    state: 'finished',
    createdAt: merged.createdAt,
    rubric: { ...rubric, criteria: [...criteria.values()] },
    moments: reviews.flatMap((each) => each.moments.map((moment) => ({ ...moment, id: key(each.id, moment.id) }))),
    ratings: [],
    points: merged.points.map(({ moments, ...point }) => ({
      ...point,
      momentIds: moments.map(({ reviewId, momentId }) => key(reviewId, momentId)),
      hinted: true,
    })),
    seal: null,
    earlierSeals: [],
  };
}

const toCriterion = (compared: ComparedCriterion): ReportComparedCriterion => ({
  id: compared.criterionId,
  name: compared.name,
  own: compared.ownOverTakes,
  median: compared.medianOverTakes,
  observedBy: Math.max(0, ...compared.takes.map(({ observedBy }) => observedBy)),
  agreement: compared.agreement,
  distance: compared.largestDistance,
});

/**
 * Gathers what the report of a merged three-plus-three shows. @returns null when there is no review to merge
 */
export function buildMergedReport(input: MergedReportInput): Report | null {
  const { session, takes, merged, own, others, ownReviewFirst } = input;
  const reviews = own ? [own, ...others] : others;
  const [first] = reviews;
  if (!first) return null;
  const report = buildReport({ session, takes, review: asReview(input, reviews, first.rubric) });
  const withPeople = (point: ReportPoint): ReportPoint => {
    const source = merged.points.find(({ id }) => id === point.id);
    return { ...point, peopleCount: source ? peopleOf(source) : null };
  };
  const takeIds = report.takes.map(({ id }) => id);
  return {
    ...report,
    keeps: report.keeps.map(withPeople),
    changes: report.changes.map(withPeople),
    merged: {
      reviewCount: reviews.length,
      hasOwnReview: own !== null,
      ownReviewFirst,
      criteria: compareRatings({ own, others, takeIds }).map(toCriterion),
    },
  };
}

import { useMemo } from 'react';
import type { Comparison } from '../../contract/sharing-views.ts';
import type { Review } from '../../core/model/review.ts';
import type { Take } from '../../core/model/take.ts';
import { comparedCriteria, comparedReviews } from '../../core/sharing/compare/authors.ts';
import { compareReviews } from '../../core/sharing/compare/compare-reviews.ts';
import { type AuthoredMoment, momentKey } from '../../core/sharing/compare/link-moments.ts';
import { type AuthorLook, authorLooks } from '../../ui/compare/author-looks.ts';
import { useT } from '../../ui/i18n/use-t.ts';

/** A draft made by merely opening the session says nothing, and against it everything would be a blind spot. */
const saysAnything = ({ moments, ratings, points }: Review): boolean =>
  moments.length + ratings.length + points.length > 0;

/** The comparison as the page shows it: arithmetic of the core, with how everybody looks and what criteria are called. */
export function useComparisonData(comparison: Comparison, takes: readonly Take[]) {
  const t = useT();
  return useMemo(() => {
    const { ownReview, reviews: others } = comparison;
    const own = ownReview && saysAnything(ownReview) ? ownReview : null;
    const takeIds = takes.filter(({ status }) => status !== 'binned').map(({ id }) => id);
    const input = { own, others, takeIds };
    const compared = compareReviews(input);
    const authors = authorLooks(compared.authors, t);
    const looks = new Map(authors.map((author) => [author.reviewId, author]));
    const allCriteria = comparedCriteria(input);
    const names = new Map(allCriteria.map(({ id, name }) => [id, name]));
    const moments = new Map(
      compared.clusters.flatMap((cluster) =>
        cluster.moments.map((one) => [momentKey(one.reviewId, one.moment.id), one] as const),
      ),
    );
    return {
      ...compared,
      authors,
      reviews: comparedReviews(input),
      /** Of everybody's rubrics, rated or not. */
      allCriteria,
      hasOwn: own !== null,
      /** Of the compared takes only: what lies in the bin cannot be played. */
      momentOf: (reviewId: string, momentId: string): AuthoredMoment | undefined =>
        moments.get(momentKey(reviewId, momentId)),
      authorOf: (reviewId: string): AuthorLook | undefined => looks.get(reviewId),
      criterionName: (id: string | null): string | null => (id === null ? null : (names.get(id) ?? null)),
    };
  }, [comparison, takes, t]);
}
export type ComparisonData = ReturnType<typeof useComparisonData>;

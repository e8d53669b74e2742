import type { Review } from '../model/review.ts';
import type { FocusPoint } from '../model/session.ts';

/** The three changes of a finished review as points to carry into the next session, in their order. */
export function focusOf(review: Review): FocusPoint[] {
  return review.points
    .filter((point) => point.kind === 'change' && point.text.trim() !== '')
    .sort((a, b) => a.position - b.position)
    .slice(0, 3)
    .map((point) => ({
      pointId: point.id,
      reviewId: review.id,
      sessionId: review.sessionId,
      text: point.text,
      criterionId: point.criterionId,
      criterionName: review.rubric.criteria.find((criterion) => criterion.id === point.criterionId)?.name ?? null,
    }));
}

/** The review whose changes are the next focus by default: the own one finished last. */
export function lastFinished(reviews: readonly Review[]): Review | undefined {
  return reviews
    .filter((review) => review.state === 'finished' && review.author.kind === 'self' && review.seal)
    .sort((a, b) => ((a.seal?.at ?? '') < (b.seal?.at ?? '') ? 1 : -1))[0];
}

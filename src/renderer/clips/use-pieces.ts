import { useMemo } from 'react';
import type { SessionDetail } from '../../contract/views.ts';
import type { MarkedMoment } from '../../core/clips/select-moments.ts';
import type { Review } from '../../core/model/review.ts';
import type { Criterion } from '../../core/model/rubric.ts';
import { placeInWindow, playedMs, windowOf } from '../../core/model/take-window.ts';
import { timeCode } from '../../core/timeline/time-code.ts';
import { useT } from '../../ui/i18n/use-t.ts';
import { useComparison } from '../api/queries.ts';
import type { ReadyTake } from '../share/ask-draft.ts';
import type { TakeLabels } from '../studio/use-take-labels.ts';
import { type ChosenPiece, type ClipsDraft, mostPieces, typedRange } from './clips-draft.ts';

/** Reviews whose moments can be cut: the own one, and those of others once they were opened (rule 4). */
export function useReviews(detail: SessionDetail): readonly Review[] {
  const { data } = useComparison(detail.session.id);
  return useMemo(
    () => [...(detail.ownReview ? [detail.ownReview] : []), ...(data?.state === 'shown' ? data.reviews : [])],
    [detail.ownReview, data],
  );
}

/** Every criterion of some reviews, each once. */
export function criteriaOf(reviews: readonly Review[]): readonly Criterion[] {
  const byId = new Map<string, Criterion>();
  for (const { rubric } of reviews) for (const criterion of rubric.criteria) byId.set(criterion.id, criterion);
  return [...byId.values()];
}

export const momentsOf = (reviews: readonly Review[]): readonly MarkedMoment[] =>
  reviews.flatMap(({ id: reviewId, moments }) => moments.map((moment) => ({ moment, reviewId })));

/** Those that can be cut: what lies in what is trimmed away cannot, nor what is on a take that is not there. */
export const cuttableMoments = (reviews: readonly Review[], takes: readonly ReadyTake[]): readonly MarkedMoment[] =>
  momentsOf(reviews).filter(({ moment }) => {
    const take = takes.find(({ id }) => id === moment.takeId);
    return take !== undefined && placeInWindow(moment, windowOf(take)) !== 'outside';
  });

/** The passages that were chosen, in their order, with proposed titles. */
export function usePieces(
  draft: ClipsDraft,
  reviews: readonly Review[],
  takes: readonly ReadyTake[],
  labels: TakeLabels,
): readonly ChosenPiece[] {
  const t = useT();
  return useMemo(() => {
    if (draft.source === 'moments') {
      const criteria = criteriaOf(reviews);
      const all = cuttableMoments(reviews, takes);
      return draft.momentIds.slice(0, mostPieces(draft)).flatMap((id) => {
        const moment = all.find((marked) => marked.moment.id === id)?.moment;
        if (!moment) return [];
        const criterion = criteria.find((one) => one.id === moment.criterionId)?.name ?? '';
        const named = criterion === '' ? 'no' : 'yes';
        const { takeId, startMs, lengthMs, kind } = moment;
        const proposedTitle = t('clips.title.proposed', { kind, named, criterion, time: timeCode(startMs) });
        return [
          { key: id, takeId, startMs, lengthMs, about: t('clips.about', { kind, named, criterion }), proposedTitle },
        ];
      });
    }
    const take = takes.find(({ id }) => id === draft.takeId);
    if (!take) return [];
    const window = windowOf(take);
    const whole = { startMs: window.startMs, lengthMs: playedMs(take) };
    const range = draft.source === 'take' ? whole : typedRange(draft, window);
    if (range === null || range === 'outside') return [];
    const question = labels.question(take);
    return [{ key: take.id, takeId: take.id, ...range, about: question, proposedTitle: question.slice(0, 200) }];
  }, [draft, reviews, takes, labels, t]);
}

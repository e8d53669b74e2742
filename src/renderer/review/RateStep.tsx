import type { Review } from '../../core/model/review.ts';
import type { RatedLevel } from '../../core/model/rubric.ts';
import type { Take } from '../../core/model/take.ts';
import { useT } from '../../ui/i18n/use-t.ts';
import { RatePane } from '../../ui/rubric/RatePane.tsx';
import { NextStep } from '../../ui/workspace/NextStep.tsx';
import { ReflectionSection } from './guide/ReflectionSection.tsx';
import { rate } from './review-edits.ts';
import { RubricChoice } from './rubric/RubricChoice.tsx';
import type { ReviewStore } from './store/review-store.ts';

interface RateStepProps {
  readonly canEdit: boolean;
  readonly take: Take;
  readonly takeName: (takeId: string) => string | null;
  readonly review: Review;
  readonly store: ReviewStore;
  readonly onNext: () => void;
}

/** Second step: the level of each criterion for the take on screen, beside what was expected, and the reflection. */
export function RateStep({ canEdit, take, takeName, review, store, onNext }: RateStepProps) {
  const t = useT();
  const name = takeName(take.id);
  const expectedBeside = (criterionId: string, found: RatedLevel): string | null => {
    const prediction = review.predictions?.find((one) => one.takeId === take.id && one.criterionId === criterionId);
    if (!prediction) return null;
    const expected = prediction.level;
    return found === 'not-observed'
      ? t('guided.expectedNotObserved', { expected })
      : t('guided.expectedFound', { expected, found });
  };
  return (
    <>
      <RatePane
        title={name ? t('review.rate.titleOf', { take: name }) : t('review.rate.title')}
        beside={canEdit && <RubricChoice review={review} store={store} />}
        rubric={review.rubric}
        ratings={review.ratings.filter(({ takeId }) => takeId === take.id)}
        onRate={(criterionId, level) => store.edit([rate(review, take.id, criterionId, level)])}
        readOnly={!canEdit || take.status === 'binned'}
        remark={expectedBeside}
      >
        <ReflectionSection review={review} store={store} canEdit={canEdit} />
      </RatePane>
      {canEdit && <NextStep label={t('review.next.points')} onNext={onNext} />}
    </>
  );
}

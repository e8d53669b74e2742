import { Button, Text, Title } from '@mantine/core';
import { ArrowRight } from 'lucide-react';
import type { Review } from '../../core/model/review.ts';
import type { Take } from '../../core/model/take.ts';
import { useT } from '../../ui/i18n/use-t.ts';
import { RubricPanel } from '../../ui/rubric/RubricPanel.tsx';
import classes from './ReviewPanel.module.css';
import { rate } from './review-edits.ts';
import type { ReviewStore } from './store/review-store.ts';

interface RateStepProps {
  readonly canEdit: boolean;
  readonly take: Take;
  readonly takeName: (takeId: string) => string | null;
  readonly review: Review;
  readonly store: ReviewStore;
  readonly onNext: () => void;
}

/** Second step: the level of each criterion for the take on screen. */
export function RateStep({ canEdit, take, takeName, review, store, onNext }: RateStepProps) {
  const t = useT();
  const name = takeName(take.id);
  return (
    <>
      <section className={classes.scroll} aria-labelledby="rate-title" tabIndex={-1}>
        <Title order={2} size="h3" id="rate-title">
          {name ? t('review.rate.titleOf', { take: name }) : t('review.rate.title')}
        </Title>
        <Text size="sm" c="dimmed" mb={12}>
          {t('review.rate.explained')}
        </Text>
        <RubricPanel
          rubric={review.rubric}
          ratings={review.ratings.filter(({ takeId }) => takeId === take.id)}
          onRate={(criterionId, level) => store.edit([rate(review, take.id, criterionId, level)])}
          readOnly={!canEdit || take.status === 'binned'}
        />
      </section>
      {canEdit && (
        <div className={classes.footer}>
          <Button onClick={onNext} rightSection={<ArrowRight size={16} aria-hidden />}>
            {t('review.next.points')}
          </Button>
        </div>
      )}
    </>
  );
}

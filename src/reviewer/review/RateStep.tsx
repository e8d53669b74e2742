import { Button, Text, Title } from '@mantine/core';
import { ArrowRight } from 'lucide-react';
import type { Rubric } from '../../core/model/rubric.ts';
import { RubricPanel } from '../../ui/rubric/RubricPanel.tsx';
import type { Draft } from '../draft/draft.ts';
import type { DraftStore } from '../draft/draft-store.ts';
import { rate } from '../draft/edits.ts';
import { useT } from '../i18n/use-t.ts';
import classes from './Panel.module.css';

interface RateStepProps {
  readonly rubric: Rubric;
  readonly clipId: string;
  /** Of the clip, where there are several. */
  readonly name: string | null;
  readonly draft: Draft;
  readonly store: DraftStore;
  readonly onNext: () => void;
}

/** Second step: the level of each criterion for the clip on screen. */
export function RateStep({ rubric, clipId, name, draft, store, onNext }: RateStepProps) {
  const t = useT();
  return (
    <>
      <section className={classes.scroll} aria-labelledby="rate-title" tabIndex={-1}>
        <Title order={2} size="h3" id="rate-title">
          {name ? t('review.rate.titleOf', { take: name }) : t('reviewer.rate.title')}
        </Title>
        <Text size="sm" c="dimmed" mb={12}>
          {t('review.rate.explained')}
        </Text>
        <RubricPanel
          rubric={rubric}
          ratings={draft.ratings.filter(({ takeId }) => takeId === clipId)}
          onRate={(criterionId, level) => store.edit((now) => rate(now, clipId, criterionId, level))}
          readOnly={false}
        />
      </section>
      <div className={classes.footer}>
        <Button onClick={onNext} rightSection={<ArrowRight size={16} aria-hidden />}>
          {t('review.next.points')}
        </Button>
      </div>
    </>
  );
}

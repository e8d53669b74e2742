import type { Rubric } from '../../core/model/rubric.ts';
import { RatePane } from '../../ui/rubric/RatePane.tsx';
import { NextStep } from '../../ui/workspace/NextStep.tsx';
import type { Draft } from '../draft/draft.ts';
import type { DraftStore } from '../draft/draft-store.ts';
import { rate } from '../draft/edits.ts';
import { useT } from '../i18n/use-t.ts';

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
      <RatePane
        title={name ? t('review.rate.titleOf', { take: name }) : t('reviewer.rate.title')}
        rubric={rubric}
        ratings={draft.ratings.filter(({ takeId }) => takeId === clipId)}
        onRate={(criterionId, level) => store.edit((now) => rate(now, clipId, criterionId, level))}
        readOnly={false}
      />
      <NextStep label={t('review.next.points')} onNext={onNext} />
    </>
  );
}

import type { Moment } from '../../core/model/review.ts';
import type { PageClip, PagePayload } from '../../core/sharing/page-payload.ts';
import type { MarksOnScreen } from '../../ui/marking/MarkedMoments.tsx';
import { StepTabs } from '../../ui/workspace/StepTabs.tsx';
import { donePoints, POINTS } from '../draft/done-points.ts';
import type { DraftSnapshot, DraftStore } from '../draft/draft-store.ts';
import { useT } from '../i18n/use-t.ts';
import { MarkStep } from './MarkStep.tsx';
import { PointsStep } from './PointsStep.tsx';
import { RateStep } from './RateStep.tsx';

export type Step = 'mark' | 'rate' | 'points';

export interface PanelProps {
  readonly payload: PagePayload;
  readonly clip: PageClip;
  /** Null where there is only one clip and its name would say nothing. */
  readonly clipName: (clipId: string) => string | null;
  readonly store: DraftStore;
  readonly snapshot: DraftSnapshot;
  readonly step: Step;
  readonly onStep: (step: Step) => void;
  readonly marks: MarksOnScreen;
  readonly onPlay: (moment: Moment) => void;
  readonly onSave: () => void;
}

/** The three steps of a review, each with how far it is. */
export function Panel(props: PanelProps) {
  const t = useT();
  const { payload, clip, clipName, store, snapshot, step, onStep, marks } = props;
  const { rubric } = payload;
  const { draft } = snapshot;
  const rated = draft.ratings.filter(({ takeId }) => takeId === clip.clipId).length;
  return (
    <StepTabs<Step>
      open={step}
      onOpen={onStep}
      tabs={[
        {
          name: 'mark',
          label: t('review.step.mark'),
          count: String(marks.moments.length),
          content: <MarkStep criteria={rubric.criteria} marks={marks} onNext={() => onStep('rate')} />,
        },
        {
          name: 'rate',
          label: t('review.step.rate'),
          count: t('review.step.of', { done: rated, all: rubric.criteria.length }),
          content: (
            <RateStep
              rubric={rubric}
              clipId={clip.clipId}
              name={clipName(clip.clipId)}
              draft={draft}
              store={store}
              onNext={() => onStep('points')}
            />
          ),
        },
        {
          name: 'points',
          label: t('review.step.points'),
          count: t('review.step.of', { done: donePoints(draft, rubric), all: POINTS }),
          content: <PointsStep {...props} />,
        },
      ]}
    />
  );
}

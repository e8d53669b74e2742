import { Tabs } from '@mantine/core';
import type { SessionDetail } from '../../contract/views.ts';
import type { Moment } from '../../core/model/review.ts';
import type { Take } from '../../core/model/take.ts';
import type { Task } from '../../core/model/task.ts';
import { missingParts } from '../../core/review/completeness.ts';
import { useT } from '../../ui/i18n/use-t.ts';
import { Interruptions } from './Interruptions.tsx';
import { MarkStep, type MarksOfTake } from './MarkStep.tsx';
import { PointsStep } from './PointsStep.tsx';
import { RateStep } from './RateStep.tsx';
import classes from './ReviewPanel.module.css';
import type { ReviewSnapshot } from './store/review-snapshot.ts';
import type { ReviewStore } from './store/review-store.ts';

const STEPS = ['mark', 'rate', 'points'] as const;
export type Step = (typeof STEPS)[number];

interface ReviewPanelProps {
  readonly step: Step;
  /** False for a sealed review and in a library that cannot be written. */
  readonly canEdit: boolean;
  readonly onStep: (step: Step) => void;
  readonly detail: SessionDetail;
  readonly take: Take;
  readonly takeName: (takeId: string) => string | null;
  readonly snapshot: ReviewSnapshot;
  readonly store: ReviewStore;
  readonly tasks: readonly Task[];
  readonly onPlay: (moment: Moment) => void;
  readonly marks: MarksOfTake;
}

/** The three steps of a review, each with how far it is. */
export function ReviewPanel(props: ReviewPanelProps) {
  const t = useT();
  const { step, canEdit, onStep, detail, take, snapshot, store, marks } = props;
  const { review } = snapshot;
  const isThere = (takeId: string) => detail.takes.some(({ id, status }) => id === takeId && status !== 'binned');
  const openPlaces = new Set(missingParts(review, isThere).map(({ kind, position }) => `${kind}${position}`)).size;
  const done: Readonly<Record<Step, string>> = {
    mark: String(marks.moments.length),
    rate: t('review.step.of', {
      done: review.ratings.filter(({ takeId }) => takeId === take.id).length,
      all: review.rubric.criteria.length,
    }),
    points: t('review.step.of', { done: 6 - openPlaces, all: 6 }),
  };
  return (
    <Tabs
      value={step}
      onChange={(value) => value && onStep(value as Step)}
      keepMounted={false}
      color="var(--mantine-color-anchor)"
      className={classes.tabs}
    >
      <Tabs.List grow className={classes.list}>
        {STEPS.map((name) => (
          <Tabs.Tab key={name} value={name}>
            {t(`review.step.${name}`)} <span className={classes.count}>{done[name]}</span>
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Interruptions store={store} snapshot={snapshot} />
      <Tabs.Panel value="mark" className={classes.step}>
        <MarkStep
          canEdit={canEdit}
          take={take}
          session={detail.session}
          review={review}
          marks={marks}
          onNext={() => onStep('rate')}
        />
      </Tabs.Panel>
      <Tabs.Panel value="rate" className={classes.step}>
        <RateStep
          canEdit={canEdit}
          take={take}
          takeName={props.takeName}
          review={review}
          store={store}
          onNext={() => onStep('points')}
        />
      </Tabs.Panel>
      <Tabs.Panel value="points" className={classes.step}>
        <PointsStep
          canEdit={canEdit}
          detail={detail}
          takeName={props.takeName}
          isThere={isThere}
          snapshot={snapshot}
          store={store}
          tasks={props.tasks}
          onPlay={props.onPlay}
        />
      </Tabs.Panel>
    </Tabs>
  );
}

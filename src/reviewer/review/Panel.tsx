import { Tabs } from '@mantine/core';
import type { Moment } from '../../core/model/review.ts';
import type { PageClip, PagePayload } from '../../core/sharing/page-payload.ts';
import { donePoints, POINTS } from '../draft/done-points.ts';
import type { DraftSnapshot, DraftStore } from '../draft/draft-store.ts';
import { useT } from '../i18n/use-t.ts';
import { MarkStep, type MarksOfClip } from './MarkStep.tsx';
import classes from './Panel.module.css';
import { PointsStep } from './PointsStep.tsx';
import { RateStep } from './RateStep.tsx';

const STEPS = ['mark', 'rate', 'points'] as const;
export type Step = (typeof STEPS)[number];

export interface PanelProps {
  readonly payload: PagePayload;
  readonly clip: PageClip;
  /** Null where there is only one clip and its name would say nothing. */
  readonly clipName: (clipId: string) => string | null;
  readonly store: DraftStore;
  readonly snapshot: DraftSnapshot;
  readonly step: Step;
  readonly onStep: (step: Step) => void;
  readonly marks: MarksOfClip;
  readonly onPlay: (moment: Moment) => void;
  readonly onSave: () => void;
}

/** The three steps of a review, each with how far it is. */
export function Panel(props: PanelProps) {
  const t = useT();
  const { payload, clip, clipName, store, snapshot, step, onStep, marks } = props;
  const { draft } = snapshot;
  const rated = draft.ratings.filter(({ takeId }) => takeId === clip.clipId).length;
  const done: Readonly<Record<Step, string>> = {
    mark: String(marks.moments.length),
    rate: t('review.step.of', { done: rated, all: payload.rubric.criteria.length }),
    points: t('review.step.of', { done: donePoints(draft, payload.rubric), all: POINTS }),
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
      <Tabs.Panel value="mark" className={classes.step}>
        <MarkStep criteria={payload.rubric.criteria} marks={marks} onNext={() => onStep('rate')} />
      </Tabs.Panel>
      <Tabs.Panel value="rate" className={classes.step}>
        <RateStep
          rubric={payload.rubric}
          clipId={clip.clipId}
          name={clipName(clip.clipId)}
          draft={draft}
          store={store}
          onNext={() => onStep('points')}
        />
      </Tabs.Panel>
      <Tabs.Panel value="points" className={classes.step}>
        <PointsStep {...props} />
      </Tabs.Panel>
    </Tabs>
  );
}

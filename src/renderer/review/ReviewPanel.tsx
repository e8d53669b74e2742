import type { SessionDetail } from '../../contract/views.ts';
import type { Moment } from '../../core/model/review.ts';
import type { Take } from '../../core/model/take.ts';
import type { Task } from '../../core/model/task.ts';
import { missingParts } from '../../core/review/completeness.ts';
import { useT } from '../../ui/i18n/use-t.ts';
import type { MarksOnScreen } from '../../ui/marking/MarkedMoments.tsx';
import { StepTabs } from '../../ui/workspace/StepTabs.tsx';
import type { MarkView } from '../transcript/MarkViews.tsx';
import { GuideCard } from './guide/GuideCard.tsx';
import type { Guide } from './guide/use-guide.ts';
import { Interruptions } from './Interruptions.tsx';
import { MarkStep } from './MarkStep.tsx';
import { PointsStep } from './PointsStep.tsx';
import { RateStep } from './RateStep.tsx';
import type { ReviewSnapshot } from './store/review-snapshot.ts';
import type { ReviewStore } from './store/review-store.ts';
import type { FilterState } from './use-moment-filter.ts';

export type Step = 'mark' | 'rate' | 'points';

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
  readonly marks: MarksOnScreen;
  readonly filter: FilterState;
  /** Stays as it was while another step is open. */
  readonly markView: MarkView;
  readonly onMarkView: (view: MarkView) => void;
  readonly guide: Guide;
}

/** The three steps of a review, each with how far it is. */
export function ReviewPanel(props: ReviewPanelProps) {
  const t = useT();
  const { step, canEdit, onStep, detail, take, snapshot, store, marks } = props;
  const { review } = snapshot;
  const isThere = (takeId: string) => detail.takes.some(({ id, status }) => id === takeId && status !== 'binned');
  const openPlaces = new Set(missingParts(review, isThere).map(({ kind, position }) => `${kind}${position}`)).size;
  const rated = review.ratings.filter(({ takeId }) => takeId === take.id).length;
  return (
    <StepTabs<Step>
      open={step}
      onOpen={onStep}
      notice={<Interruptions store={store} snapshot={snapshot} />}
      tabs={[
        {
          name: 'mark',
          label: t('review.step.mark'),
          count: String(marks.totalCount),
          content: (
            <MarkStep
              canEdit={canEdit}
              take={take}
              session={detail.session}
              review={review}
              marks={marks}
              filter={props.filter}
              view={props.markView}
              onView={props.onMarkView}
              store={store}
              isOnlyWatching={props.guide.stage === 'watching'}
              guide={<GuideCard guide={props.guide} review={review} take={take} store={store} />}
              onNext={() => onStep('rate')}
            />
          ),
        },
        {
          name: 'rate',
          label: t('review.step.rate'),
          count: t('review.step.of', { done: rated, all: review.rubric.criteria.length }),
          content: (
            <RateStep
              canEdit={canEdit}
              take={take}
              takeName={props.takeName}
              review={review}
              store={store}
              onNext={() => onStep('points')}
            />
          ),
        },
        {
          name: 'points',
          label: t('review.step.points'),
          count: t('review.step.of', { done: 6 - openPlaces, all: 6 }),
          content: (
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
          ),
        },
      ]}
    />
  );
}

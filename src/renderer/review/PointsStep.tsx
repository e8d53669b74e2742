import type { SessionDetail } from '../../contract/views.ts';
import type { Moment } from '../../core/model/review.ts';
import type { Task } from '../../core/model/task.ts';
import { useT } from '../../ui/i18n/use-t.ts';
import { inTimeOrder } from '../../ui/marking/edit-moment.ts';
import { PointsView } from '../../ui/points/PointsView.tsx';
import { Pane } from '../../ui/workspace/Pane.tsx';
import { DraftPoints } from './DraftPoints.tsx';
import { FinishedReview } from './FinishedReview.tsx';
import type { ReviewSnapshot } from './store/review-snapshot.ts';
import type { ReviewStore } from './store/review-store.ts';

interface PointsStepProps {
  readonly canEdit: boolean;
  readonly detail: SessionDetail;
  readonly takeName: (takeId: string) => string | null;
  readonly isThere: (takeId: string) => boolean;
  readonly snapshot: ReviewSnapshot;
  readonly store: ReviewStore;
  readonly tasks: readonly Task[];
  readonly onPlay: (moment: Moment) => void;
}

/** Third step: writing three and three; once sealed, reading them and handing them on. */
export function PointsStep({ canEdit, detail, takeName, isThere, snapshot, store, tasks, onPlay }: PointsStepProps) {
  const t = useT();
  const { review } = snapshot;
  // Take by take in the order of recording, as the proof menus show them.
  const moments = detail.takes
    .filter((take) => isThere(take.id))
    .flatMap((take) => inTimeOrder(review.moments.filter(({ takeId }) => takeId === take.id)));
  if (review.state === 'draft' && !canEdit)
    return (
      <Pane aria-label={t('review.step.points')}>
        <PointsView
          points={review.points}
          criteria={review.rubric.criteria}
          moments={moments}
          takeName={takeName}
          onPlay={onPlay}
        />
      </Pane>
    );
  return review.state === 'finished' ? (
    <FinishedReview
      detail={detail}
      review={review}
      moments={moments}
      takeName={takeName}
      store={store}
      tasks={tasks}
      onPlay={onPlay}
    />
  ) : (
    <DraftPoints
      review={review}
      moments={moments}
      takeName={takeName}
      isThere={isThere}
      store={store}
      onPlay={onPlay}
    />
  );
}

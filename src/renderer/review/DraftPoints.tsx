import { Button } from '@mantine/core';
import { Flag } from 'lucide-react';
import { useState } from 'react';
import type { Moment, Review } from '../../core/model/review.ts';
import { missingParts } from '../../core/review/completeness.ts';
import type { ReviewEdit } from '../../core/review/edits.ts';
import { isTooGeneral } from '../../core/review/specificity.ts';
import { useT } from '../../ui/i18n/use-t.ts';
import { PointsEditor } from '../../ui/points/PointsEditor.tsx';
import { type ChangeManner, fieldId, type Place, type PointContent } from '../../ui/points/point-places.ts';
import { Pane, PaneFooter } from '../../ui/workspace/Pane.tsx';
import { useBank } from '../api/queries.ts';
import { useNotify } from '../app/use-notify.tsx';
import { MissingList } from './MissingList.tsx';
import { changePoint, clearPoint } from './review-edits.ts';
import type { ReviewStore } from './store/review-store.ts';

interface DraftPointsProps {
  readonly review: Review;
  readonly moments: readonly Moment[];
  readonly takeName: (takeId: string) => string | null;
  readonly isThere: (takeId: string) => boolean;
  readonly store: ReviewStore;
  readonly onPlay: (moment: Moment) => void;
}

const nameOf = ({ kind, position }: Place): string => `${kind}-${position}`;

/** Writing the six points and finishing. */
export function DraftPoints({ review, moments, takeName, isThere, store, onPlay }: DraftPointsProps) {
  const t = useT();
  const notify = useNotify();
  const phrases = useBank().data?.phrases ?? null;
  const [wantsToFinish, setWantsToFinish] = useState(false);
  const [isFinishing, setFinishing] = useState(false);
  /** Places whose hint came up because somebody was about to finish. */
  const [hinted, setHinted] = useState<ReadonlySet<string>>(new Set());
  const missing = missingParts(review, isThere);

  const onChange = (place: Place, change: Partial<PointContent>, manner: ChangeManner) =>
    store.edit([changePoint(store.getSnapshot().review, place, change)], {
      ...(manner === 'typing' ? { burst: `${nameOf(place)}:text` } : {}),
      undoable: manner !== 'note',
    });
  const onClear = (place: Place) => {
    const edits: readonly ReviewEdit[] = clearPoint(review, place);
    store.edit(edits);
    notify.done('review.points.cleared', {}, () => store.takeBack(edits));
  };
  const finish = () => {
    setWantsToFinish(true);
    if (missing.length > 0) return;
    const general = phrases ? review.points.filter((point) => !point.hinted && isTooGeneral(point.text, phrases)) : [];
    const first = general[0];
    if (first) {
      // The one time a hint holds somebody up; the next press finishes.
      for (const point of general) onChange(point, { hinted: true }, 'note');
      setHinted(new Set(general.map(nameOf)));
      document.getElementById(fieldId(first, 'text'))?.focus();
      return;
    }
    setFinishing(true);
    store
      .finish()
      .catch(notify.error)
      .finally(() => setFinishing(false));
  };

  return (
    <>
      <Pane aria-label={t('review.step.points')}>
        <PointsEditor
          points={review.points}
          context={{
            criteria: review.rubric.criteria,
            moments,
            takeName,
            phrases,
            hintNow: (place) => hinted.has(nameOf(place)),
            onChange,
            onClear,
            onPlay,
          }}
        />
      </Pane>
      {wantsToFinish && missing.length > 0 && <MissingList missing={missing} />}
      <PaneFooter>
        <Button onClick={finish} loading={isFinishing} leftSection={<Flag size={16} aria-hidden />}>
          {t('review.finish')}
        </Button>
      </PaneFooter>
    </>
  );
}

import { Button, Text } from '@mantine/core';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { inTimeOrder } from '../../ui/marking/edit-moment.ts';
import { PointsEditor } from '../../ui/points/PointsEditor.tsx';
import type { ChangeManner, Place, PointContent } from '../../ui/points/point-places.ts';
import { Pane, PaneFooter } from '../../ui/workspace/Pane.tsx';
import { donePoints, POINTS } from '../draft/done-points.ts';
import { changePoint, clearPoint } from '../draft/edits.ts';
import { useT } from '../i18n/use-t.ts';
import type { PanelProps } from './Panel.tsx';
import classes from './PointsStep.module.css';

const isNeverForced = () => false;

/** Third step: writing three and three, and saving it all. */
export function PointsStep({ payload, clipName, store, snapshot, onPlay, onSave }: PanelProps) {
  const t = useT();
  const { rubric, clips, phrases } = payload;
  const { draft } = snapshot;
  const [wasWarned, setWarned] = useState(false);
  const done = donePoints(draft, rubric);
  const onChange = (place: Place, change: Partial<PointContent>, manner: ChangeManner) =>
    store.edit((now) => changePoint(now, place, change), {
      ...(manner === 'typing' ? { burst: `${place.kind}-${place.position}:text` } : {}),
      undoable: manner !== 'note',
    });
  const save = () => {
    // Once: who presses again means it.
    if (done < POINTS && !wasWarned) setWarned(true);
    else onSave();
  };
  return (
    <>
      <Pane aria-label={t('review.step.points')}>
        <PointsEditor
          points={draft.points}
          context={{
            criteria: rubric.criteria,
            moments: clips.flatMap(({ clipId }) =>
              inTimeOrder(draft.moments.filter(({ takeId }) => takeId === clipId)),
            ),
            takeName: clipName,
            // Older browsers cannot split words; the hint is the one thing they do without.
            phrases: 'Segmenter' in Intl ? phrases : null,
            hintNow: isNeverForced,
            onChange,
            onClear: (place) => store.edit((now) => clearPoint(now, place)),
            onPlay,
          }}
        />
      </Pane>
      <div role="status">
        {wasWarned && done < POINTS && (
          <div className={classes.short} data-testid="short">
            <Text size="sm" fw={600}>
              {t('reviewer.short.title', { done })}
            </Text>
            <Text size="sm">{t('reviewer.short.text')}</Text>
          </div>
        )}
      </div>
      <PaneFooter>
        <Button onClick={save} leftSection={<Download size={16} aria-hidden />}>
          {t('reviewer.next.save')}
        </Button>
      </PaneFooter>
    </>
  );
}

import { Button, Text } from '@mantine/core';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { inTimeOrder } from '../../ui/marking/edit-moment.ts';
import { PointsEditor } from '../../ui/points/PointsEditor.tsx';
import type { ChangeManner, Place, PointContent } from '../../ui/points/point-places.ts';
import { donePoints, POINTS } from '../draft/done-points.ts';
import { changePoint, clearPoint } from '../draft/edits.ts';
import { useT } from '../i18n/use-t.ts';
import classes from './Panel.module.css';
import type { PanelProps } from './Panel.tsx';

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
      <section className={classes.scroll} aria-label={t('review.step.points')} tabIndex={-1}>
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
      </section>
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
      <div className={classes.footer}>
        <Button onClick={save} leftSection={<Download size={16} aria-hidden />}>
          {t('reviewer.next.save')}
        </Button>
      </div>
    </>
  );
}

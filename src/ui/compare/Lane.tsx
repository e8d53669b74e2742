import { type KeyboardEvent, useMemo, useRef } from 'react';
import type { Moment } from '../../core/model/review.ts';
import { useT } from '../i18n/use-t.ts';
import { KindShape } from '../marking/KindShape.tsx';
import { momentTime } from '../marking/moment-time.ts';
import { layoutMarks } from '../timeline/layout-marks.ts';
import classes from './AuthorLanes.module.css';

/** Moments closer than one head go into a second row of the lane. */
const ROWS = 2;
const HEAD_WIDTH = 0.022;

interface LaneProps {
  readonly label: string;
  readonly moments: readonly Moment[];
  readonly durationMs: number;
  readonly criterionName: (criterionId: string | null) => string | null;
  readonly selectedId: string | null;
  readonly onSelect: (moment: Moment) => void;
}

/** One author's moments. One stop for the Tab key; arrows, Home and End go from moment to moment in it. */
export function Lane({ label, moments, durationMs, criterionName, selectedId, onSelect }: LaneProps) {
  const t = useT();
  const lane = useRef<HTMLDivElement>(null);
  const byId = useMemo(() => new Map(moments.map((moment) => [moment.id, moment])), [moments]);
  const placed = useMemo(() => layoutMarks(moments, durationMs, ROWS, HEAD_WIDTH), [moments, durationMs]);
  // Alone in its row a mark stands in the middle, beside its author's name.
  const firstTop = placed.some(({ lane: row }) => row > 0) ? 1 : 7;
  const tabStop = placed.find(({ mark }) => mark.id === selectedId) ?? placed[0];

  const onKeyDown = (event: KeyboardEvent, index: number) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const last = placed.length - 1;
    const targets: Record<string, number> = { ArrowLeft: index - 1, ArrowRight: index + 1, Home: 0, End: last };
    const target = targets[event.key];
    if (target === undefined) return;
    event.preventDefault();
    lane.current
      ?.querySelectorAll('button')
      .item(Math.min(Math.max(0, target), last))
      .focus();
  };

  return (
    <div className={classes.lane} role="toolbar" aria-label={label} ref={lane}>
      {placed.map(({ mark, left, width, lane: row }, index) => {
        const moment = byId.get(mark.id);
        if (!moment) return null;
        return (
          <button
            key={mark.id}
            type="button"
            className={classes.mark}
            data-kind={mark.kind}
            style={{ left: `${left * 100}%`, width: `calc(${width * 100}% + 14px)`, top: row * 12 + firstTop }}
            tabIndex={mark === tabStop?.mark ? 0 : -1}
            aria-pressed={mark.id === selectedId}
            aria-label={t('compare.moment.name', {
              kind: mark.kind,
              time: momentTime(t, mark),
              criterion: criterionName(moment.criterionId) ?? t('review.criterion.none'),
            })}
            onKeyDown={(event) => onKeyDown(event, index)}
            onClick={() => onSelect(moment)}
          >
            {width > 0 && <span className={classes.range} />}
            <span className={classes.head}>
              <KindShape kind={mark.kind} size={12} />
            </span>
          </button>
        );
      })}
    </div>
  );
}

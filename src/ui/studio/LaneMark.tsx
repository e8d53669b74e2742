import { memo } from 'react';
import type { MomentKind } from '../../core/model/review.ts';
import { useT } from '../i18n/use-t.ts';
import { KindShape } from '../marking/KindShape.tsx';
import { momentTime } from '../marking/moment-time.ts';
import classes from './StudioTimeline.module.css';

interface LaneMarkProps {
  readonly id: string;
  readonly kind: MomentKind;
  readonly startMs: number;
  readonly lengthMs: number;
  readonly criterionName: string | null;
  /** From 0, from above. */
  readonly row: number;
  readonly isSelected: boolean;
  readonly isTabStop: boolean;
}

/**
 * A moment on its lane. Plain values, so that of hundreds only the one that changed is drawn again; where it stands
 * follows from what the lanes show (`--from`, `--span`), so that turning a page draws none of them.
 */
export const LaneMark = memo(function LaneMark(props: LaneMarkProps) {
  const { id, kind, startMs, lengthMs, criterionName, row, isSelected, isTabStop } = props;
  const t = useT();
  return (
    <button
      type="button"
      className={classes.mark}
      data-moment={id}
      data-kind={kind}
      style={{ '--at': startMs, '--length': lengthMs, '--row': row } as Record<string, number>}
      tabIndex={isTabStop ? 0 : -1}
      aria-pressed={isSelected}
      aria-label={t('compare.moment.name', {
        kind,
        time: momentTime(t, { startMs, lengthMs }),
        criterion: criterionName ?? t('review.criterion.none'),
      })}
    >
      {lengthMs > 0 && <span className={classes.range} />}
      <span className={classes.head}>
        <KindShape kind={kind} size={12} />
      </span>
    </button>
  );
});

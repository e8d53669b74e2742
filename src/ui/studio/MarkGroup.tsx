import { memo } from 'react';
import type { Moment } from '../../core/model/review.ts';
import { sameItems } from '../marking/moment-groups.ts';
import { LaneMark } from './LaneMark.tsx';
import classes from './StudioTimeline.module.css';

interface MarkGroupProps {
  /** In order of time. */
  readonly moments: readonly Moment[];
  /** The row of each, in the same order. */
  readonly rows: readonly number[];
  readonly criterionName: (criterionId: string | null) => string | null;
  /** Of the selected moment and of the one the Tab key goes to, where they are among these. */
  readonly selectedId: string | null;
  readonly tabStopId: string | null;
}

const isSame = (a: MarkGroupProps, b: MarkGroupProps): boolean =>
  a.criterionName === b.criterionName &&
  a.selectedId === b.selectedId &&
  a.tabStopId === b.tabStopId &&
  sameItems(a.moments, b.moments) &&
  sameItems(a.rows, b.rows);

/**
 * The marks of one stretch of time. When one of hundreds is added, the others are passed over a group at a time: by React,
 * and by the browser, which looks for sibling rules at everything that has the same parent.
 */
export const MarkGroup = memo(function MarkGroup(props: MarkGroupProps) {
  const { moments, rows, criterionName, selectedId, tabStopId } = props;
  return (
    <span className={classes.group}>
      {moments.map(({ id, kind, startMs, lengthMs, criterionId }, index) => (
        <LaneMark
          key={id}
          id={id}
          kind={kind}
          startMs={startMs}
          lengthMs={lengthMs}
          criterionName={criterionName(criterionId)}
          row={rows[index] ?? 0}
          isSelected={id === selectedId}
          isTabStop={id === tabStopId}
        />
      ))}
    </span>
  );
}, isSame);

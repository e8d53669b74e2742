import { memo, type ReactNode } from 'react';
import type { Moment } from '../../core/model/review.ts';
import classes from './MomentList.module.css';
import type { Picking } from './MomentList.tsx';
import { MomentRow } from './MomentRow.tsx';
import { sameItems } from './moment-groups.ts';

interface MomentGroupProps {
  /** In order of time. */
  readonly moments: readonly Moment[];
  /** Names of the criteria by id. */
  readonly names: ReadonlyMap<string, string>;
  /** Of the selected moment, where it is among these. */
  readonly selectedId: string | null;
  /** Whether everything of the selected one is drawn. */
  readonly isSettled: boolean;
  readonly onSelect: (id: string) => void;
  readonly picking: Picking | undefined;
  /** Of the selected moment. */
  readonly editor: ReactNode;
}

const isSame = (a: MomentGroupProps, b: MomentGroupProps): boolean =>
  a.names === b.names &&
  a.selectedId === b.selectedId &&
  a.isSettled === b.isSettled &&
  a.onSelect === b.onSelect &&
  a.picking === b.picking &&
  a.editor === b.editor &&
  sameItems(a.moments, b.moments);

/** The rows of one stretch of time. When one of hundreds is added, the other groups are passed over. */
export const MomentGroup = memo(function MomentGroup(props: MomentGroupProps) {
  const { moments, names, selectedId, isSettled, onSelect, picking, editor } = props;
  return (
    <div role="presentation" className={classes.group} style={{ '--count': moments.length } as Record<string, number>}>
      {moments.map((moment) => (
        <MomentRow
          key={moment.id}
          moment={moment}
          criterionName={(moment.criterionId && names.get(moment.criterionId)) || null}
          isSelected={moment.id === selectedId}
          isSettled={isSettled && moment.id === selectedId}
          onSelect={onSelect}
          {...(picking ? { isPicked: picking.ids.has(moment.id), onPick: picking.onPick } : {})}
          editor={moment.id === selectedId ? editor : null}
        />
      ))}
    </div>
  );
}, isSame);

import { type Ref, useMemo } from 'react';
import type { Moment } from '../../core/model/review.ts';
import type { Criterion } from '../../core/model/rubric.ts';
import type { Action } from '../actions/action.ts';
import { useT } from '../i18n/use-t.ts';
import { inTimeOrder } from './edit-moment.ts';
import { MomentEditor } from './MomentEditor.tsx';
import classes from './MomentList.module.css';
import { MomentRow } from './MomentRow.tsx';

/** Several moments being picked. */
export interface Picking {
  readonly ids: ReadonlySet<string>;
  /** Must be the same function from one drawing to the next. @param upTo everything from the one before it, too */
  readonly onPick: (id: string, upTo: boolean) => void;
}

interface MomentListProps {
  readonly moments: readonly Moment[];
  readonly criteria: readonly Criterion[];
  readonly selectedId: string | null;
  readonly openId: string | null;
  /** Must be the same function from one drawing to the next. */
  readonly onSelect: (id: string) => void;
  /** Acts on the selected moment. */
  readonly actions: readonly Action[];
  readonly onChange: (moment: Moment, change: Partial<Moment>) => void;
  readonly onDone: () => void;
  readonly noteRef: Ref<HTMLTextAreaElement>;
  /** A sealed review is read, not changed. */
  readonly readOnly: boolean;
  readonly picking?: Picking | undefined;
}

/** The moments of a take in the order of time; the selected one can be edited in place. */
export function MomentList(props: MomentListProps) {
  const t = useT();
  const { moments, criteria, selectedId, onSelect, readOnly, picking } = props;
  const ordered = useMemo(() => inTimeOrder(moments), [moments]);
  const names = useMemo(() => new Map(criteria.map(({ id, name }) => [id, name])), [criteria]);
  return (
    <ul className={classes.list} aria-label={t('review.moments')}>
      {ordered.map((moment) => {
        const isSelected = !picking && moment.id === selectedId;
        return (
          <MomentRow
            key={moment.id}
            moment={moment}
            criterionName={(moment.criterionId && names.get(moment.criterionId)) || null}
            isSelected={isSelected}
            onSelect={onSelect}
            {...(picking ? { isPicked: picking.ids.has(moment.id), onPick: picking.onPick } : {})}
            editor={
              isSelected && !readOnly ? (
                <MomentEditor
                  moment={moment}
                  criteria={criteria}
                  isOpen={moment.id === props.openId && moment.lengthMs === 0}
                  actions={props.actions}
                  onChange={(change) => props.onChange(moment, change)}
                  onDone={props.onDone}
                  noteRef={props.noteRef}
                />
              ) : null
            }
          />
        );
      })}
    </ul>
  );
}

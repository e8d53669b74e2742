import { type Ref, useMemo } from 'react';
import type { Moment } from '../../core/model/review.ts';
import type { Criterion } from '../../core/model/rubric.ts';
import type { Action } from '../actions/action.ts';
import { useT } from '../i18n/use-t.ts';
import { inTimeOrder } from './edit-moment.ts';
import { MomentEditor } from './MomentEditor.tsx';
import classes from './MomentList.module.css';
import { MomentRow } from './MomentRow.tsx';

interface MomentListProps {
  readonly moments: readonly Moment[];
  readonly criteria: readonly Criterion[];
  readonly selectedId: string | null;
  /** Must be the same function from one drawing to the next. */
  readonly onSelect: (id: string) => void;
  /** Acts on the selected moment. */
  readonly actions: readonly Action[];
  readonly onChange: (moment: Moment, change: Partial<Moment>) => void;
  readonly onDone: () => void;
  readonly noteRef: Ref<HTMLTextAreaElement>;
  /** A sealed review is read, not changed. */
  readonly readOnly: boolean;
}

/** The moments of a take in the order of time; the selected one can be edited in place. */
export function MomentList(props: MomentListProps) {
  const t = useT();
  const { moments, criteria, selectedId, onSelect, readOnly } = props;
  const ordered = useMemo(() => inTimeOrder(moments), [moments]);
  const names = useMemo(() => new Map(criteria.map(({ id, name }) => [id, name])), [criteria]);
  return (
    <ul className={classes.list} aria-label={t('review.moments')}>
      {ordered.map((moment) => {
        const isSelected = moment.id === selectedId;
        return (
          <MomentRow
            key={moment.id}
            moment={moment}
            criterionName={(moment.criterionId && names.get(moment.criterionId)) || null}
            isSelected={isSelected}
            onSelect={onSelect}
            editor={
              isSelected && !readOnly ? (
                <MomentEditor
                  moment={moment}
                  criteria={criteria}
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

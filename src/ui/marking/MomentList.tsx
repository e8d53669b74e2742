import { type Ref, useDeferredValue, useMemo } from 'react';
import type { Moment } from '../../core/model/review.ts';
import type { Criterion } from '../../core/model/rubric.ts';
import type { Action } from '../actions/action.ts';
import { useT } from '../i18n/use-t.ts';
import { inTimeOrder } from './edit-moment.ts';
import { MomentEditor } from './MomentEditor.tsx';
import { MomentGroup } from './MomentGroup.tsx';
import { groupsOf } from './moment-groups.ts';

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
  /** The one whose note is wanted at once. */
  readonly writingId: string | null;
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

/** Rows drawn together: a group out of sight costs next to nothing, and a screen shows two or three. */
const GROUP_SIZE = 20;

/** The moments of a take in the order of time; the selected one can be edited in place. */
export function MomentList(props: MomentListProps) {
  const t = useT();
  const { moments, criteria, onSelect, readOnly, picking } = props;
  const groups = useMemo(() => groupsOf(inTimeOrder(moments), GROUP_SIZE), [moments]);
  const names = useMemo(() => new Map(criteria.map(({ id, name }) => [id, name])), [criteria]);
  const selectedId = picking ? null : props.selectedId;
  // What was marked is seen first, its fields a frame later: they are most of the work. Unless somebody wants to write.
  const lateId = useDeferredValue(selectedId);
  const settledId = selectedId === lateId || selectedId === props.writingId ? selectedId : null;
  const editor = (moment: Moment) => (
    <MomentEditor
      moment={moment}
      criteria={criteria}
      isOpen={moment.id === props.openId && moment.lengthMs === 0}
      actions={props.actions}
      onChange={(change) => props.onChange(moment, change)}
      onDone={props.onDone}
      noteRef={props.noteRef}
    />
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: between a <ul> and its <li> there is no room for groups
    <div role="list" aria-label={t('review.moments')}>
      {groups.map(({ key, moments: some }) => {
        const selected = some.find(({ id }) => id === selectedId);
        const isSettled = selected !== undefined && selected.id === settledId;
        return (
          <MomentGroup
            key={key}
            moments={some}
            names={names}
            selectedId={selected?.id ?? null}
            isSettled={isSettled}
            onSelect={onSelect}
            picking={picking}
            editor={isSettled && !readOnly ? editor(selected) : null}
          />
        );
      })}
    </div>
  );
}

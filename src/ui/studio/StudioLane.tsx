import { type FocusEvent, type KeyboardEvent, type MouseEvent, memo, useMemo } from 'react';
import type { Moment } from '../../core/model/review.ts';
import { rowsOf } from '../../core/timeline/rows.ts';
import { inTimeOrder } from '../marking/edit-moment.ts';
import { groupsOf } from '../marking/moment-groups.ts';
import { MarkGroup } from './MarkGroup.tsx';
import classes from './StudioTimeline.module.css';

interface StudioLaneProps {
  /** Whose lane it is. */
  readonly id: string;
  readonly label: string;
  readonly moments: readonly Moment[];
  readonly rows: number;
  /** How much time the head of a mark covers as it is drawn now. */
  readonly headMs: number;
  readonly criterionName: (criterionId: string | null) => string | null;
  readonly selectedId: string | null;
  readonly onSelect: (laneId: string, moment: Moment) => void;
  /** A mark got the focus and must be in sight. */
  readonly onReveal: (ms: number) => void;
}

/** Marks drawn together: about as many as there are groups when there are hundreds. */
const GROUP_SIZE = 20;

/** The button of a lane that an event came from. */
const buttonOf = (target: EventTarget): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('button[data-moment]') : null;

/** One author's moments. One stop for the Tab key; arrows, Home and End go from moment to moment in it. */
export const StudioLane = memo(function StudioLane(props: StudioLaneProps) {
  const { id, label, moments, rows, headMs, criterionName, selectedId, onSelect, onReveal } = props;
  const ordered = useMemo(() => inTimeOrder(moments), [moments]);
  const groups = useMemo(() => groupsOf(ordered, GROUP_SIZE), [ordered]);
  const { rowOf, usedRows } = useMemo(() => {
    const placed = rowsOf(moments, rows, headMs);
    return { rowOf: placed, usedRows: Math.max(0, ...placed.values()) + 1 };
  }, [moments, rows, headMs]);
  const tabStopId = ordered.some((moment) => moment.id === selectedId) ? selectedId : (ordered[0]?.id ?? null);
  const momentOf = (target: EventTarget) => {
    const momentId = buttonOf(target)?.dataset.moment;
    return momentId === undefined ? undefined : ordered.find((moment) => moment.id === momentId);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('button[data-moment]')];
    const at = buttons.indexOf(event.target as HTMLElement);
    const last = buttons.length - 1;
    const targets: Record<string, number> = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: last };
    const target = targets[event.key];
    if (at < 0 || target === undefined) return;
    event.preventDefault();
    buttons[Math.min(Math.max(0, target), last)]?.focus({ preventScroll: true });
  };
  const onClick = (event: MouseEvent) => {
    const moment = momentOf(event.target);
    if (moment) onSelect(id, moment);
  };
  const onFocus = (event: FocusEvent) => {
    const moment = momentOf(event.target);
    if (moment) onReveal(moment.startMs);
  };
  return (
    <div
      className={classes.lane}
      // Few rows stand in the middle, beside their author's name.
      style={{ '--rows': rows, '--spare': rows - usedRows } as Record<string, number>}
      role="toolbar"
      aria-label={label}
      data-lane={id}
      onKeyDown={onKeyDown}
      onClick={onClick}
      onFocus={onFocus}
    >
      {groups.map(({ key, moments: some }) => (
        <MarkGroup
          key={key}
          moments={some}
          rows={some.map((moment) => rowOf.get(moment.id) ?? 0)}
          criterionName={criterionName}
          selectedId={some.some((moment) => moment.id === selectedId) ? selectedId : null}
          tabStopId={some.some((moment) => moment.id === tabStopId) ? tabStopId : null}
        />
      ))}
    </div>
  );
});

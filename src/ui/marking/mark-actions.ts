import {
  ArrowLeftToLine,
  ArrowRightToLine,
  ChevronLeft,
  ChevronRight,
  HelpCircle,
  MessageSquarePlus,
  RefreshCw,
  Trash2,
} from 'lucide-react';
import type { MomentKind } from '../../core/model/review.ts';
import type { Criterion } from '../../core/model/rubric.ts';
import type { Action } from '../actions/action.ts';
import type { CriterionActions } from './MarkBar.tsx';
import { undoActions } from './undo-actions.ts';

/** What is possible now. */
export interface MarkFlags {
  readonly canMark: boolean;
  readonly hasSelection: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}
/** What marking can do; the actions below only give it names and keys. */
export interface MarkCommands {
  mark(kind: MomentKind, criterionId: string | null): void;
  setStart(): void;
  setEnd(): void;
  turn(): void;
  focusNote(): void;
  remove(): void;
  selectNeighbour(way: 'previous' | 'next'): void;
  undo(): void;
  redo(): void;
}

export type Marking = MarkFlags & MarkCommands;

const group = 'review.mark.group' as const;

/** One key a criterion: the digit marks it to keep, with Shift to change. By place, so that every layout works. */
export function criterionActions(marking: Marking, criteria: readonly Criterion[]): CriterionActions[] {
  return criteria.map(({ id, name }, index) => {
    const code = `Digit${index + 1}`;
    const common = { group, labelValues: { criterion: name }, enabled: marking.canMark };
    return {
      criterionId: id,
      name,
      keep: {
        ...common,
        id: `mark.keep.${index + 1}`,
        label: 'review.mark.keep',
        shortcuts: [{ code }],
        run: () => marking.mark('keep', id),
      },
      change: {
        ...common,
        id: `mark.change.${index + 1}`,
        label: 'review.mark.change',
        shortcuts: [{ code, shift: true }],
        run: () => marking.mark('change', id),
      },
    };
  });
}

export type MarkActionId =
  | 'later'
  | 'start'
  | 'end'
  | 'turn'
  | 'note'
  | 'remove'
  | 'previous'
  | 'next'
  | 'undo'
  | 'redo';

/** Everything else that can be done with moments. */
export function markActions(marking: Marking): Record<MarkActionId, Action> {
  const onSelection = { group, enabled: marking.hasSelection && marking.canMark };
  return {
    later: {
      group,
      id: 'mark.later',
      label: 'review.mark.later',
      icon: HelpCircle,
      shortcuts: [{ key: 'm' }],
      enabled: marking.canMark,
      run: () => marking.mark('undecided', null),
    },
    start: {
      ...onSelection,
      id: 'mark.start',
      label: 'review.mark.start',
      icon: ArrowLeftToLine,
      shortcuts: [{ key: 'i' }],
      run: marking.setStart,
    },
    end: {
      ...onSelection,
      id: 'mark.end',
      label: 'review.mark.end',
      icon: ArrowRightToLine,
      shortcuts: [{ key: 'o' }],
      run: marking.setEnd,
    },
    turn: {
      ...onSelection,
      id: 'mark.turn',
      label: 'review.mark.turn',
      icon: RefreshCw,
      shortcuts: [{ key: 't' }],
      run: marking.turn,
    },
    note: {
      ...onSelection,
      id: 'mark.note',
      label: 'review.mark.note',
      icon: MessageSquarePlus,
      shortcuts: [{ key: 'n' }],
      run: marking.focusNote,
    },
    remove: {
      ...onSelection,
      id: 'mark.remove',
      label: 'review.mark.remove',
      icon: Trash2,
      shortcuts: [{ key: 'delete' }, { key: 'backspace' }],
      run: marking.remove,
    },
    previous: {
      group,
      id: 'mark.previous',
      label: 'review.mark.previous',
      icon: ChevronLeft,
      shortcuts: [{ key: '[' }, { key: 'arrowleft', shift: true }],
      enabled: true,
      repeats: true,
      run: () => marking.selectNeighbour('previous'),
    },
    next: {
      group,
      id: 'mark.next',
      label: 'review.mark.next',
      icon: ChevronRight,
      shortcuts: [{ key: ']' }, { key: 'arrowright', shift: true }],
      enabled: true,
      repeats: true,
      run: () => marking.selectNeighbour('next'),
    },
    ...undoActions(marking),
  };
}

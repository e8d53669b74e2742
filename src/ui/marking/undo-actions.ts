import { Redo2, Undo2 } from 'lucide-react';
import type { Action } from '../actions/action.ts';
import type { MarkCommands, MarkFlags } from './mark-actions.ts';

type UndoHistory = Pick<MarkFlags, 'canUndo' | 'canRedo'> & Pick<MarkCommands, 'undo' | 'redo'>;

/** Undo and redo of everything in a review, with names and keys. */
export function undoActions(history: UndoHistory): Record<'undo' | 'redo', Action> {
  const group = 'review.mark.group' as const;
  return {
    undo: {
      group,
      id: 'review.undo',
      label: 'app.undo',
      icon: Undo2,
      // In text fields too: the review is the one place that knows what was typed.
      shortcuts: [{ key: 'z', mod: true, inText: true }],
      enabled: history.canUndo,
      repeats: true,
      run: history.undo,
    },
    redo: {
      group,
      id: 'review.redo',
      label: 'app.redo',
      icon: Redo2,
      shortcuts: [
        { key: 'z', mod: true, shift: true, inText: true },
        { key: 'y', mod: true, inText: true },
      ],
      enabled: history.canRedo,
      repeats: true,
      run: history.redo,
    },
  };
}

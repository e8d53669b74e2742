import { Redo2, SeparatorVertical, Undo2, X } from 'lucide-react';
import type { Action } from '../../ui/actions/action.ts';

interface AnswersCommands {
  readonly isReady: boolean;
  readonly canRemove: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly addBorder: () => void;
  readonly removeBorder: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

/** What can be done by key while a recording is being divided. */
export function answersActions(commands: AnswersCommands) {
  const group = 'parts.answers.group' as const;
  return {
    add: {
      group,
      id: 'answers.add-border',
      label: 'parts.answers.addBorder',
      icon: SeparatorVertical,
      shortcuts: [{ key: 'q' }],
      enabled: commands.isReady,
      run: commands.addBorder,
    },
    remove: {
      group,
      id: 'answers.remove-border',
      label: 'parts.answers.removeBorder',
      icon: X,
      shortcuts: [{ key: 'backspace' }, { key: 'delete' }],
      enabled: commands.isReady && commands.canRemove,
      run: commands.removeBorder,
    },
    undo: {
      group,
      id: 'answers.undo',
      label: 'app.undo',
      icon: Undo2,
      shortcuts: [{ key: 'z', mod: true, inText: true }],
      enabled: commands.canUndo,
      repeats: true,
      run: commands.undo,
    },
    redo: {
      group,
      id: 'answers.redo',
      label: 'app.redo',
      icon: Redo2,
      shortcuts: [
        { key: 'z', mod: true, shift: true, inText: true },
        { key: 'y', mod: true, inText: true },
      ],
      enabled: commands.canRedo,
      repeats: true,
      run: commands.redo,
    },
  } satisfies Record<string, Action>;
}

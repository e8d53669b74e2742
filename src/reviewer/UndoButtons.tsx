import { Redo2, Undo2 } from 'lucide-react';
import type { Action } from '../ui/actions/action.ts';
import { useActions } from '../ui/actions/actions-context.tsx';
import { ActionControl } from '../ui/player/ActionControl.tsx';
import type { DraftSnapshot, DraftStore } from './draft/draft-store.ts';

/** Undo and redo of the draft, as buttons and keys. */
export function UndoButtons({ store, snapshot }: { store: DraftStore; snapshot: DraftSnapshot }) {
  const group = 'review.mark.group' as const;
  const undo: Action = {
    group,
    id: 'review.undo',
    label: 'app.undo',
    icon: Undo2,
    // In text fields too: the draft is the one place that knows what was typed.
    shortcuts: [{ key: 'z', mod: true, inText: true }],
    enabled: snapshot.canUndo,
    run: store.undo,
  };
  const redo: Action = {
    group,
    id: 'review.redo',
    label: 'app.redo',
    icon: Redo2,
    shortcuts: [
      { key: 'z', mod: true, shift: true, inText: true },
      { key: 'y', mod: true, inText: true },
    ],
    enabled: snapshot.canRedo,
    run: store.redo,
  };
  useActions([undo, redo]);
  return (
    <>
      <ActionControl action={undo} />
      <ActionControl action={redo} />
    </>
  );
}

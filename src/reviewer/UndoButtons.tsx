import { useActions } from '../ui/actions/actions-context.tsx';
import { undoActions } from '../ui/marking/undo-actions.ts';
import { ActionControl } from '../ui/player/ActionControl.tsx';
import type { DraftSnapshot, DraftStore } from './draft/draft-store.ts';

/** Undo and redo of the draft, as buttons and keys. */
export function UndoButtons({ store, snapshot }: { store: DraftStore; snapshot: DraftSnapshot }) {
  const { canUndo, canRedo } = snapshot;
  const { undo, redo } = undoActions({ canUndo, canRedo, undo: store.undo, redo: store.redo });
  useActions([undo, redo]);
  return (
    <>
      <ActionControl action={undo} />
      <ActionControl action={redo} />
    </>
  );
}

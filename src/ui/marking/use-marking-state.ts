import { useLayoutEffect, useMemo, useRef } from 'react';
import type { MarkCommands, MarkFlags, Marking } from './mark-actions.ts';

/**
 * Commands and flags as one object that changes only when a flag does. Each key press makes new commands; without this
 * every button of the page would be drawn again for it.
 */
export function useMarkingState(commands: MarkCommands, flags: MarkFlags): Marking {
  const latest = useRef(commands);
  useLayoutEffect(() => {
    latest.current = commands;
  });
  const { canMark, hasSelection, canUndo, canRedo } = flags;
  return useMemo(
    () => ({
      canMark,
      hasSelection,
      canUndo,
      canRedo,
      mark: (kind, criterionId) => latest.current.mark(kind, criterionId),
      setStart: () => latest.current.setStart(),
      setEnd: () => latest.current.setEnd(),
      turn: () => latest.current.turn(),
      focusNote: () => latest.current.focusNote(),
      remove: () => latest.current.remove(),
      selectNeighbour: (way) => latest.current.selectNeighbour(way),
      undo: () => latest.current.undo(),
      redo: () => latest.current.redo(),
    }),
    [canMark, hasSelection, canUndo, canRedo],
  );
}

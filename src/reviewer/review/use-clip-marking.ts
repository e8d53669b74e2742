import { useCallback, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Moment } from '../../core/model/review.ts';
import { neighbour, turned, withEnd, withStart } from '../../ui/marking/edit-moment.ts';
import type { MarkCommands } from '../../ui/marking/mark-actions.ts';
import { useMarkingState } from '../../ui/marking/use-marking-state.ts';
import type { PlayerController } from '../../ui/player/player-controller.ts';
import type { DraftSnapshot, DraftStore } from '../draft/draft-store.ts';
import { addMoment, changeMoment, removeMoment } from '../draft/edits.ts';
import { newId } from '../draft/new-id.ts';

interface ClipMarkingOptions {
  readonly store: DraftStore;
  readonly snapshot: DraftSnapshot;
  readonly player: PlayerController;
  readonly clipId: string;
  /** Where a mark goes now, in milliseconds of the clip; null while there is no such place. */
  readonly nowMs: () => number | null;
  readonly canMark: boolean;
  /** Brings the list of moments into view. */
  readonly showMarks: () => void;
}

/** Marking the clip on screen: which moment is selected and everything that can be done with it. */
export function useClipMarking({ store, snapshot, player, clipId, nowMs, canMark, showMarks }: ClipMarkingOptions) {
  const { draft, canUndo, canRedo } = snapshot;
  const [selectedId, setSelectedId] = useState<string | null>(null);
  const noteRef = useRef<HTMLTextAreaElement | null>(null);
  const moments = useMemo(() => draft.moments.filter((moment) => moment.takeId === clipId), [draft.moments, clipId]);
  const selected = moments.find((moment) => moment.id === selectedId);

  const select = useCallback(
    (id: string) => {
      setSelectedId(id);
      const moment = store.draft.moments.find((candidate) => candidate.id === id);
      if (moment) player.seek(moment.startMs);
    },
    [store, player],
  );
  const change = (moment: Moment, what: Partial<Moment>) =>
    store.edit(
      (now) => changeMoment(now, moment.id, what),
      what.note === undefined ? {} : { burst: `${moment.id}:note` },
    );
  const setEdge = (withEdge: typeof withStart) => {
    const at = nowMs();
    if (!selected || at === null) return;
    const { startMs, lengthMs } = withEdge(selected, at);
    change(selected, { startMs, lengthMs });
  };

  const commands: MarkCommands = {
    mark: (kind, criterionId) => {
      const startMs = nowMs();
      if (startMs === null) return;
      const moment = { id: newId('m'), takeId: clipId, startMs, lengthMs: 0, criterionId, kind, note: '' };
      store.edit((now) => addMoment(now, moment));
      setSelectedId(moment.id);
      showMarks();
    },
    setStart: () => setEdge(withStart),
    setEnd: () => setEdge(withEnd),
    turn: () => selected && change(selected, { kind: turned(selected).kind }),
    focusNote: () => {
      // At once: the next key already belongs to the note.
      flushSync(showMarks);
      noteRef.current?.focus();
    },
    remove: () => {
      if (!selected) return;
      const next = neighbour(moments, selected.id, 0, 'next') ?? neighbour(moments, selected.id, 0, 'previous') ?? null;
      store.edit((now) => removeMoment(now, selected.id));
      setSelectedId(next?.id ?? null);
    },
    selectNeighbour: (way) => {
      const next = neighbour(moments, selected?.id ?? null, nowMs() ?? 0, way);
      if (next) select(next.id);
    },
    undo: store.undo,
    redo: store.redo,
  };
  const marking = useMarkingState(commands, { canMark, hasSelection: selected !== undefined, canUndo, canRedo });
  return { marking, moments, selectedId: selected?.id ?? null, select, change, noteRef };
}

import { useCallback, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Moment } from '../../core/model/review.ts';
import { neighbour, turned, withEnd, withStart } from '../../ui/marking/edit-moment.ts';
import type { MarkCommands } from '../../ui/marking/mark-actions.ts';
import { useMarkingState } from '../../ui/marking/use-marking-state.ts';
import type { PlayerController } from '../../ui/player/player-controller.ts';
import { useNotify } from '../app/use-notify.tsx';
import { addMoment, changeMoment, removeMoment } from './review-edits.ts';
import type { ReviewSnapshot } from './store/review-snapshot.ts';
import type { ReviewStore } from './store/review-store.ts';

interface MarkingOptions {
  readonly store: ReviewStore;
  readonly snapshot: ReviewSnapshot;
  readonly player: PlayerController;
  /** The take on screen; undefined or not ready: nothing to mark. */
  readonly takeId: string | undefined;
  readonly isReady: boolean;
  /** False for a sealed review and in a library that cannot be written. */
  readonly canEdit: boolean;
  /** Brings the list of moments into view. */
  readonly showMarks: () => void;
}

/** A new moment's id: random, in the form of the library's ids. */
const newId = (): string => `m-${crypto.randomUUID()}`;

/** Marking the take on screen: which moment is selected and everything that can be done with it. */
export function useMarking({ store, snapshot, player, takeId, isReady, canEdit, showMarks }: MarkingOptions) {
  const notify = useNotify();
  const { review } = snapshot;
  const [selectedId, setSelectedId] = useState<string | null>(null);
  const noteRef = useRef<HTMLTextAreaElement | null>(null);
  const moments = useMemo(() => review.moments.filter((moment) => moment.takeId === takeId), [review.moments, takeId]);
  const selected = moments.find((moment) => moment.id === selectedId);
  const canMark = isReady && canEdit;

  const select = useCallback(
    (id: string) => {
      setSelectedId(id);
      const moment = store.getSnapshot().review.moments.find((candidate) => candidate.id === id);
      if (moment) player.seek(moment.startMs);
    },
    [store, player],
  );
  const change = (moment: Moment, what: Partial<Moment>) =>
    store.edit([changeMoment(moment, what)], what.note === undefined ? {} : { burst: `${moment.id}:note` });
  const step = (way: 'undo' | 'redo') => {
    if (!store[way]()) notify.done('review.undoGone');
  };

  const commands: MarkCommands = {
    mark: (kind, criterionId) => {
      if (!takeId) return;
      const moment = { id: newId(), takeId, startMs: player.nowMs(), lengthMs: 0, criterionId, kind, note: '' };
      store.edit([addMoment(moment)]);
      setSelectedId(moment.id);
      showMarks();
    },
    setStart: () => selected && change(selected, withStart(selected, player.nowMs())),
    setEnd: () => selected && change(selected, withEnd(selected, player.nowMs())),
    turn: () => selected && change(selected, turned(selected)),
    focusNote: () => {
      // At once: the next key already belongs to the note.
      flushSync(showMarks);
      noteRef.current?.focus();
    },
    remove: () => {
      if (!selected) return;
      const next = neighbour(moments, selected.id, 0, 'next') ?? neighbour(moments, selected.id, 0, 'previous') ?? null;
      const edits = removeMoment(review, selected);
      store.edit(edits);
      setSelectedId(next?.id ?? null);
      notify.done('review.mark.removed', {}, () => {
        if (!store.takeBack(edits)) notify.done('review.undoGone');
        setSelectedId(selected.id);
      });
    },
    selectNeighbour: (way) => {
      const next = neighbour(moments, selected?.id ?? null, player.nowMs(), way);
      if (next) select(next.id);
    },
    undo: () => step('undo'),
    redo: () => step('redo'),
  };
  const marking = useMarkingState(commands, {
    canMark,
    hasSelection: selected !== undefined,
    canUndo: canEdit && snapshot.canUndo,
    canRedo: canEdit && snapshot.canRedo,
  });
  return { marking, moments, selectedId: selected?.id ?? null, select, change, noteRef };
}

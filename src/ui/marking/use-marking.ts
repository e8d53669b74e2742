import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Moment } from '../../core/model/review.ts';
import type { Criterion } from '../../core/model/rubric.ts';
import type { PlayerController } from '../player/player-controller.ts';
import { endsAt, isSaidBy, neighbour, turned, withEnd, withStart } from './edit-moment.ts';
import type { MarksOnScreen } from './MarkedMoments.tsx';
import { criterionActions, type MarkCommands, type MarkFlags, markActions } from './mark-actions.ts';
import { useMarkingState } from './use-marking-state.ts';

/** Whoever keeps the moments: the owner's review, or the draft of somebody invited. */
export interface MomentKeeper {
  /** An id for a new moment. */
  newId(): string;
  /** A moment as it is kept now, which may be newer than what is drawn. */
  find(id: string): Moment | undefined;
  add(moment: Moment): void;
  /** @param burst names what is changed bit by bit, a field that is typed into; undefined for everything else */
  change(moment: Moment, what: Partial<Moment>, burst: string | undefined): void;
  /** @param selectAgain for who offers to bring the moment back */
  remove(moment: Moment, selectAgain: () => void): void;
  undo(): void;
  redo(): void;
}

interface MarkingOptions extends Omit<MarkFlags, 'hasSelection'> {
  readonly keeper: MomentKeeper;
  /** Of all recordings. */
  readonly moments: readonly Moment[];
  /** Which of them are looked at; without it, all. Must be the same function from one drawing to the next. */
  readonly isShown?: ((moment: Moment) => boolean) | undefined;
  readonly criteria: readonly Criterion[];
  /** The recording on screen; undefined where there is none. */
  readonly takeId: string | undefined;
  readonly player: PlayerController;
  /** Where a mark goes now, in milliseconds of the recording; null while there is no such place. */
  readonly nowMs: () => number | null;
  /** Brings the list of moments into view. */
  readonly showMarks: () => void;
  /** Brings the fields of the selected moment into view; without it, as `showMarks`. */
  readonly showNote?: () => void;
}

/** What becomes one step of undo when it is done again at once: typing a note, moving the same edge bit by bit. */
function burstOf({ id, startMs }: Moment, what: Partial<Moment>): string | undefined {
  if (what.note !== undefined) return `${id}:note`;
  if (what.startMs === undefined) return undefined;
  return what.startMs === startMs ? `${id}:end` : `${id}:start`;
}

/**
 * Marking the recording on screen: which moment is selected and everything that can be done with it, as actions. The
 * actions are not offered yet, as not every page offers all of them.
 */
export function useMarking(options: MarkingOptions) {
  const { keeper, isShown, criteria, takeId, player, nowMs, canMark, canUndo, canRedo } = options;
  const { showMarks, showNote = showMarks } = options;
  const [selectedId, setSelectedId] = useState<string | null>(null);
  /** Made last and not looked at from elsewhere since: the same key ends it. */
  const [openId, setOpenId] = useState<string | null>(null);
  const [writingId, setWritingId] = useState<string | null>(null);
  const noteRef = useRef<HTMLTextAreaElement>(null);
  const stageRef = useRef<HTMLElement>(null);
  const passageRef: MarksOnScreen['passageRef'] = useRef(null);
  const latest = useRef(keeper);
  useLayoutEffect(() => {
    latest.current = keeper;
  });
  const ofTake = useMemo(() => options.moments.filter((moment) => moment.takeId === takeId), [options.moments, takeId]);
  const moments = useMemo(() => (isShown ? ofTake.filter(isShown) : ofTake), [ofTake, isShown]);
  const selected = moments.find((moment) => moment.id === selectedId);

  const select = useCallback(
    (id: string) => {
      setSelectedId(id);
      setOpenId(null);
      const moment = latest.current.find(id);
      if (moment) player.goTo(moment.startMs);
    },
    [player],
  );
  const change = (moment: Moment, what: Partial<Moment>) => keeper.change(moment, what, burstOf(moment, what));
  const setEdge = (withEdge: typeof withStart) => {
    const at = nowMs();
    if (!selected || at === null) return;
    const { startMs, lengthMs } = withEdge(selected, at);
    change(selected, { startMs, lengthMs });
  };

  const commands: MarkCommands = {
    mark: (kind, criterionId) => {
      const passage = passageRef.current;
      if (passage === 'nowhere') return;
      const startMs = passage?.startMs ?? nowMs();
      if (startMs === null || takeId === undefined) return;
      const open = passage || openId === null ? undefined : moments.find((moment) => moment.id === openId);
      if (open && endsAt(open, kind, criterionId, startMs)) {
        change(open, { lengthMs: withEnd(open, startMs).lengthMs });
        setOpenId(null);
        return;
      }
      const mark = { startMs, lengthMs: passage?.lengthMs ?? 0, criterionId, kind };
      const isThere = selected !== undefined && isSaidBy(selected, mark);
      const id = isThere ? selected.id : keeper.newId();
      if (!isThere) keeper.add({ id, takeId, ...mark, note: '' });
      setSelectedId(id);
      setOpenId(passage ? null : id);
      showMarks();
    },
    setStart: () => setEdge(withStart),
    setEnd: () => setEdge(withEnd),
    turn: () => selected && change(selected, { kind: turned(selected).kind }),
    focusNote: () => {
      // At once: the next key already belongs to the note.
      flushSync(() => {
        showNote();
        setWritingId(selected?.id ?? null);
      });
      noteRef.current?.focus();
    },
    remove: () => {
      if (!selected) return;
      const next = neighbour(moments, selected.id, 0, 'next') ?? neighbour(moments, selected.id, 0, 'previous') ?? null;
      keeper.remove(selected, () => setSelectedId(selected.id));
      setSelectedId(next?.id ?? null);
    },
    selectNeighbour: (way) => {
      const next = neighbour(moments, selected?.id ?? null, nowMs() ?? 0, way);
      if (next) select(next.id);
    },
    undo: keeper.undo,
    redo: keeper.redo,
  };
  const marking = useMarkingState(commands, { canMark, hasSelection: selected !== undefined, canUndo, canRedo });
  const byCriterion = useMemo(() => criterionActions(marking, criteria), [marking, criteria]);
  const actions = useMemo(() => markActions(marking), [marking]);
  const marks: MarksOnScreen = {
    moments,
    totalCount: ofTake.length,
    selectedId: selected?.id ?? null,
    openId,
    writingId,
    onSelect: select,
    onChange: change,
    onDone: () => stageRef.current?.focus(),
    noteRef,
    onSelected: [actions.start, actions.end, actions.remove],
    previous: actions.previous,
    next: actions.next,
    player,
    passageRef,
  };
  return { marks, byCriterion, actions, stageRef };
}

import { type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { type Edge, type Passage, snapped, withEdge } from '../../core/timeline/edges.ts';
import type { PlayerController } from '../player/player-controller.ts';
import type { TimelineView } from './timeline-view.ts';

/** Nearer than this an edge goes to where something else begins or ends. */
const SNAP_PIXELS = 7;
/** Less is a click with an unsteady hand. */
const MOVED_PIXELS = 3;

interface EdgeDrag {
  /** What stands for the whole view from left to right. */
  readonly track: RefObject<HTMLElement | null>;
  readonly view: TimelineView;
  readonly player: PlayerController;
  readonly durationMs: number;
  /** What edges snap to, besides the playhead. */
  readonly targets: () => readonly number[];
  /** Told once, at the end. */
  readonly onDone: (passage: Passage) => void;
}

/**
 * Dragging an edge, or a whole moment, with the pointer. It snaps, unless Ctrl or Command is held; at rest the player
 * shows the frame it is at. Escape gives everything back.
 */
export function useEdgeDrag(options: EdgeDrag) {
  const [draft, setDraft] = useState<Passage | null>(null);
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });
  const stop = useRef<(() => void) | null>(null);
  useEffect(() => () => stop.current?.(), []);

  const start = (edge: Edge, grabbed: Passage, event: PointerEvent): void => {
    const { track, view, player, targets } = latest.current;
    const box = track.current?.getBoundingClientRect();
    if (event.button !== 0 || !box?.width) return;
    stop.current?.();
    const fromX = event.clientX;
    const pointerId = event.pointerId;
    const msEach = view.get().spanMs / box.width;
    const baseMs = edge === 'end' ? grabbed.startMs + grabbed.lengthMs : grabbed.startMs;
    const wasAtMs = player.nowMs();
    const isResting = !player.getState().playing;
    const near = [...targets(), wasAtMs];
    let now: Passage | null = null;
    const listening = new AbortController();
    const end = (isKept: boolean) => {
      listening.abort();
      stop.current = null;
      setDraft(null);
      if (!now) return;
      if (isKept) latest.current.onDone(now);
      else if (isResting) player.seek(wasAtMs);
    };
    const on = <Type extends keyof WindowEventMap>(type: Type, listener: (event: WindowEventMap[Type]) => void) =>
      window.addEventListener(type, listener, { signal: listening.signal, capture: true });
    on('pointermove', (move) => {
      if (move.pointerId !== pointerId || (!now && Math.abs(move.clientX - fromX) < MOVED_PIXELS)) return;
      const wantedMs = baseMs + (move.clientX - fromX) * msEach;
      const toMs = move.ctrlKey || move.metaKey ? wantedMs : snapped(wantedMs, near, SNAP_PIXELS * msEach);
      now = withEdge(grabbed, edge, toMs, latest.current.durationMs);
      setDraft(now);
      if (isResting) player.seek(edge === 'end' ? now.startMs + now.lengthMs : now.startMs);
    });
    on('pointerup', (up) => up.pointerId === pointerId && end(true));
    on('pointercancel', (gone) => gone.pointerId === pointerId && end(false));
    on('keydown', (press) => {
      if (press.key !== 'Escape') return;
      press.preventDefault();
      press.stopPropagation();
      end(false);
    });
    stop.current = () => end(false);
  };
  return { draft, start };
}

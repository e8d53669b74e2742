import { type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { type Edge, type Passage, snapped, withEdge } from '../../core/timeline/edges.ts';
import type { PlayerController } from '../player/player-controller.ts';
import type { TimelineView } from './timeline-view.ts';

/** Nearer than this an edge goes to where something else begins or ends. */
const SNAP_PIXELS = 7;
/** Beyond the end of the view it goes on by so much a frame at most. */
const MOST_TURN_PIXELS = 24;
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
    const viewFromMs = view.get().startMs;
    const baseMs = edge === 'end' ? grabbed.startMs + grabbed.lengthMs : grabbed.startMs;
    const wasAtMs = player.nowMs();
    const isResting = !player.getState().playing;
    const near = [...targets(), wasAtMs];
    let now: Passage | null = null;
    let last = { x: fromX, isFree: false };
    /** The view goes on while the pointer is held beyond its end; the further out, the faster. */
    let turning = 0;
    const listening = new AbortController();
    const end = (isKept: boolean) => {
      listening.abort();
      cancelAnimationFrame(turning);
      stop.current = null;
      setDraft(null);
      if (!now) return;
      if (isKept) latest.current.onDone(now);
      else if (isResting) player.seek(wasAtMs);
    };
    const on = <Type extends keyof WindowEventMap>(type: Type, listener: (event: WindowEventMap[Type]) => void) =>
      window.addEventListener(type, listener, { signal: listening.signal, capture: true });
    const follow = () => {
      const { startMs, spanMs } = view.get();
      const wantedMs = baseMs + (last.x - fromX) * msEach + startMs - viewFromMs;
      const nearMs = last.isFree ? wantedMs : snapped(wantedMs, near, SNAP_PIXELS * msEach);
      // Never out of sight: going there would turn the page under the pointer.
      const toMs = Math.min(Math.max(nearMs, startMs), startMs + spanMs);
      now = withEdge(grabbed, edge, toMs, latest.current.durationMs);
      setDraft(now);
      if (isResting) player.seek(edge === 'end' ? now.startMs + now.lengthMs : now.startMs);
    };
    const turn = () => {
      const outside = Math.min(0, last.x - box.left) + Math.max(0, last.x - box.right);
      if (outside !== 0) {
        view.panBy(Math.max(-MOST_TURN_PIXELS, Math.min(MOST_TURN_PIXELS, outside / 4)) * msEach);
        follow();
      }
      turning = requestAnimationFrame(turn);
    };
    on('pointermove', (move) => {
      if (move.pointerId !== pointerId || (!now && Math.abs(move.clientX - fromX) < MOVED_PIXELS)) return;
      last = { x: move.clientX, isFree: move.ctrlKey || move.metaKey };
      if (!now) turning = requestAnimationFrame(turn);
      follow();
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

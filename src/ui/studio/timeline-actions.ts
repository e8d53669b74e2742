import { Maximize2, Repeat, Repeat1, SquarePlay, ZoomIn, ZoomOut } from 'lucide-react';
import { type Passage, withEdge } from '../../core/timeline/edges.ts';
import type { Action } from '../actions/action.ts';
import type { PassagePlayer } from './passage-player.ts';
import type { TimelineView } from './timeline-view.ts';

/** One press of a key that moves an edge, in milliseconds. */
export const EDGE_STEP_MS = 100;

const group = 'studio.timeline.group' as const;

/** Showing more or less of the take. */
export function zoomActions(view: TimelineView, isReady: boolean): Record<'zoomOut' | 'zoomIn' | 'showAll', Action> {
  const common = { group, enabled: isReady };
  return {
    zoomOut: {
      ...common,
      id: 'studio.zoom-out',
      label: 'studio.zoom.out',
      icon: ZoomOut,
      shortcuts: [{ key: 'arrowdown', alt: true }],
      repeats: true,
      run: view.zoomOut,
    },
    zoomIn: {
      ...common,
      id: 'studio.zoom-in',
      label: 'studio.zoom.in',
      icon: ZoomIn,
      shortcuts: [{ key: 'arrowup', alt: true }],
      repeats: true,
      run: view.zoomIn,
    },
    showAll: {
      ...common,
      id: 'studio.show-all',
      label: 'studio.zoom.all',
      icon: Maximize2,
      shortcuts: [{ code: 'Digit0' }],
      run: view.showAll,
    },
  };
}

/** Playing one passage. @param passage what plays of the selected moment; null for a point, and where nothing of it does */
export function passageActions(
  passages: PassagePlayer,
  passage: Passage | null,
  isRepeating: boolean,
  isReady: boolean,
): Record<'playPassage' | 'repeat', Action> {
  return {
    playPassage: {
      id: 'studio.play-passage',
      label: 'studio.passage.play',
      group,
      icon: SquarePlay,
      shortcuts: [{ key: 'p' }],
      enabled: isReady && passage !== null,
      run: () => passage && passages.play(passage),
    },
    repeat: {
      id: 'studio.repeat',
      label: isRepeating ? 'studio.passage.repeatOff' : 'studio.passage.repeat',
      group,
      icon: isRepeating ? Repeat1 : Repeat,
      shortcuts: [{ key: 'r' }],
      enabled: isReady,
      run: passages.toggleRepeat,
    },
  };
}

interface EdgeParts {
  readonly isReady: boolean;
  readonly durationMs: number;
  /** The selected moment; undefined for none. */
  readonly selected: Passage | undefined;
  /** Moves the selected moment's edges; null where it can only be read. */
  readonly onMove: ((passage: Passage) => void) | null;
  /** Brings an edge that was moved into sight. */
  readonly onReveal: (ms: number) => void;
}

/** Moving the edges of the selected moment by key, a tenth of a second a press. */
export function edgeActions({ selected, onMove, onReveal, durationMs, isReady }: EdgeParts): Action[] {
  const move = (edge: 'start' | 'end', by: number) => () => {
    if (!selected || !onMove) return;
    const at = edge === 'start' ? selected.startMs : selected.startMs + selected.lengthMs;
    const moved = withEdge(selected, edge, at + by, durationMs);
    onMove(moved);
    onReveal(edge === 'start' ? moved.startMs : moved.startMs + moved.lengthMs);
  };
  const common = { group, enabled: isReady && selected !== undefined && onMove !== null, repeats: true };
  const alt = true;
  return [
    {
      ...common,
      id: 'studio.start-earlier',
      label: 'studio.edge.startEarlier',
      shortcuts: [{ key: 'arrowleft', alt }],
      run: move('start', -EDGE_STEP_MS),
    },
    {
      ...common,
      id: 'studio.start-later',
      label: 'studio.edge.startLater',
      shortcuts: [{ key: 'arrowright', alt }],
      run: move('start', EDGE_STEP_MS),
    },
    {
      ...common,
      id: 'studio.end-earlier',
      label: 'studio.edge.endEarlier',
      shortcuts: [{ key: 'arrowleft', alt, shift: true }],
      run: move('end', -EDGE_STEP_MS),
    },
    {
      ...common,
      id: 'studio.end-later',
      label: 'studio.edge.endLater',
      shortcuts: [{ key: 'arrowright', alt, shift: true }],
      run: move('end', EDGE_STEP_MS),
    },
  ];
}

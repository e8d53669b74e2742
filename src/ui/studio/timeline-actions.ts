import { Maximize2, Repeat, Repeat1, SquarePlay, ZoomIn, ZoomOut } from 'lucide-react';
import { type Passage, withEdge } from '../../core/timeline/edges.ts';
import type { Action } from '../actions/action.ts';
import type { PassagePlayer } from './passage-player.ts';
import type { TimelineView } from './timeline-view.ts';

/** One press of a key that moves an edge, in milliseconds. */
export const EDGE_STEP_MS = 100;

interface TimelineParts {
  readonly view: TimelineView;
  readonly passages: PassagePlayer;
  readonly isRepeating: boolean;
  readonly isReady: boolean;
  readonly durationMs: number;
  /** The selected moment; null for none. */
  readonly selected: Passage | null;
  /** Moves the selected moment's edges; null where it can only be read. */
  readonly onMove: ((passage: Passage) => void) | null;
}

type TimelineActionId = 'playPassage' | 'repeat' | 'zoomOut' | 'zoomIn' | 'showAll';
const group = 'studio.timeline.group' as const;

/** What a timeline can do, for its buttons and keys. */
export function timelineActions(parts: TimelineParts): Record<TimelineActionId, Action> {
  const { view, passages, isRepeating, isReady, selected } = parts;
  const hasPassage = isReady && selected !== null && selected.lengthMs > 0;
  return {
    playPassage: {
      id: 'studio.play-passage',
      label: 'studio.passage.play',
      group,
      icon: SquarePlay,
      shortcuts: [{ key: 'p' }],
      enabled: hasPassage,
      run: () => selected && passages.play(selected),
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
    zoomOut: {
      id: 'studio.zoom-out',
      label: 'studio.zoom.out',
      group,
      icon: ZoomOut,
      shortcuts: [{ key: 'arrowdown', alt: true }],
      enabled: isReady,
      run: view.zoomOut,
    },
    zoomIn: {
      id: 'studio.zoom-in',
      label: 'studio.zoom.in',
      group,
      icon: ZoomIn,
      shortcuts: [{ key: 'arrowup', alt: true }],
      enabled: isReady,
      run: view.zoomIn,
    },
    showAll: {
      id: 'studio.show-all',
      label: 'studio.zoom.all',
      group,
      icon: Maximize2,
      shortcuts: [{ code: 'Digit0' }],
      enabled: isReady,
      run: view.showAll,
    },
  };
}

/** Moving the edges of the selected moment by key, a tenth of a second a press. */
export function edgeActions({ selected, onMove, durationMs, isReady }: TimelineParts): Action[] {
  const move = (edge: 'start' | 'end', by: number) => () => {
    if (!selected || !onMove) return;
    const at = edge === 'start' ? selected.startMs : selected.startMs + selected.lengthMs;
    onMove(withEdge(selected, edge, at + by, durationMs));
  };
  const common = { group, enabled: isReady && selected !== null && onMove !== null };
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

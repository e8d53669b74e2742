import { LEAST_WINDOW_MS, type TimeWindow } from '../../core/model/take-window.ts';
import { EdgeHandle } from './EdgeHandle.tsx';
import { Outside } from './Outside.tsx';
import type { HandleTrack } from './track-handles.ts';
import { useEdgeDrag } from './use-edge-drag.ts';

/** The edges of a take while they are being chosen. */
export interface TrimEdges {
  readonly window: TimeWindow;
  readonly onChange: (window: TimeWindow) => void;
}

/** Two edges over the waveform that say where a take starts and ends, and what they leave out. */
export function TrimHandles(props: TrimEdges & HandleTrack) {
  const { window, onChange, track, view, player, durationMs, frameMs, targets } = props;
  const passage = { startMs: window.startMs, lengthMs: window.endMs - window.startMs };
  /** An edge stops a second before the other one. */
  const apart = (edge: 'start' | 'end', { startMs, lengthMs }: typeof passage): TimeWindow =>
    edge === 'start'
      ? { startMs: Math.min(startMs, window.endMs - LEAST_WINDOW_MS), endMs: window.endMs }
      : { startMs: window.startMs, endMs: Math.max(startMs + lengthMs, window.startMs + LEAST_WINDOW_MS) };
  const movedEdge = (to: typeof passage) => (to.startMs === window.startMs ? 'end' : 'start');
  const drag = useEdgeDrag({
    track,
    view,
    player,
    durationMs,
    targets,
    onDone: (to) => onChange(apart(movedEdge(to), to)),
  });
  const shown = drag.draft ? apart(movedEdge(drag.draft), drag.draft) : window;
  const moveTo = (edge: 'start' | 'end', ms: number) => {
    const at = Math.min(Math.max(0, ms), durationMs);
    onChange(
      edge === 'start'
        ? apart('start', { startMs: at, lengthMs: 0 })
        : apart('end', { startMs: window.startMs, lengthMs: at - window.startMs }),
    );
  };
  return (
    <>
      <Outside window={shown} durationMs={durationMs} />
      {(['start', 'end'] as const).map((edge) => (
        <EdgeHandle
          key={edge}
          edge={edge}
          of="take"
          atMs={edge === 'start' ? shown.startMs : shown.endMs}
          leastMs={edge === 'start' ? 0 : shown.startMs + LEAST_WINDOW_MS}
          mostMs={edge === 'start' ? shown.endMs - LEAST_WINDOW_MS : durationMs}
          frameMs={frameMs}
          onGrab={(event) => drag.start(edge, passage, event)}
          onMoveTo={(ms) => moveTo(edge, ms)}
          onReveal={view.reveal}
        />
      ))}
    </>
  );
}

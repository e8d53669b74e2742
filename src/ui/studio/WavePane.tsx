import { memo, type PointerEvent, type ReactNode, type Ref, useRef } from 'react';
import type { PlayerController } from '../player/player-controller.ts';
import { Cursor } from './Cursor.tsx';
import { Ruler } from './Ruler.tsx';
import classes from './StudioTimeline.module.css';
import type { TimelineView } from './timeline-view.ts';
import { useTimelineView } from './use-timeline-view.ts';
import { Waveform } from './Waveform.tsx';

interface WavePaneProps {
  readonly player: PlayerController;
  readonly view: TimelineView;
  /** Null while there are none, and for a take without sound. */
  readonly levels: Uint8Array | null;
  readonly width: number;
  /** The selected passage with its handles. */
  readonly children: ReactNode;
  readonly paneRef: Ref<HTMLDivElement>;
}

/** Times and sound of what is in view; press or drag to go there. The slider below does the same for keyboards. */
export const WavePane = memo(function WavePane({ player, view, levels, width, children, paneRef }: WavePaneProps) {
  const { startMs, spanMs } = useTimelineView(view);
  const isScrubbing = useRef(false);
  const seekTo = (event: PointerEvent) => {
    const box = event.currentTarget.getBoundingClientRect();
    if (!box.width || !player.getState().ready) return;
    const part = Math.min(1, Math.max(0, (event.clientX - box.left) / box.width));
    player.seek(Math.round(startMs + part * spanMs));
  };
  return (
    <div
      ref={paneRef}
      className={classes.pane}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        isScrubbing.current = true;
        seekTo(event);
      }}
      onPointerMove={(event) => isScrubbing.current && seekTo(event)}
      onLostPointerCapture={() => {
        isScrubbing.current = false;
      }}
    >
      <Ruler startMs={startMs} spanMs={spanMs} width={width} />
      {levels && width > 0 && <Waveform levels={levels} startMs={startMs} spanMs={spanMs} width={Math.round(width)} />}
      <Cursor player={player} view={view} />
      {children}
    </div>
  );
});

import { useEffect, useRef } from 'react';
import type { PlayerController } from '../player/player-controller.ts';
import classes from './StudioTimeline.module.css';
import type { TimelineView } from './timeline-view.ts';

/** The place that plays now; moved without rendering anything. */
export function Cursor({ player, view }: { player: PlayerController; view: TimelineView }) {
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const draw = () => {
      if (!line.current) return;
      const { startMs, spanMs } = view.get();
      const part = spanMs > 0 ? (player.nowMs() - startMs) / spanMs : 0;
      line.current.style.left = `${part * 100}%`;
    };
    draw();
    const stops = [player.subscribeTime(draw), view.subscribe(draw)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [player, view]);
  return <div ref={line} className={classes.cursor} aria-hidden="true" />;
}

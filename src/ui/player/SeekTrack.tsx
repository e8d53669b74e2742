import { type KeyboardEvent, type PointerEvent, type ReactNode, useEffect, useRef, useSyncExternalStore } from 'react';
import { timeCode } from '../../core/timeline/time-code.ts';
import { useT } from '../i18n/use-t.ts';
import { LONG_JUMP_MS, SHORT_JUMP_MS } from './player-actions.ts';
import type { PlayerController } from './player-controller.ts';
import classes from './SeekTrack.module.css';
import { usePlayerState } from './use-player.ts';

/**
 * The place in the recording as a slider: click or drag to seek, arrow keys, Home and End. What is put into it is drawn
 * over the track; the whole width stands for the whole duration, so a mark and the playhead at one time meet exactly.
 */
export function SeekTrack({
  player,
  children,
  height,
}: {
  player: PlayerController;
  children?: ReactNode;
  height: number;
}) {
  const t = useT();
  const { durationMs, startMs, endMs, ready } = usePlayerState(player);
  // Whole seconds: a screen reader is told where it is, not sixty times a second.
  const seconds = useSyncExternalStore(player.subscribeTime, () => Math.floor(player.nowMs() / 1_000));
  const track = useRef<HTMLDivElement>(null);
  const head = useRef<HTMLDivElement>(null);
  const played = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const draw = () => {
      const percent = `${durationMs > 0 ? Math.min(100, (player.nowMs() / durationMs) * 100) : 0}%`;
      if (head.current) head.current.style.left = percent;
      if (played.current) played.current.style.width = percent;
    };
    draw();
    return player.subscribeTime(draw);
  }, [player, durationMs]);

  const seekTo = (event: PointerEvent) => {
    const box = track.current?.getBoundingClientRect();
    if (!box?.width || !ready) return;
    player.seek(Math.round(Math.min(1, Math.max(0, (event.clientX - box.left) / box.width)) * durationMs));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const steps: Record<string, () => void> = {
      ArrowLeft: () => player.jump(-LONG_JUMP_MS),
      ArrowRight: () => player.jump(LONG_JUMP_MS),
      ArrowDown: () => player.jump(-SHORT_JUMP_MS),
      ArrowUp: () => player.jump(SHORT_JUMP_MS),
      PageDown: () => player.jump(-durationMs / 10),
      PageUp: () => player.jump(durationMs / 10),
      Home: () => player.seek(0),
      End: () => player.seek(durationMs),
    };
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    step();
  };

  const part = (ms: number) => `${(100 * ms) / Math.max(1, durationMs)}%`;
  return (
    <div
      ref={track}
      className={classes.track}
      style={{ height }}
      role="slider"
      tabIndex={0}
      aria-label={t('review.player.position')}
      aria-disabled={!ready || undefined}
      aria-valuemin={Math.floor(startMs / 1_000)}
      aria-valuemax={Math.ceil(endMs / 1_000)}
      aria-valuenow={seconds}
      aria-valuetext={t('review.player.positionOf', {
        position: timeCode(seconds * 1_000),
        duration: timeCode(durationMs),
      })}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        seekTo(event);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) seekTo(event);
      }}
    >
      <div className={classes.rail}>
        <div ref={played} className={classes.played} />
        {startMs > 0 && <div className={classes.outside} style={{ width: part(startMs) }} />}
        {endMs < durationMs && <div className={classes.outside} data-end style={{ width: part(durationMs - endMs) }} />}
      </div>
      {children}
      <div ref={head} className={classes.head} />
    </div>
  );
}

import type { KeyboardEvent, PointerEvent } from 'react';
import { useT } from '../i18n/use-t.ts';
import { preciseTime } from './precise-time.ts';
import classes from './StudioTimeline.module.css';
import { EDGE_STEP_MS } from './timeline-actions.ts';

interface EdgeHandleProps {
  readonly edge: 'start' | 'end';
  /** What it is an edge of. */
  readonly of?: 'moment' | 'take' | 'border';
  /** Its name; by default what it is an edge of says it. */
  readonly label?: string;
  readonly atMs: number;
  readonly leastMs: number;
  readonly mostMs: number;
  /** Length of one frame. */
  readonly frameMs: () => number;
  readonly onGrab: (event: PointerEvent) => void;
  readonly onMoveTo: (ms: number) => void;
  readonly onReveal: (ms: number) => void;
}

/**
 * An edge of the selected moment, or of the take, a slider of its own: arrows move it by a frame, with Alt by a tenth of a second, Page
 * Up and Page Down by a second.
 */
export function EdgeHandle({
  edge,
  of = 'moment',
  label,
  atMs,
  leastMs,
  mostMs,
  frameMs,
  onGrab,
  onMoveTo,
  onReveal,
}: EdgeHandleProps) {
  const t = useT();
  const onKeyDown = (event: KeyboardEvent) => {
    // With Alt up and down zoom.
    if (event.ctrlKey || event.metaKey || event.shiftKey || (event.altKey && !/^Arrow(Left|Right)$/.test(event.key)))
      return;
    const small = event.altKey ? EDGE_STEP_MS : frameMs();
    const steps: Record<string, number> = {
      ArrowLeft: atMs - small,
      ArrowDown: atMs - small,
      ArrowRight: atMs + small,
      ArrowUp: atMs + small,
      PageDown: atMs - 1_000,
      PageUp: atMs + 1_000,
      Home: leastMs,
      End: mostMs,
    };
    const to = steps[event.key];
    if (to === undefined) return;
    event.preventDefault();
    onMoveTo(Math.round(to));
    onReveal(Math.min(Math.max(leastMs, to), mostMs));
  };
  // At the end of the take there is no room beside the passage when it is seen close.
  const isAtEnd = leastMs < mostMs && of !== 'border' && atMs === (edge === 'start' ? leastMs : mostMs);
  return (
    <div
      className={classes.handle}
      data-edge={edge}
      data-of={of}
      data-at-end={isAtEnd || undefined}
      style={{ '--at': atMs } as Record<string, number>}
      role="slider"
      tabIndex={0}
      aria-label={label ?? t(of === 'take' ? `parts.trim.edge.${edge}` : `studio.edge.${edge}`)}
      aria-valuemin={leastMs}
      aria-valuemax={mostMs}
      aria-valuenow={atMs}
      aria-valuetext={preciseTime(atMs)}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        // The waveform under it would go there.
        event.stopPropagation();
        onGrab(event);
      }}
      onFocus={() => onReveal(atMs)}
    />
  );
}

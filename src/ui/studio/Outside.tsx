import type { TimeWindow } from '../../core/model/take-window.ts';
import classes from './StudioTimeline.module.css';

/** Covers what of a take is not played. */
export function Outside({ window, durationMs }: { window: TimeWindow; durationMs: number }) {
  const stretches = [
    [0, window.startMs],
    [window.endMs, durationMs],
  ] as const;
  return stretches.map(([startMs, endMs], index) =>
    endMs > startMs ? (
      <div
        // biome-ignore lint/suspicious/noArrayIndexKey: the one before and the one after
        key={index}
        className={classes.outside}
        style={{ '--at': startMs, '--length': endMs - startMs } as Record<string, number>}
      />
    ) : null,
  );
}

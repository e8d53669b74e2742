import { memo } from 'react';
import { timeCode } from '../../core/timeline/time-code.ts';
import { rulerStep } from '../../core/timeline/view.ts';
import { preciseTime } from './precise-time.ts';
import classes from './StudioTimeline.module.css';

/** Room a label needs, in pixels. */
const LABEL_WIDTH = 78;

interface RulerProps {
  readonly startMs: number;
  readonly spanMs: number;
  readonly width: number;
}

/** Times over the waveform. */
export const Ruler = memo(function Ruler({ startMs, spanMs, width }: RulerProps) {
  if (spanMs <= 0 || width <= 0) return null;
  const stepMs = rulerStep(spanMs, Math.max(1, width / LABEL_WIDTH));
  const first = Math.ceil(startMs / stepMs);
  const last = Math.floor((startMs + spanMs - (LABEL_WIDTH / 2 / width) * spanMs) / stepMs);
  const times = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => (first + index) * stepMs);
  return (
    <div className={classes.ruler} aria-hidden="true">
      {times.map((ms) => (
        <span key={ms} className={classes.tick} style={{ left: `${((ms - startMs) / spanMs) * 100}%` }}>
          {stepMs < 1_000 ? preciseTime(ms) : timeCode(ms)}
        </span>
      ))}
    </div>
  );
});

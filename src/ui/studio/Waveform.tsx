import { memo, useMemo } from 'react';
import { fullLevel, peakBetween } from '../../core/timeline/peaks.ts';
import classes from './StudioTimeline.module.css';

interface WaveformProps {
  /** A level for each 10 ms. */
  readonly levels: Uint8Array;
  readonly startMs: number;
  readonly spanMs: number;
  /** Columns to draw, one a pixel. */
  readonly width: number;
}

/** Half the height of the box the path is drawn in. */
const MIDDLE = 100;

/** How loud it is, mirrored around a line, the loudest of the whole take as high as there is room. Only a picture. */
export const Waveform = memo(function Waveform({ levels, startMs, spanMs, width }: WaveformProps) {
  const loudest = useMemo(() => fullLevel(levels), [levels]);
  const path = useMemo(() => {
    const above: string[] = [];
    const below: string[] = [];
    for (let column = 0; column < width; column += 1) {
      const fromMs = startMs + (column / width) * spanMs;
      const part = peakBetween(levels, fromMs, fromMs + spanMs / width) / loudest;
      // A line is left where it is silent, so that silence can be told from nothing.
      const height = Math.max(1.5, part * MIDDLE);
      above.push(`${column},${(MIDDLE - height).toFixed(1)}`);
      below.push(`${column},${(MIDDLE + height).toFixed(1)}`);
    }
    return `M${above.join('L')}L${below.reverse().join('L')}Z`;
  }, [levels, loudest, startMs, spanMs, width]);
  return (
    <svg className={classes.wave} viewBox={`0 0 ${width} ${MIDDLE * 2}`} preserveAspectRatio="none" aria-hidden="true">
      <path d={path} />
    </svg>
  );
});

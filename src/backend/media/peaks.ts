import { peaksArguments } from '../../core/ffmpeg/peaks-arguments.ts';
import { PeakReducer } from '../../core/timeline/peaks.ts';
import { runFfmpeg } from '../process/runner.ts';
import type { Tools } from './tools.ts';
import type { PeaksOptions } from './types.ts';

/** Levels are handed on ten seconds of sound at a time. */
const PART_LEVELS = 1_000;

/**
 * See `Media.peaks`. The samples pass through in pieces of some 64 kB, a fraction of a millisecond of work each: neither
 * the take nor its samples are ever in memory, and chunks of a recording get through in between.
 */
export async function readPeaks(tools: Tools, file: string, options: PeaksOptions): Promise<Uint8Array> {
  const reducer = new PeakReducer();
  await runFfmpeg({
    binary: tools.ffmpeg,
    args: peaksArguments(file),
    onOutput: (bytes) => {
      reducer.push(bytes);
      const fresh = reducer.fresh(PART_LEVELS);
      if (fresh) options.onLevels?.(fresh);
    },
    ...(options.signal ? { signal: options.signal } : {}),
    ...(options.onCommand ? { onCommand: options.onCommand } : {}),
  });
  return reducer.levels();
}

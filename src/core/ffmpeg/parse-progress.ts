/** Where a running ffmpeg stands, from `-progress`. */
export interface FfmpegProgress {
  /** How far the output reaches, in milliseconds. null until ffmpeg says it. */
  readonly outMs: number | null;
  /** Pictures written; null for sound alone. */
  readonly frames: number | null;
  readonly sizeBytes: number | null;
}
export const NO_PROGRESS: FfmpegProgress = { outMs: null, frames: null, sizeBytes: null };

const PAIR = /^([a-z_0-9]+)=\s*(\S+)\s*$/;

/** A `key=value` line of `-progress`, as opposed to a line of the log. */
export const isProgressLine = (line: string): boolean => PAIR.test(line);

/**
 * Takes one line in. Read is `out_time_us`, in microseconds; `out_time_ms` is left alone since it is microseconds too,
 * whatever its name says (ffmpeg trac 7345). Negative and absent times (`N/A`) change nothing.
 */
export function readProgress(before: FfmpegProgress, line: string): FfmpegProgress {
  const [, key, value] = PAIR.exec(line) ?? [];
  if (value === undefined || !/^\d{1,15}$/.test(value)) return before;
  if (key === 'out_time_us') return { ...before, outMs: Math.round(Number(value) / 1_000) };
  if (key === 'frame') return { ...before, frames: Number(value) };
  if (key === 'total_size') return { ...before, sizeBytes: Number(value) };
  return before;
}

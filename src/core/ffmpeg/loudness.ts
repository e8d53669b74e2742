import { type FfmpegArguments, fileUrl, LOCAL_ONLY, seconds } from './arguments.ts';

/** What speech on the web is brought to (EBU R 128 s2, AES77: -16 LUFS for speech on phones and computers). */
const TARGET_LUFS = -16;
/** More would lift the noise of a room to where it is a sound of its own. */
const MOST_GAIN_DB = 20;
/** The meter's lowest reading: nothing was above its gate. */
const SILENCE_LUFS = -70;

/** ffmpeg: measures how loud a passage is (EBU R 128) and says it in its log, for `parseLoudness`. */
export const loudnessArguments = (file: string, startMs: number, lengthMs: number): FfmpegArguments => ({
  // The meter speaks in its log, one level below warnings.
  inputOptions: ['-loglevel', 'info', ...LOCAL_ONLY, '-ss', seconds(startMs), '-t', seconds(lengthMs)],
  input: fileUrl(file),
  outputOptions: ['-map', '0:a:0', '-af', 'ebur128=framelog=verbose', '-f', 'null'],
  output: '-',
});

/** Integrated loudness in LUFS from the log of `loudnessArguments`; null when it says none. */
export function parseLoudness(log: string): number | null {
  const found = [...log.matchAll(/^\s*I:\s*(-?\d+(?:\.\d+)?) LUFS/gm)].at(-1)?.[1];
  return found === undefined ? null : Number(found);
}

/** Decibels that bring a passage to the loudness of the others; 0 for silence. @param lufs as measured, null: unknown */
export function gainFor(lufs: number | null): number {
  if (lufs === null || lufs <= SILENCE_LUFS) return 0;
  return Math.max(-MOST_GAIN_DB, Math.min(MOST_GAIN_DB, Math.round((TARGET_LUFS - lufs) * 10) / 10));
}

import { runProgram } from '../../process/runner.ts';

/** Where the one white passage and the one loud passage of a file lie, in its own time. */
export interface Markers {
  readonly whiteFromMs: number;
  readonly whiteToMs: number;
  readonly loudFromMs: number;
  readonly loudToMs: number;
}

/**
 * Looks at every picture and listens to all sound of a file that is black and silent around the two passages. Sound
 * goes by its time stamps, or by the count of samples, as players do that let no silence be where nothing is stored.
 */
export async function findMarkers(ffmpeg: string, file: string, sound: 'by-time' | 'by-samples'): Promise<Markers> {
  const silence = 'silencedetect=n=-30dB:d=0.1';
  const heard = sound === 'by-time' ? silence : `asetpts=N/SR/TB,${silence}`;
  const args = ['-hide_banner', '-i', file, '-vf', 'blackdetect=d=0.05', '-af', heard, '-f', 'null', '-'];
  const { stderr } = await runProgram({ file: ffmpeg, args, timeoutMs: 30_000 });
  const times = (key: string): number[] =>
    [...stderr.matchAll(new RegExp(`${key}: ?(-?[\\d.]+)`, 'g'))].map((match) => Math.round(Number(match[1]) * 1_000));
  return {
    whiteFromMs: times('black_end')[0] ?? Number.NaN,
    whiteToMs: times('black_start')[1] ?? Number.NaN,
    loudFromMs: times('silence_end')[0] ?? Number.NaN,
    loudToMs: times('silence_start').find((ms) => ms > 4_500) ?? Number.NaN,
  };
}

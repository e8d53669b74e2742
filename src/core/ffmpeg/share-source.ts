import { fileUrl, LOCAL_ONLY, seconds } from './arguments.ts';
import { COLOURS, type EncodeSource } from './encode-arguments.ts';

const soundFilter = [
  // Fills gaps with silence, the one before a late beginning too: what comes after them keeps its place.
  'aresample=async=1:min_hard_comp=0.03:first_pts=0',
  // Mono stays mono; what has more channels becomes stereo.
  'aformat=sample_rates=48000|44100:channel_layouts=stereo|mono',
  // Silence up to the end, which `-t` sets.
  'apad',
].join(',');

/** A whole take, in its own time. @param file absolute @param hasSound whether the take has */
export const shareSource = (file: string, hasSound: boolean): EncodeSource => ({
  inputs: [{ inputOptions: [...LOCAL_ONLY], input: fileUrl(file) }],
  picture: ({ width, height, fps }, plan) => [
    '-map',
    '0:v:0',
    '-vf',
    [
      // A browser records pictures when they come. From 0 on: a picture that began after the sound keeps its place.
      `fps=fps=${fps}:start_time=0`,
      `scale=w=${width}:h=${height}:${COLOURS}`,
      'setsar=1',
      // One that ended before the sound stands still up to the end; `-t` takes away what is too much.
      `tpad=stop_mode=clone:stop_duration=${seconds(plan.durationMs)}`,
    ].join(','),
  ],
  sound: hasSound ? ['-map', '0:a:0', '-af', soundFilter] : null,
});

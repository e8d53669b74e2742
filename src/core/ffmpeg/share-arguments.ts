import type { ClipPicture, ClipPlan } from '../sharing/encode-plan-clip.ts';
import { type FfmpegArguments, fileUrl, LOCAL_ONLY, seconds } from './arguments.ts';

/** One clip to encode. All paths absolute. */
export interface ShareRun {
  readonly file: string;
  readonly plan: ClipPlan;
  /** Whether the take has sound; a plan always has room for it. */
  readonly sound: boolean;
  /** Where the first pass leaves its findings for the second: the beginning of file names, in a folder of its own. */
  readonly passLog: string;
}

/** Seconds between key frames: a click on a moment has at most this much to decode, and longer saves little. */
const KEY_FRAME_SECONDS = 5;

const pictureFilter = ({ width, height, fps }: ClipPicture, plan: ClipPlan): string =>
  [
    // A browser records pictures when they come. From 0 on: a picture that began after the sound keeps its place.
    `fps=fps=${fps}:start_time=0`,
    // Said below, too: phones guess the colours of a small picture otherwise than those of a large one.
    `scale=w=${width}:h=${height}:out_color_matrix=bt601:out_range=tv`,
    'setsar=1',
    // One that ended before the sound stands still up to the end; `-t` takes away what is too much.
    `tpad=stop_mode=clone:stop_duration=${seconds(plan.durationMs)}`,
  ].join(',');

/** Same in both passes: the second must meet exactly the pictures the first has weighed. */
const pictureOptions = (picture: ClipPicture, plan: ClipPlan): readonly string[] => [
  '-map',
  '0:v:0',
  '-vf',
  pictureFilter(picture, plan),
  '-c:v',
  'libx264',
  '-preset',
  'medium',
  '-b:v',
  `${picture.bitsPerSecond}`,
  '-g',
  `${picture.fps * KEY_FRAME_SECONDS}`,
  // The only kind every browser and phone can show.
  '-pix_fmt',
  'yuv420p',
  '-colorspace',
  'smpte170m',
  '-color_primaries',
  'smpte170m',
  '-color_trc',
  'smpte170m',
  '-color_range',
  'tv',
];

const soundFilter = [
  // Fills gaps with silence, the one before a late beginning too: what comes after them keeps its place.
  'aresample=async=1:min_hard_comp=0.03:first_pts=0',
  // Mono stays mono; what has more channels becomes stereo.
  'aformat=sample_rates=48000|44100:channel_layouts=stereo|mono',
  // Silence up to the end, which `-t` sets.
  'apad',
].join(',');

const soundOptions = (plan: ClipPlan): readonly string[] => [
  '-map',
  '0:a:0',
  '-af',
  soundFilter,
  '-c:a',
  'aac',
  '-b:a',
  `${plan.audioBitsPerSecond}`,
];

const fileOptions = (plan: ClipPlan): readonly string[] => [
  '-t',
  seconds(plan.durationMs),
  // Nothing about the owner's machine leaves: no tags of the recording, no versions of programs.
  '-map_metadata',
  '-1',
  '-map_chapters',
  '-1',
  '-fflags',
  '+bitexact',
  '-flags',
  '+bitexact',
  // The index goes in front, so that a player can start before it has the whole file.
  '-movflags',
  '+faststart',
  '-f',
  'mp4',
];

const input = ({ file }: ShareRun): Pick<FfmpegArguments, 'inputOptions' | 'input'> => ({
  inputOptions: [...LOCAL_ONLY],
  input: fileUrl(file),
});

/** First of two passes over a take with a picture: weighs every picture and writes only `passLog`. */
export function firstPassArguments(run: ShareRun, picture: ClipPicture): FfmpegArguments {
  return {
    ...input(run),
    outputOptions: [
      ...pictureOptions(picture, run.plan),
      '-pass',
      '1',
      // A path as it is: this option knows no protocols.
      '-passlogfile',
      run.passLog,
      '-an',
      '-t',
      seconds(run.plan.durationMs),
      '-f',
      'null',
    ],
    output: '-',
  };
}

/** Second pass: writes the clip. The bit rate may be another than in the first. */
export function secondPassArguments(run: ShareRun, picture: ClipPicture, partFile: string): FfmpegArguments {
  return {
    ...input(run),
    outputOptions: [
      ...pictureOptions(picture, run.plan),
      '-pass',
      '2',
      '-passlogfile',
      run.passLog,
      // x264 writes all its settings into the stream, and how many processors there are is one of them.
      '-bsf:v',
      'filter_units=remove_types=6',
      ...(run.sound ? soundOptions(run.plan) : ['-an']),
      // The sound of a camera that starts minutes late waits for its first picture.
      '-max_muxing_queue_size',
      '100000',
      ...fileOptions(run.plan),
    ],
    output: fileUrl(partFile),
  };
}

/** The only pass over a take that is sound only. */
export function shareSoundArguments(run: ShareRun, partFile: string): FfmpegArguments {
  return {
    ...input(run),
    outputOptions: ['-vn', ...soundOptions(run.plan), ...fileOptions(run.plan)],
    output: fileUrl(partFile),
  };
}

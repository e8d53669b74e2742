import type { ClipPicture, ClipPlan } from '../sharing/encode-plan-clip.ts';
import { type FfmpegArguments, type FfmpegInput, fileUrl, seconds } from './arguments.ts';

/** What is encoded: the files, and the maps and filters that make one picture and one sound of them. */
export interface EncodeSource {
  readonly inputs: readonly [FfmpegInput, ...FfmpegInput[]];
  readonly picture: (picture: ClipPicture, plan: ClipPlan) => readonly string[];
  /** null where nothing can be heard; a plan always has room for it. */
  readonly sound: readonly string[] | null;
}

/** One clip to encode. All paths absolute. */
export interface EncodeRun {
  readonly source: EncodeSource;
  readonly plan: ClipPlan;
  /** Where the first pass leaves its findings for the second: the beginning of file names, in a folder of its own. */
  readonly passLog: string;
}

/** Seconds between key frames: a click on a moment has at most this much to decode, and longer saves little. */
const KEY_FRAME_SECONDS = 5;

/** Said to the filters and in the file, too: phones guess the colours of a small picture otherwise than those of a large one. */
export const COLOURS = 'out_color_matrix=bt601:out_range=tv';

/** What `COLOURS` makes of a picture, as its file says it. */
export const COLOUR_TAGS = [
  '-colorspace',
  'smpte170m',
  '-color_primaries',
  'smpte170m',
  '-color_trc',
  'smpte170m',
  '-color_range',
  'tv',
] as const;

/** The only kind of picture every browser and phone can show. */
const pictureKind = ['-pix_fmt', 'yuv420p', ...COLOUR_TAGS] as const;

const pictureOptions = (run: EncodeRun, picture: ClipPicture, encoder: readonly string[]): readonly string[] => [
  ...run.source.picture(picture, run.plan),
  '-c:v',
  'libx264',
  ...encoder,
  '-g',
  `${picture.fps * KEY_FRAME_SECONDS}`,
  ...pictureKind,
];

/** Same in both passes: the second must meet exactly the pictures the first has weighed. */
const atBitRate = (picture: ClipPicture): readonly string[] => [
  '-preset',
  'medium',
  '-b:v',
  `${picture.bitsPerSecond}`,
];

/** Without a limit of size: as good as the eye needs, in a third of the time; the bit rate is only a ceiling. */
const atQuality = (picture: ClipPicture): readonly string[] => [
  '-preset',
  'veryfast',
  '-crf',
  '20',
  '-maxrate',
  `${picture.bitsPerSecond}`,
  '-bufsize',
  `${picture.bitsPerSecond * 2}`,
];

const soundOptions = ({ source, plan }: EncodeRun): readonly string[] =>
  source.sound === null ? ['-an'] : [...source.sound, '-c:a', 'aac', '-b:a', `${plan.audioBitsPerSecond}`];

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

const inputsOf = ({ source: { inputs } }: EncodeRun): Omit<FfmpegArguments, 'outputOptions' | 'output'> => {
  const [first, ...moreInputs] = inputs;
  return { ...first, moreInputs };
};

/** First of two passes over what has a picture: weighs every picture and writes only `passLog`. */
export function firstPassArguments(run: EncodeRun, picture: ClipPicture): FfmpegArguments {
  return {
    ...inputsOf(run),
    outputOptions: [
      ...pictureOptions(run, picture, atBitRate(picture)),
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

const clipArguments = (run: EncodeRun, picture: readonly string[], partFile: string): FfmpegArguments => ({
  ...inputsOf(run),
  outputOptions: [
    ...picture,
    // x264 writes all its settings into the stream, and how many processors there are is one of them.
    '-bsf:v',
    'filter_units=remove_types=6',
    ...soundOptions(run),
    // The sound of a camera that starts minutes late waits for its first picture.
    '-max_muxing_queue_size',
    '100000',
    ...fileOptions(run.plan),
  ],
  output: fileUrl(partFile),
});

/** Second pass: writes the clip. The bit rate may be another than in the first. */
export function secondPassArguments(run: EncodeRun, picture: ClipPicture, partFile: string): FfmpegArguments {
  const passed = ['-pass', '2', '-passlogfile', run.passLog];
  return clipArguments(run, [...pictureOptions(run, picture, atBitRate(picture)), ...passed], partFile);
}

/** Writes the clip in one pass, for a plan without a limit. */
export const onePassArguments = (run: EncodeRun, picture: ClipPicture, partFile: string): FfmpegArguments =>
  clipArguments(run, pictureOptions(run, picture, atQuality(picture)), partFile);

/** The only pass over what is sound only. */
export function soundArguments(run: EncodeRun, partFile: string): FfmpegArguments {
  return {
    ...inputsOf(run),
    outputOptions: ['-vn', ...soundOptions(run), ...fileOptions(run.plan)],
    output: fileUrl(partFile),
  };
}

import type { ConvertedPicture, ImportPlan } from '../importing/import-plan.ts';
import { type FfmpegArguments, fileUrl, LOCAL_ONLY } from './arguments.ts';
import { COLOUR_TAGS, COLOURS } from './encode-arguments.ts';
import { type HdrTransfer, toneMapFilters } from './tone-map.ts';

/** One file to bring in. Paths absolute. */
export interface ImportRun {
  readonly file: string;
  readonly partFile: string;
  readonly plan: ImportPlan;
  readonly interlaced: boolean;
  /** What the picture has to be brought back from; null for an ordinary one, and where ffmpeg cannot do it. */
  readonly toneMap: HdrTransfer | null;
}

const soundFilter = [
  // Fills gaps with silence, the one before a late beginning too: what comes after them keeps its place.
  'aresample=48000:async=1:min_hard_comp=0.03:first_pts=0',
  // Mono stays mono; what has more channels becomes stereo.
  'aformat=channel_layouts=stereo|mono',
].join(',');

/** Turning is ffmpeg's own doing, before these. */
const pictureFilter = ({ width, height, fps }: ConvertedPicture, { interlaced, toneMap }: ImportRun): string =>
  [
    ...(interlaced ? ['yadif'] : []),
    // From 0 on: a picture that began after the sound keeps its place.
    `fps=fps=${fps}:start_time=0`,
    ...(toneMap ? toneMapFilters(toneMap, `w=${width}:h=${height}`) : [`scale=w=${width}:h=${height}:${COLOURS}`]),
    'setsar=1',
    'format=yuv420p',
  ].join(',');

const encoders = {
  mp4: (bitsPerSecond: number): readonly string[] => [
    '-c:v',
    'libx264',
    '-preset',
    'veryfast',
    '-crf',
    '20',
    '-maxrate',
    `${bitsPerSecond}`,
    '-bufsize',
    `${bitsPerSecond * 2}`,
    ...COLOUR_TAGS,
  ],
  // Only for a browser without H.264: in the quick mode the recorder of a browser uses.
  webm: (bitsPerSecond: number): readonly string[] => [
    '-c:v',
    'libvpx',
    '-deadline',
    'realtime',
    '-cpu-used',
    '6',
    '-b:v',
    `${bitsPerSecond}`,
  ],
} as const;

/** Enough for the finest picture of this size; most need a third of it. */
const ceilingOf = ({ width, height, fps }: ConvertedPicture): number =>
  Math.round(width * height * fps * 0.15) + 500_000;

function pictureOptions(run: ImportRun): readonly string[] {
  const { plan } = run;
  if (plan.video === null) return ['-vn'];
  if (plan.video === 'copy') return ['-map', '0:V:0', '-c:v', 'copy'];
  return [
    '-map',
    // Not a cover picture, which some files carry before their video.
    '0:V:0',
    '-vf',
    pictureFilter(plan.video, run),
    ...encoders[plan.container](ceilingOf(plan.video)),
    // A key frame each second, as recordings have: every jump is quick, and fast cuts land near.
    '-g',
    `${plan.video.fps}`,
    '-pix_fmt',
    'yuv420p',
  ];
}

function soundOptions({ plan: { audio, container } }: ImportRun): readonly string[] {
  if (audio === null) return ['-an'];
  if (audio === 'copy') return ['-map', '0:a:0', '-c:a', 'copy'];
  const codec = container === 'mp4' ? ['-c:a', 'aac', '-b:a', '160k'] : ['-c:a', 'libopus', '-b:a', '128k'];
  return ['-map', '0:a:0', '-af', soundFilter, ...codec];
}

/** Brings a file into the form its plan says, streams copied or encoded. */
export function importArguments(run: ImportRun): FfmpegArguments {
  const { container, video } = run.plan;
  return {
    // Times that are missing, as in some AVI files, are made up from the order.
    inputOptions: [...LOCAL_ONLY, '-fflags', '+genpts'],
    input: fileUrl(run.file),
    outputOptions: [
      ...pictureOptions(run),
      ...soundOptions(run),
      '-sn',
      '-dn',
      '-map_metadata',
      '-1',
      '-map_chapters',
      '-1',
      // Sound that begins minutes after the picture waits for it.
      '-max_muxing_queue_size',
      '100000',
      ...(container === 'mp4' ? ['-movflags', '+faststart', '-strict', '-2'] : []),
      // Phones write another tag for H.264 than players expect in MP4.
      ...(container === 'mp4' && video === 'copy' ? ['-tag:v', 'avc1'] : []),
      '-f',
      container,
    ],
    output: fileUrl(run.partFile),
  };
}

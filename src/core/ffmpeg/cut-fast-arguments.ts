import { z } from 'zod';
import { type FfmpegArguments, fileUrl, LOCAL_ONLY, seconds } from './arguments.ts';
import { type ProbedMedia, parseProbe, secondsToMs } from './parse-probe.ts';

/** Reads one picture and the hash of its bytes. @param interval where it is, as ffprobe has it */
const onePicture = (interval: string): readonly string[] => [
  '-v',
  'error',
  '-hide_banner',
  ...LOCAL_ONLY,
  '-select_streams',
  'v:0',
  '-read_intervals',
  interval,
  '-show_data_hash',
  'md5',
];

/** ffprobe: the first picture a player can start with when it is sent to `atMs`, for `parseKeyFrame`. Uses the index. */
export const keyFrameArguments = (file: string, atMs: number): readonly string[] => [
  ...onePicture(`${seconds(atMs)}%+#1`),
  '-show_entries',
  'packet=pts_time,data_hash',
  '-of',
  'csv=p=0',
  fileUrl(file),
];

/** A key frame: when it is shown, in milliseconds of its file, and the hash of its bytes, which a copy keeps. */
export interface KeyFrame {
  readonly ms: number;
  readonly hash: string;
}

/** What the output of `keyFrameArguments` says; null when there is no picture from there on. */
export function parseKeyFrame(csv: string): KeyFrame | null {
  const [time, hash] = csv.trim().split('\n')[0]?.split(',') ?? [];
  const ms = secondsToMs(time);
  return ms === null || !hash ? null : { ms, hash };
}

/** ffprobe: what a copy is, with its first picture, for `parseCopy`. */
export const copyProbeArguments = (file: string): readonly string[] => [
  ...onePicture('%+#1'),
  '-show_entries',
  'format=format_name,duration,size,start_time:stream=codec_type,codec_name,width,height:packet=pts_time,data_hash',
  '-of',
  'json',
  fileUrl(file),
];

const Copy = z.object({
  format: z.object({ start_time: z.string() }),
  packets: z.tuple([z.object({ pts_time: z.string(), data_hash: z.string() })]),
});

/** Reads the output of `copyProbeArguments`; null for a file without pictures. `first` counts from where playing begins. */
export function parseCopy(json: string): (ProbedMedia & { readonly first: KeyFrame }) | null {
  const probed = parseProbe(json);
  const copy = probed && Copy.safeParse(JSON.parse(json)).data;
  if (!copy) return null;
  const [{ pts_time, data_hash }] = copy.packets;
  const ms = (secondsToMs(pts_time) ?? 0) - (secondsToMs(copy.format.start_time) ?? 0);
  return { ...probed, first: { ms: Math.max(0, ms), hash: data_hash } };
}

/**
 * Where pictures are stored in another order than they are shown, ffmpeg 4.1 looks for the key frame 3/23 s earlier than
 * it is told to.
 */
export const SEEKS_EARLIER_MS = 131;

/**
 * Copies a passage of an H.264 MP4 without encoding. It begins with the key frame at or before `startMs` and ends with
 * the last picture before `endMs`.
 */
export function copyArguments(file: string, startMs: number, endMs: number, partFile: string): FfmpegArguments {
  return {
    // Before `-i`: after it, a copy can come out without a single picture and exit code 0.
    inputOptions: [...LOCAL_ONLY, '-ss', seconds(startMs), '-t', seconds(endMs - startMs)],
    input: fileUrl(file),
    outputOptions: [
      '-map',
      '0:v:0',
      '-map',
      '0:a:0?',
      '-c',
      'copy',
      // What lies before the wished start is shown, not hidden by an edit list that only some players know.
      '-avoid_negative_ts',
      'make_zero',
      // Nothing about the owner's machine leaves.
      '-map_metadata',
      '-1',
      '-map_chapters',
      '-1',
      '-fflags',
      '+bitexact',
      '-movflags',
      '+faststart',
      // ffmpeg 4.1 still calls Opus in MP4 experimental and refuses it without this.
      '-strict',
      '-2',
      '-f',
      'mp4',
    ],
    output: fileUrl(partFile),
  };
}

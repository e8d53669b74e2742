import { type FfmpegArguments, fileUrl, LOCAL_ONLY, seconds } from './arguments.ts';
import { secondsToMs } from './parse-probe.ts';

/** ffprobe: the first picture a player can start with when it is sent to `atMs`, for `parseKeyFrameMs`. Uses the index. */
export const keyFrameArguments = (file: string, atMs: number): readonly string[] => [
  '-v',
  'error',
  '-hide_banner',
  ...LOCAL_ONLY,
  '-select_streams',
  'v:0',
  '-read_intervals',
  `${seconds(atMs)}%+#1`,
  '-show_entries',
  'packet=pts_time',
  '-of',
  'csv=p=0',
  fileUrl(file),
];

/** The time in the output of `keyFrameArguments`, in milliseconds; null when there is no picture from there on. */
export const parseKeyFrameMs = (csv: string): number | null => secondsToMs(csv.split('\n')[0]?.replace(/,.*$/, ''));

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

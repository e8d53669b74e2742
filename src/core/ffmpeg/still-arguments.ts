import { type FfmpegArguments, fileUrl, LOCAL_ONLY, seconds } from './arguments.ts';
import { type HdrTransfer, toneMapFilters } from './tone-map.ts';

/** How a still is to be. */
export interface StillLook {
  /** At most this many pixels, and never enlarged. */
  readonly width: number;
  /** What the picture has to be brought back from; nothing for an ordinary one. */
  readonly toneMap?: HdrTransfer | null;
}

/** Even, since the JPEG's colours are stored at half size. */
function pictureFilter({ width, toneMap }: StillLook): string {
  const size = `w='trunc(min(iw,${width})/2)*2':h=-2`;
  return (toneMap ? toneMapFilters(toneMap, size) : [`scale=${size}`]).join(',');
}

const jpeg = (look: StillLook): readonly string[] => [
  '-an',
  '-vf',
  pictureFilter(look),
  // 2 (best) to 31: 4 cannot be told from the video at this size and is half as large as 2.
  '-q:v',
  '4',
  '-c:v',
  'mjpeg',
  '-f',
  'image2',
  // One file, not a numbered series; for `lastFrameArguments` each frame replaces the one before.
  '-update',
  '1',
];

/** The frame shown at `atMs`, as JPEG. Writes no file when the picture ended before. */
export function stillArguments(file: string, atMs: number, look: StillLook, output: string): FfmpegArguments {
  return {
    // Before `-i`: jumps to the key frame before and decodes from there, instead of decoding the whole file.
    inputOptions: [...LOCAL_ONLY, '-ss', seconds(atMs)],
    input: fileUrl(file),
    outputOptions: [...jpeg(look), '-frames:v', '1'],
    output: fileUrl(output),
  };
}

/** The last frame of a file, for a time after the end of the picture. Writes no file when sound goes on for seconds after it. */
export function lastFrameArguments(file: string, look: StillLook, output: string): FfmpegArguments {
  return {
    inputOptions: [...LOCAL_ONLY, '-sseof', '-3'],
    input: fileUrl(file),
    outputOptions: jpeg(look),
    output: fileUrl(output),
  };
}

/** The last key frame of a file: for one whose picture ended long before its sound, where seeking from the end finds nothing. */
export function lastKeyFrameArguments(file: string, look: StillLook, output: string): FfmpegArguments {
  return {
    // Goes through the whole file but decodes only what can stand alone.
    inputOptions: [...LOCAL_ONLY, '-skip_frame', 'nokey'],
    input: fileUrl(file),
    outputOptions: jpeg(look),
    output: fileUrl(output),
  };
}

/** The first frame from `atMs` on of a raw recording, which has no index to jump by. Writes no file when there is none. */
export function rawStillArguments(rawFile: string, atMs: number, look: StillLook, output: string): FfmpegArguments {
  return {
    inputOptions: [...LOCAL_ONLY],
    input: fileUrl(rawFile),
    // After `-i`: reads and drops what lies before.
    outputOptions: ['-ss', seconds(atMs), ...jpeg(look), '-frames:v', '1'],
    output: fileUrl(output),
  };
}

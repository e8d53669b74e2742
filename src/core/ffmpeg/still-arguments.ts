import { type FfmpegArguments, fileUrl, LOCAL_ONLY, seconds } from './arguments.ts';

/** At most `width` pixels and never enlarged; even, since the JPEG's colours are stored at half size. */
const scale = (width: number): string => `scale=w='trunc(min(iw,${width})/2)*2':h=-2`;

const jpeg = (width: number): readonly string[] => [
  '-an',
  '-vf',
  scale(width),
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
export function stillArguments(file: string, atMs: number, width: number, output: string): FfmpegArguments {
  return {
    // Before `-i`: jumps to the key frame before and decodes from there, instead of decoding the whole file.
    inputOptions: [...LOCAL_ONLY, '-ss', seconds(atMs)],
    input: fileUrl(file),
    outputOptions: [...jpeg(width), '-frames:v', '1'],
    output: fileUrl(output),
  };
}

/** The last frame of a file, for a time after the end of the picture. Writes no file when sound goes on for seconds after it. */
export function lastFrameArguments(file: string, width: number, output: string): FfmpegArguments {
  return {
    inputOptions: [...LOCAL_ONLY, '-sseof', '-3'],
    input: fileUrl(file),
    outputOptions: jpeg(width),
    output: fileUrl(output),
  };
}

/** The last key frame of a file: for one whose picture ended long before its sound, where seeking from the end finds nothing. */
export function lastKeyFrameArguments(file: string, width: number, output: string): FfmpegArguments {
  return {
    // Goes through the whole file but decodes only what can stand alone.
    inputOptions: [...LOCAL_ONLY, '-skip_frame', 'nokey'],
    input: fileUrl(file),
    outputOptions: jpeg(width),
    output: fileUrl(output),
  };
}

/** The first frame from `atMs` on of a raw recording, which has no index to jump by. Writes no file when there is none. */
export function rawStillArguments(rawFile: string, atMs: number, width: number, output: string): FfmpegArguments {
  return {
    inputOptions: [...LOCAL_ONLY],
    input: fileUrl(rawFile),
    // After `-i`: reads and drops what lies before.
    outputOptions: ['-ss', seconds(atMs), ...jpeg(width), '-frames:v', '1'],
    output: fileUrl(output),
  };
}

import { type FfmpegArguments, fileUrl, LOCAL_ONLY } from './arguments.ts';

/**
 * Decodes the last two seconds into nothing: proves that the index leads to the end and that what lies there can be
 * played. Costs a few tenths of a second whatever the length of the take.
 */
export function decodeEndArguments(file: string): FfmpegArguments {
  return {
    inputOptions: [...LOCAL_ONLY, '-sseof', '-2'],
    input: fileUrl(file),
    outputOptions: ['-f', 'null'],
    output: '-',
  };
}

import { type FfmpegArguments, fileUrl, LOCAL_ONLY, seconds } from './arguments.ts';

const decode = (file: string, from: readonly string[]): FfmpegArguments => ({
  inputOptions: [...LOCAL_ONLY, ...from],
  input: fileUrl(file),
  outputOptions: ['-f', 'null'],
  output: '-',
});

/**
 * Decodes the last second, from the key frame before it, into nothing: proves that the index leads to the end and that
 * what lies there can be played. Costs a tenth of a second whatever the length of the take.
 * @param lastSeconds more where a second may have no picture of its own
 */
export const decodeEndArguments = (file: string, lastSeconds = 1): FfmpegArguments =>
  decode(file, ['-sseof', `-${lastSeconds}`]);

/** Decodes a file from a time on into nothing; what lies before it does not count, even where decoding begins there. */
export const decodeFromArguments = (file: string, fromMs: number): FfmpegArguments =>
  decode(file, ['-ss', seconds(Math.max(0, fromMs))]);

/** Decodes a whole file into nothing. */
export const decodeArguments = (file: string): FfmpegArguments => decode(file, []);

/** A file that comes in, with what stands before its `-i`. */
export interface FfmpegInput {
  readonly inputOptions: readonly string[];
  /** With protocol, see `fileUrl`. */
  readonly input: string;
}

/** One ffmpeg run: what comes in, what stands before the target, what goes out. */
export interface FfmpegArguments extends FfmpegInput {
  /** Further files, numbered from 1 in filters and maps. */
  readonly moreInputs?: readonly FfmpegInput[];
  readonly outputOptions: readonly string[];
  readonly output: string;
}

/**
 * A path as ffmpeg must be given it: with the protocol in front, a name such as `take:1.webm` or `-y.webm` can be read
 * as neither a protocol nor an option.
 */
export const fileUrl = (absolutePath: string): string => `file:${absolutePath}`;

/** For every input: recordings come from outside, and a playlist dressed up as one must not open other addresses. */
export const LOCAL_ONLY = ['-protocol_whitelist', 'file,pipe'] as const;

/** Milliseconds as ffmpeg's seconds, exact to the millisecond. The only place where the app's unit changes. */
export const seconds = (ms: number): string => (ms / 1_000).toFixed(3);

/** `text` as ffmpeg says it, `major` comparable (4.1 is 4). */
export interface FfmpegVersion {
  readonly text: string;
  readonly major: number;
}

/**
 * Reads the output of `ffmpeg -version` (or ffprobe). Releases name themselves (`5.1.9-0+deb12u1`, `n7.0`); builds from
 * git (`N-47683-g0e8eb07980`) do not, but libavcodec's major number has grown by one with every major release since
 * 3.0 (3.x: 57, 4.x: 58, 5.x: 59, 6.x: 60, 7.x: 61).
 * @returns null when it is not ffmpeg that answered
 */
export function parseVersion(output: string): FfmpegVersion | null {
  const text = /^ff(?:mpeg|probe) version (\S+)/m.exec(output)?.[1];
  if (text === undefined) return null;
  const release = /^n?(\d{1,3})\.\d/.exec(text)?.[1];
  if (release !== undefined) return { text, major: Number(release) };
  const library = /^\s*libavcodec\s+(\d{1,3})\./m.exec(output)?.[1];
  return { text, major: library === undefined ? 0 : Math.max(0, Number(library) - 54) };
}

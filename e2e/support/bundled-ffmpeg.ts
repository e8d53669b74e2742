import { execFileSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import ffmpeg from '@ffmpeg-installer/ffmpeg';

/** Runs the bundled ffmpeg, which is there wherever the tests are. @returns what it writes to `pipe:1` */
export function bundledFfmpeg(args: readonly string[]): Buffer<ArrayBuffer> {
  chmodSync(ffmpeg.path, 0o755);
  return execFileSync(ffmpeg.path, ['-nostdin', '-v', 'error', ...args], {
    maxBuffer: 50_000_000,
  }) as Buffer<ArrayBuffer>;
}

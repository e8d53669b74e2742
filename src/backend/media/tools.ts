import { chmod } from 'node:fs/promises';
import type { FfmpegInfo } from '../../contract/views.ts';
import { type FfmpegVersion, parseVersion } from '../../core/ffmpeg/parse-version.ts';
import { runProgram } from '../process/runner.ts';

/** The two programs, by absolute path. */
export interface Tools {
  readonly ffmpeg: string;
  readonly ffprobe: string;
}
/** What was found: what to tell the owner, and the programs where they can be used. */
export interface FoundTools {
  readonly info: FfmpegInfo;
  readonly tools: Tools | null;
}

const VERSION_LIMIT_MS = 15_000;

/** Asks a program for its version; null when it is missing, not ffmpeg or ffprobe, or does not answer. */
export async function askVersion(file: string): Promise<FfmpegVersion | null> {
  try {
    const { code, stdout } = await runProgram({ file, args: ['-version'], timeoutMs: VERSION_LIMIT_MS });
    return code === 0 ? parseVersion(stdout) : null;
  } catch {
    return null;
  }
}

/** The programs that come inside npm packages; null on a system those packages do not know. */
export async function bundledTools(): Promise<Tools | null> {
  try {
    const [ffmpeg, ffprobe] = await Promise.all([
      import('@ffmpeg-installer/ffmpeg'),
      import('@ffprobe-installer/ffprobe'),
    ]);
    return { ffmpeg: ffmpeg.default.path, ffprobe: ffprobe.default.path };
  } catch {
    return null;
  }
}

/** `npm ci --ignore-scripts` leaves the bundled ffprobe without its right to run; gives it back where we may. */
export async function allowToRun(file: string): Promise<void> {
  // Where it is not ours to change, asking for the version will say so.
  await chmod(file, 0o755).catch(() => undefined);
}

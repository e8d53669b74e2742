import type { FfmpegArguments } from '../../core/ffmpeg/arguments.ts';
import { type FfmpegProgress, NO_PROGRESS, readProgress } from '../../core/ffmpeg/parse-progress.ts';
import { runFfmpeg } from '../process/runner.ts';
import type { Tools } from './tools.ts';
import type { RunOptions } from './types.ts';

/** Runs ffmpeg and gives the last thing it said of its progress. Errors as `runFfmpeg`. */
export async function ffmpegProgress(
  tools: Tools,
  args: FfmpegArguments,
  options: RunOptions,
  onProgress?: (progress: FfmpegProgress) => void,
): Promise<FfmpegProgress> {
  let progress = NO_PROGRESS;
  await runFfmpeg({
    binary: tools.ffmpeg,
    args,
    ...(options.signal ? { signal: options.signal } : {}),
    ...(options.onCommand ? { onCommand: options.onCommand } : {}),
    onProgressLine: (line) => {
      const before = progress;
      progress = readProgress(before, line);
      if (progress !== before) onProgress?.(progress);
    },
  });
  return progress;
}

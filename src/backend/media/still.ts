import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppError } from '../../core/errors.ts';
import type { FfmpegArguments } from '../../core/ffmpeg/arguments.ts';
import {
  lastFrameArguments,
  lastKeyFrameArguments,
  rawStillArguments,
  type StillLook,
  stillArguments,
} from '../../core/ffmpeg/still-arguments.ts';
import { hasErrno } from '../disk/disk-errors.ts';
import { ffmpegProgress } from './run-ffmpeg.ts';
import type { Tools } from './tools.ts';
import type { RunOptions } from './types.ts';

const readIfThere = (file: string): Promise<Uint8Array | null> =>
  readFile(file).catch((error: unknown) => {
    if (hasErrno(error, 'ENOENT')) return null;
    throw error;
  });

/** The picture made by the first of these runs that makes one, as JPEG. `argsFor` is given the file to write. */
async function firstPicture(
  tools: Tools,
  argsFor: (output: string) => readonly FfmpegArguments[],
  options: RunOptions,
): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'second-take-still-'));
  const output = join(folder, 'still.jpg');
  try {
    for (const args of argsFor(output)) {
      await ffmpegProgress(tools, args, options);
      const jpeg = await readIfThere(output);
      if (jpeg !== null && jpeg.length > 0) return jpeg;
    }
    throw new AppError('ffmpeg-failed', { message: 'no frame could be read' });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * The frame of a file with a picture that is shown at `atMs`, as JPEG; after the end of the picture, its last frame.
 * AppError `ffmpeg-failed` when neither can be decoded.
 */
export const stillOf = (
  tools: Tools,
  file: string,
  atMs: number,
  look: StillLook,
  options: RunOptions,
): Promise<Uint8Array> =>
  firstPicture(
    tools,
    (output) => [
      stillArguments(file, atMs, look, output),
      lastFrameArguments(file, look, output),
      lastKeyFrameArguments(file, look, output),
    ],
    options,
  );

/**
 * The first frame from `atMs` on of a raw recording that has a picture, as JPEG; of a shorter one, its first frame.
 * AppError `ffmpeg-failed` when neither can be decoded.
 */
export const rawStillOf = (
  tools: Tools,
  rawFile: string,
  atMs: number,
  look: StillLook,
  options: RunOptions,
): Promise<Uint8Array> =>
  firstPicture(tools, (output) => [atMs, 0].map((at) => rawStillArguments(rawFile, at, look, output)), options);

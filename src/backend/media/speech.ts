import { stat } from 'node:fs/promises';
import { AppError } from '../../core/errors.ts';
import { speechArguments } from '../../core/ffmpeg/speech-arguments.ts';
import { ffmpegProgress } from './run-ffmpeg.ts';
import type { Tools } from './tools.ts';
import type { PassageOptions } from './types.ts';

/** A WAV file's header alone. */
const HEADER_BYTES = 100;

/** See `Media.speech`. */
export async function writeSpeech(tools: Tools, file: string, wav: string, options: PassageOptions): Promise<void> {
  await ffmpegProgress(tools, speechArguments(file, options.passage ?? null, wav), options);
  // Exit code 0 proves nothing.
  const { size } = await stat(wav);
  if (size <= HEADER_BYTES) throw new AppError('ffmpeg-failed', { message: 'no sound could be read', size });
}

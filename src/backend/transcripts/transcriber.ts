import { access, constants, stat } from 'node:fs/promises';
import type { Transcriber } from '../../contract/transcripts-api.ts';
import { AppError } from '../../core/errors.ts';
import type { Preferences } from '../../core/model/preferences.ts';

/** The chosen whisper.cpp, by absolute paths. */
export interface WhisperFiles {
  readonly program: string;
  readonly model: string;
}
type Chosen = Pick<Preferences, 'whisperPath' | 'whisperModelPath'>;

const isFile = (path: string, mode: number): Promise<boolean> =>
  access(path, mode)
    .then(() => stat(path))
    .then(
      (found) => found.isFile(),
      () => false,
    );

/** The program and model that were chosen, or why there are none. Looked for anew each time: they may have been moved. */
export async function findWhisper(chosen: Chosen): Promise<WhisperFiles | Exclude<Transcriber, 'ready'>> {
  const { whisperPath: program, whisperModelPath: model } = chosen;
  if (program === null || model === null) return 'not-chosen';
  const found = (await isFile(program, constants.X_OK)) && (await isFile(model, constants.R_OK));
  return found ? { program, model } : 'missing';
}

/** @throws AppError `transcriber-missing` */
export async function requireWhisper(chosen: Chosen): Promise<WhisperFiles> {
  const found = await findWhisper(chosen);
  if (typeof found === 'string') throw new AppError('transcriber-missing', { state: found, ...chosen });
  return found;
}

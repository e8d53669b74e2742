import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppError } from '../../core/errors.ts';
import { commandLine } from '../../core/ffmpeg/command-line.ts';
import { whisperArguments, whisperProgress } from '../../core/transcript/whisper.ts';
import { toAppError } from '../disk/disk-errors.ts';
import type { TakeFile } from '../library/take-file.ts';
import type { Media } from '../media/types.ts';
import { runProgram } from '../process/runner.ts';
import type { TextReader } from '../sharing/reader.ts';
import type { ReadingResults } from '../sharing/readings.ts';
import type { TaskContext } from '../tasks/types.ts';
import type { WhisperFiles } from './transcriber.ts';

/** Fraction of the work after which the sound lies there; ffmpeg is many times faster than listening. */
const SOUND_END = 0.05;
/** A slow machine needs several times the length of a take; only a program that hangs takes a day. */
const LIMIT_MS = 24 * 3_600_000;
/** Characters of the program's last words, for progress and for "copy details". */
const KEPT_WORDS = 4_000;

/** What writing down speech works with. */
export interface SpeechTools {
  readonly media: Media;
  readonly reader: TextReader;
}
type Heard = Exclude<ReadingResults['whisper'], null>;

/** Runs whisper.cpp over a WAV file. @throws AppError `transcriber-failed` */
async function listen(whisper: WhisperFiles, wav: string, stem: string, task: TaskContext): Promise<string> {
  const args = whisperArguments(whisper.model, wav, stem);
  const command = commandLine(whisper.program, args);
  task.command(command);
  let said = '';
  const failed = (details: object, cause?: unknown) =>
    new AppError('transcriber-failed', { command, ...details, said }, { cause });
  const run = { file: whisper.program, args, signal: task.signal, timeoutMs: LIMIT_MS };
  const onStderr = (text: string) => {
    said = (said + text).slice(-KEPT_WORDS);
    const fraction = whisperProgress(said);
    if (fraction !== null) task.progress(SOUND_END + (1 - SOUND_END) * fraction);
  };
  const result = await runProgram({ ...run, onStderr }).catch((cause: unknown) => {
    task.signal.throwIfAborted();
    throw failed({ message: String(cause) }, cause);
  });
  if (result.code !== 0) throw failed({ code: result.code });
  return readFile(`${stem}.json`, 'utf8').catch((cause: unknown) => {
    throw failed({ message: 'it ended without a result' }, cause);
  });
}

/**
 * Writes down what is said in a file that has sound, or in a passage of it, counted from its start, with a program on this computer. Everything it needs on the way
 * lies in a temporary folder, which is gone afterwards, whatever happens.
 * @throws AppError `transcriber-failed`, `no-speech`, and what ffmpeg can fail with
 */
export async function hear(
  { media, reader }: SpeechTools,
  whisper: WhisperFiles,
  { path, all }: Pick<TakeFile, 'path' | 'all'>,
  task: TaskContext,
): Promise<Heard> {
  const folder = await mkdtemp(join(tmpdir(), 'second-take-speech-')).catch((error: unknown) =>
    Promise.reject(toAppError(error)),
  );
  try {
    const wav = join(folder, 'speech.wav');
    await media.speech(path, wav, { passage: all, signal: task.signal, onCommand: task.command });
    task.progress(SOUND_END);
    const heard = await reader.whisper(await listen(whisper, wav, join(folder, 'speech'), task));
    if (heard === null) throw new AppError('transcriber-failed', { message: 'its result could not be read' });
    if (heard.cues.length === 0) throw new AppError('no-speech');
    return heard;
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

import { Worker } from 'node:worker_threads';
import { AppError } from '../../core/errors.ts';
import type { TimeWindow } from '../../core/model/take-window.ts';
import type { MailCues } from '../../core/sharing/mail-cues.ts';
import { doReading, type Reading, type ReadingResults } from './readings.ts';

/** Reads what others sent. Whatever a text is, the thread that receives recordings goes on. */
export interface TextReader {
  /** What a text holds, or why it is no feedback; one that cannot be read in time is `damaged`. */
  feedback(text: string): Promise<ReadingResults['feedback']>;
  /** See `splitMail`. @throws AppError `too-large` for a mail that cannot be read in time */
  mail(text: string, cues: MailCues): Promise<ReadingResults['mail']>;
  /** See `parseTranscript`; one that cannot be read in time is `too-large`. */
  transcript(text: string): Promise<ReadingResults['transcript']>;
  /** See `parseWhisper`; null also for what cannot be read in time. */
  whisper(json: string): Promise<ReadingResults['whisper']>;
  /** What the document of a transcript says in a window of its take; null also for what cannot be read in time. */
  said(document: string, window: TimeWindow): Promise<ReadingResults['said']>;
  /** Ends what is being read; it counts as not read in time. */
  close(): Promise<void>;
}

export interface ReaderOptions {
  /** Absolute path of the file a thread runs: `reading-worker.ts`, or what the build made of it. */
  readonly worker: string;
  /** A reading takes at most this long. */
  readonly limitMs?: number;
}

/** The worst text of the largest size takes about 3 s on a slow machine. */
const LIMIT_MS = 10_000;

/**
 * Texts up to this length (characters) are read in place: what people send, mostly. Measured with the worst texts known,
 * code not yet compiled: 15 ms for feedback, 30 ms for a mail, 10 ms for a transcript; starting a thread takes 100 ms and more.
 */
const IN_PLACE: Record<Reading['kind'], number> = {
  feedback: 20_000,
  mail: 2_000,
  transcript: 20_000,
  whisper: 20_000,
  said: 100_000,
};

/** The worst text needs a tenth. A thread that wants more is ended, and not the whole app. */
const MAX_HEAP_MB = 512;

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';

/** Reads one text on a thread of its own, which has ended when this settles. @returns undefined when it gave up */
function onThread(
  path: string,
  reading: Reading,
  signal: AbortSignal,
): Promise<ReadingResults[Reading['kind']] | undefined> {
  if (signal.aborted) return Promise.resolve(undefined);
  return new Promise((done, fail) => {
    const worker = new Worker(path, { workerData: reading, resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB } });
    const stop = () => void worker.terminate();
    let result: ReadingResults[Reading['kind']] | undefined;
    let failure: unknown;
    signal.addEventListener('abort', stop);
    worker.once('message', (message: ReadingResults[Reading['kind']]) => {
      result = message;
    });
    worker.once('error', (error) => {
      if (!isOutOfMemory(error)) failure = error;
    });
    worker.once('exit', () => {
      signal.removeEventListener('abort', stop);
      if (failure === undefined) done(result);
      else fail(failure);
    });
  });
}

/** Reads long texts one after the other, each on a thread that is ended when it takes too long. */
export function createReader({ worker, limitMs = LIMIT_MS }: ReaderOptions): TextReader {
  const closing = new AbortController();
  let last: Promise<unknown> = Promise.resolve();

  async function read<Kind extends Reading['kind']>(
    reading: Reading & { readonly kind: Kind },
  ): Promise<ReadingResults[Kind] | undefined> {
    type Result = ReadingResults[Kind] | undefined;
    if (reading.text.length <= IN_PLACE[reading.kind]) return doReading(reading) as Result;
    const result = last.then(() =>
      onThread(worker, reading, AbortSignal.any([closing.signal, AbortSignal.timeout(limitMs)])),
    );
    last = result.catch(() => undefined);
    return (await result) as Result;
  }

  return {
    feedback: async (text) => (await read({ kind: 'feedback', text })) ?? 'damaged',
    mail: async (text, cues) => {
      const parts = await read({ kind: 'mail', text, cues });
      if (!parts) throw new AppError('too-large', { characters: text.length });
      return parts;
    },
    transcript: async (text) => (await read({ kind: 'transcript', text })) ?? { state: 'too-large' },
    whisper: async (text) => (await read({ kind: 'whisper', text })) ?? null,
    said: async (text, window) => (await read({ kind: 'said', text, window })) ?? null,
    close: async () => {
      closing.abort();
      await last;
    },
  };
}

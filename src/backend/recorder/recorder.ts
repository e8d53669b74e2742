import type { ChunkReceipt } from '../../contract/chunks.ts';
import { AppError } from '../../core/errors.ts';
import type { Question } from '../../core/model/session.ts';
import type { Take } from '../../core/model/take.ts';
import { MAX_CHUNK_BYTES, RESERVED_BYTES } from '../../core/recording/formats.ts';
import { endedTake, failedTake, interruptedTake, retriedTake, startedTake } from '../../core/recording/take-steps.ts';
import type { Disk } from '../disk/disk.ts';
import { toAppError } from '../disk/disk-errors.ts';
import { timestamp } from '../library/context.ts';
import type { Library } from '../library/types.ts';
import type { Media } from '../media/types.ts';
import type { Clock, Ids, Log } from '../ports.ts';
import { together } from '../process/together.ts';
import type { Tasks } from '../tasks/types.ts';
import { rawPathOf, sizeOf } from './finish-take.ts';
import { createFinishing } from './finishing.ts';
import { createQueue } from './queue.ts';
import { RawFile } from './raw-file.ts';
import { recoverUnfinished } from './recover.ts';
import type { Recorder } from './types.ts';

/** What a recorder works with. */
export interface RecorderSetup {
  readonly library: Library;
  readonly disk: Disk;
  readonly media: Media;
  readonly tasks: Tasks;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  readonly nextAttempt: (library: Library, question: Question) => number;
  /** A recording is not started with less space than this; `RESERVED_BYTES` by default. */
  readonly reservedBytes?: number;
}

/** Receives recordings into the library and finishes them; see `Recorder`. */
export function createRecorder(setup: RecorderSetup): Recorder {
  const { library, disk, tasks, clock, ids, log, nextAttempt, reservedBytes = RESERVED_BYTES } = setup;
  const finishing = createFinishing(setup, tasks);
  /** Every change of `active` and every byte goes through here, in the order the calls came. */
  const inOrder = createQueue();
  let active: { readonly takeId: string; readonly file: RawFile } | null = null;

  const freeSpace = (): Promise<number> =>
    disk.freeBytes(library.folder).catch((error: unknown) => Promise.reject(toAppError(error)));
  const receipt = async (file: RawFile): Promise<ChunkReceipt> => ({ ...file.held, freeBytes: await freeSpace() });
  /** The file of the take being recorded. `not-found`, `take-not-recording`. */
  const fileOf = (takeId: string): RawFile => {
    if (active?.takeId === takeId) return active.file;
    throw new AppError('take-not-recording', { takeId, status: library.get('take', takeId).status });
  };
  /** Ends the recording that is running, if any; its take still says `recording`. */
  const release = async () => {
    const ending = active;
    active = null;
    if (ending === null) return;
    await ending.file.sync().catch((error: unknown) => log('error', 'recorder: the last sync failed', error));
    await ending.file.close();
  };

  const start: Recorder['start'] = async ({ sessionId, questionId, settings }) => {
    if (active !== null) throw new AppError('recording-in-progress', { takeId: active.takeId });
    const session = library.get('session', sessionId);
    const question = session.questions.find(({ id }) => id === questionId);
    if (!question || session.binnedAt !== null) throw new AppError('not-found', { sessionId, questionId });
    const freeBytes = await freeSpace();
    if (freeBytes < reservedBytes) throw new AppError('disk-full', { freeBytes, reservedBytes });
    const started = { id: ids.next(), sessionId, questionId, settings, createdAt: timestamp(clock) };
    const take = await library.create('take', startedTake({ ...started, attempt: nextAttempt(library, question) }));
    try {
      const file = await RawFile.create(setup, rawPathOf(library, take), (work) => void inOrder(work));
      active = { takeId: take.id, file };
      return take;
    } catch (error) {
      await library.update('take', take.id, (current) => failedTake(current, 'take-damaged'));
      throw error;
    }
  };

  const append = async (takeId: string, sequence: number, offset: number, data: Uint8Array): Promise<ChunkReceipt> => {
    const file = fileOf(takeId);
    try {
      // Side by side: the disk is asked and written at once.
      const [freeBytes] = await together([
        freeSpace(),
        file.append({ sequence, offset, sizeBytes: data.length }, data),
      ]);
      return { ...file.held, freeBytes };
    } catch (error) {
      // The page must know from where to go on, whatever went wrong.
      const { code, details } = toAppError(error);
      const failure = typeof details === 'object' && details !== null ? details : {};
      throw new AppError(code, { ...failure, ...(await receipt(file)) }, { cause: error });
    }
  };

  const finish: Recorder['finish'] = async (takeId, end) => {
    if (active?.takeId !== takeId) {
      const task = finishing.latest(takeId);
      if (task !== undefined) return task;
    }
    const file = fileOf(takeId);
    if (file.held.receivedBytes < end.sizeBytes) throw new AppError('chunk-gap', await receipt(file));
    await file.sync();
    // Until the document says so the recording stays open, so that this can be tried again when the disk is full.
    const take = await library.update('take', takeId, (current) => endedTake(current, end, file.held.receivedBytes));
    await release();
    return finishing.start('finish-take', take);
  };

  const repair: Recorder['repair'] = async (takeId) => {
    const running = finishing.running(takeId);
    if (running !== undefined) return running;
    if (active?.takeId === takeId) throw new AppError('recording-in-progress', { takeId });
    const { status } = library.get('take', takeId);
    if (status === 'ready' || status === 'binned') throw new AppError('invalid-input', { takeId, status });
    // Still `recording`, though nobody records it: not even that could be written when it ended.
    const rawBytes = (await sizeOf(rawPathOf(library, library.get('take', takeId)))) ?? 0;
    const again = (take: Take) => (take.status === 'recording' ? interruptedTake(take, rawBytes) : retriedTake(take));
    return finishing.start('repair-take', await library.update('take', takeId, again));
  };

  return {
    start: (input) => inOrder(() => start(input)),
    append: async (takeId, sequence, offset, data) => {
      if (data.length > MAX_CHUNK_BYTES) throw new AppError('too-large', { maxBytes: MAX_CHUNK_BYTES });
      return inOrder(() => append(takeId, sequence, offset, data));
    },
    finish: (takeId, end) => inOrder(() => finish(takeId, end)),
    repair: (takeId) => inOrder(() => repair(takeId)),
    recoverAll: () =>
      inOrder(async () => {
        // The page that was recording is gone: what it sent is a recording to offer back.
        await release();
        return recoverUnfinished(setup, finishing);
      }),
    close: () => inOrder(release),
  };
}

import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../core/errors.ts';
import type { MediaFacts, Take } from '../../core/model/take.ts';
import { FINISHED_NAMES, mediaFacts } from '../../core/recording/finish-plan.ts';
import { rawFileName } from '../../core/recording/raw-file-name.ts';
import { failedTake, finishedTake } from '../../core/recording/take-steps.ts';
import type { Disk } from '../disk/disk.ts';
import { hasErrno, toAppError } from '../disk/disk-errors.ts';
import { syncFile } from '../disk/synced.ts';
import type { Library } from '../library/types.ts';
import type { Media, RunOptions } from '../media/types.ts';
import type { Log } from '../ports.ts';
import type { TaskContext } from '../tasks/types.ts';

/** What finishing a take works with. */
export interface FinishContext {
  readonly library: Library;
  readonly disk: Disk;
  readonly media: Media;
  readonly log: Log;
}

/** Size of a file in bytes; null when it is not there. */
export async function sizeOf(file: string): Promise<number | null> {
  try {
    return (await stat(file)).size;
  } catch (error) {
    if (hasErrno(error, 'ENOENT', 'ENOTDIR')) return null;
    throw toAppError(error);
  }
}

/** Where a take's raw file lies. */
export const rawPathOf = (library: Library, take: Take): string =>
  join(library.folderOf('take', take.id), take.raw?.fileName ?? rawFileName(take.settings.mimeType));

/** A finished file without its raw file: an older document came back, e.g. from a backup. */
async function adopt(media: Media, folder: string, options: RunOptions): Promise<MediaFacts> {
  for (const fileName of FINISHED_NAMES) {
    const file = join(folder, fileName);
    if (!(await sizeOf(file))) continue;
    const probed = await media.probe(file, options);
    if (probed.durationMs === null) continue;
    const posterFileName = (await sizeOf(join(folder, 'poster.jpg'))) ? 'poster.jpg' : null;
    return mediaFacts(probed, { fileName, posterFileName });
  }
  throw new AppError('take-damaged', { message: 'neither a raw nor a finished file' });
}

async function playableFile(at: FinishContext, take: Take, options: RunOptions): Promise<MediaFacts> {
  const folder = at.library.folderOf('take', take.id);
  const raw = rawPathOf(at.library, take);
  const rawBytes = await sizeOf(raw);
  if (rawBytes === null) return adopt(at.media, folder, options);
  if (rawBytes === 0) throw new AppError('take-damaged', { message: 'nothing was recorded' });
  return at.media.finish(raw, folder, take.recordedMs, options);
}

/**
 * The work of a `finish-take` or `repair-take` task: makes the playable file and says so in the take; once that file is
 * safe on the device, removes the raw one. A raw file beside a ready take therefore says "not safe yet", and the next
 * start finishes it again. What fails stays visible as the take's `problem`, with the raw file kept.
 */
export async function finishTake(at: FinishContext, takeId: string, task: TaskContext): Promise<readonly string[]> {
  const { library, disk, log } = at;
  const take = library.get('take', takeId);
  const folder = library.folderOf('take', takeId);
  const raw = rawPathOf(library, take);
  const options: RunOptions = { signal: task.signal, onProgress: task.progress, onCommand: task.command };
  let media: MediaFacts;
  try {
    media = await playableFile(at, take, options);
    await library.update('take', takeId, (current) => finishedTake(current, media));
  } catch (error) {
    // Cancelled, or the app closes: no fault of the take, the next start tries again.
    task.signal.throwIfAborted();
    const code = error instanceof AppError ? error.code : 'unexpected';
    await library
      .update('take', takeId, (current) => failedTake(current, code))
      .catch((failure: unknown) => log('error', 'recorder: a failed take could not be marked', failure));
    throw error;
  }
  try {
    // Not before the take is ready: half a gigabyte takes the disk a while, and nobody needs to wait for it. Until
    // then the raw file is the recording.
    await syncFile(disk, join(folder, media.fileName));
    await disk.syncFolder(folder);
    await disk.remove(raw);
  } catch (error) {
    log('warn', 'recorder: a raw file stays', error);
  }
  return [];
}

import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../core/errors.ts';
import { importedBytes } from '../../core/importing/import-cost.ts';
import { importedName } from '../../core/importing/import-plan.ts';
import type { Imported, MediaFacts } from '../../core/model/take.ts';
import { mediaFacts } from '../../core/recording/finish-plan.ts';
import { RESERVED_BYTES } from '../../core/recording/formats.ts';
import { toAppError } from '../disk/disk-errors.ts';
import { syncFile, writeSynced } from '../disk/synced.ts';
import { POSTER_FILE } from '../media/poster.ts';
import type { ProbeResult } from '../media/types.ts';
import { together } from '../process/together.ts';
import { sizeOf } from '../recorder/finish-take.ts';
import type { TaskContext } from '../tasks/types.ts';
import { copyIn, hashFile } from './read-file.ts';
import { asImportError, needSpace } from './receive.ts';
import type { Arrived, ImportsSetup } from './types.ts';

/** What a prepared folder holds, for the take's document. */
export interface PreparedTake {
  readonly media: MediaFacts;
  readonly imported: Imported;
}

/** @throws AppError `import-source-gone` when the owner's file is not the one that was looked at any more */
async function checkUnchanged({ bytes }: Arrived): Promise<void> {
  if (bytes.isOurs) return;
  const now = await stat(bytes.path).catch((cause: unknown) => {
    throw new AppError('import-source-gone', toAppError(cause).details, { cause });
  });
  if (now.size !== bytes.sizeBytes || now.mtimeMs !== bytes.modifiedMs)
    throw new AppError('import-source-gone', { sizeBytes: now.size, before: bytes.sizeBytes });
}

/** A byte for byte copy: what was uploaded is moved, what is still the owner's is copied. */
async function copyWhole(setup: ImportsSetup, file: Arrived, target: string, task: TaskContext): Promise<ProbeResult> {
  const { bytes, examined } = file;
  const asked = { file: bytes.path, ...examined };
  const options = { signal: task.signal, onCommand: task.command };
  // Tried before, and only the document could not be written.
  if (bytes.isOurs && (await sizeOf(target)) === bytes.sizeBytes)
    return setup.media.checkImported(asked, target, options);
  if (bytes.isOurs) {
    const result = await setup.media.checkImported(asked, bytes.path, options);
    await setup.disk.rename(bytes.path, target);
    return result;
  }
  const part = `${target}.part`;
  const { path, sizeBytes } = bytes;
  try {
    const copied = await copyIn(setup.disk, { from: path, to: part, sizeBytes }, task.signal, task.progress);
    if (copied !== sizeBytes) throw new AppError('import-source-gone', { copied, sizeBytes });
    const result = await setup.media.checkImported(asked, part, options);
    await setup.disk.rename(part, target);
    return result;
  } catch (error) {
    // Gigabytes, maybe, while the file waits on the list to be tried again.
    await setup.disk.remove(part).catch(() => undefined);
    throw error;
  }
}

async function encodeWhole(setup: ImportsSetup, file: Arrived, target: string, task: TaskContext) {
  const { bytes, examined } = file;
  const options = { signal: task.signal, onCommand: task.command, onProgress: task.progress };
  const [result, sha256] = await together([
    setup.media.importFile({ file: bytes.path, ...examined }, target, options),
    bytes.sha256 ?? hashFile(bytes.path, task.signal),
  ]);
  await syncFile(setup.disk, target);
  return { result, sha256 };
}

/**
 * Makes the files of a take in a folder: the playable file, checked and on the device, and its still.
 * @throws AppError `import-no-space`, `import-source-gone`, `ffmpeg-failed`, `file-failed`
 */
export async function prepareTake(
  setup: ImportsSetup,
  file: Arrived,
  { folder, stillFolder }: { readonly folder: string; readonly stillFolder: string },
  task: TaskContext,
): Promise<PreparedTake> {
  const { bytes, examined, fileName } = file;
  const { plan, found, hasPoster } = examined;
  try {
    await checkUnchanged(file);
    const isMoved = bytes.isOurs && plan.action === 'copy';
    const neededBytes = isMoved ? 0 : importedBytes(found.source, plan);
    await needSpace(setup.disk, setup.library.folder, neededBytes, setup.reservedBytes ?? RESERVED_BYTES);
    const name = importedName(plan);
    const target = join(folder, name);
    if (hasPoster)
      await writeSynced(setup.disk, join(folder, POSTER_FILE), await readFile(join(stillFolder, POSTER_FILE)));
    const { result, sha256 } =
      plan.action === 'copy'
        ? { result: await copyWhole(setup, file, target, task), sha256: bytes.sha256 }
        : await encodeWhole(setup, file, target, task);
    await checkUnchanged(file);
    task.signal.throwIfAborted();
    await setup.disk.syncFolder(folder);
    return {
      media: mediaFacts(result, { fileName: name, posterFileName: hasPoster ? POSTER_FILE : null }),
      imported: {
        fileName,
        sizeBytes: bytes.sizeBytes,
        done: plan.action === 'convert' ? 'converted' : 'copied',
        ...(sha256 === null ? {} : { sha256 }),
        ...(found.source.recordedAt === null ? {} : { recordedAt: found.source.recordedAt }),
      },
    };
  } catch (error) {
    task.signal.throwIfAborted();
    // ffmpeg cannot tell that its input went away from a file that ends early.
    await checkUnchanged(file);
    throw asImportError(error);
  }
}

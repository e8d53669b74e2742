import { dirname } from 'node:path';
import type { Disk } from '../disk/disk.ts';
import { hasErrno, toAppError } from '../disk/disk-errors.ts';
import { writeSynced } from '../disk/synced.ts';

/** Where the version before the current one of a document lies. */
export const previousOf = (file: string): string => `${file}.previous`;

/** The unfinished sibling of a document; `partId` makes it unique. */
const partOf = (file: string, partId: string): string => `${file}.${partId}.part`;

/** Whether a file name is the unfinished sibling of a document. */
export const isDocumentPart = (name: string): boolean => /\.json\.[a-z0-9-]+\.part$/.test(name);

/** Moves the current version to `.previous`; false when there is none yet. */
async function keepPrevious(disk: Disk, file: string): Promise<boolean> {
  try {
    await disk.rename(file, previousOf(file));
    return true;
  } catch (error) {
    if (hasErrno(error, 'ENOENT')) return false;
    throw error;
  }
}

/**
 * Replaces a document so that, whenever the process dies, either the old or the new version is readable under its name
 * or under `<name>.previous`. Renames only: hard links are missing on exFAT sticks and many network shares.
 * When it resolves, the new version has reached the device.
 * @throws AppError `disk-full`, `library-read-only`, `file-failed`; the old version is then current again
 */
export async function writeDocument(disk: Disk, file: string, data: Uint8Array, partId: string): Promise<void> {
  const part = partOf(file, partId);
  let moved = false;
  try {
    await writeSynced(disk, part, data, 'wx');
    moved = await keepPrevious(disk, file);
    await disk.rename(part, file);
  } catch (error) {
    // Best effort: what cannot be put back now is put back when the library is opened.
    if (moved) await disk.rename(previousOf(file), file).catch(() => undefined);
    await disk.remove(part).catch(() => undefined);
    throw toAppError(error);
  }
  await disk.syncFolder(dirname(file)).catch((error: unknown) => {
    throw toAppError(error);
  });
}

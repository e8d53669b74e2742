import { readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Disk } from '../disk/disk.ts';
import { toAppError } from '../disk/disk-errors.ts';

/** Inside the library, so that taking a folder away is one rename. What lies in it is gone for the app. */
const REMOVED_FOLDER = '.removed';
/** Folders made here; anything else in there is somebody else's. */
const OWN = /^[a-z0-9][a-z0-9-]{2,130}$/;

/**
 * Takes a folder out of the library by one rename: it is there, or it is gone, whenever the process dies. Deleting what is
 * in it comes afterwards.
 * @param name unique
 * @returns where it lies now
 * @throws AppError; everything is in its place then
 */
export async function takeAway(disk: Disk, library: string, folder: string, name: string): Promise<string> {
  const aside = join(library, REMOVED_FOLDER, name);
  try {
    await disk.makeFolder(dirname(aside));
    await disk.rename(folder, aside);
    await disk.syncFolder(dirname(folder));
  } catch (error) {
    throw toAppError(error);
  }
  return aside;
}

/** Deletes what was taken away. Never throws: what somebody holds open goes at the next start. */
export async function deleteRemoved(aside: string): Promise<void> {
  await rm(aside, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined);
}

/** Deletes what an earlier run took away and did not get to. Only while the library is ours. Never throws. */
export async function cleanRemoved(library: string): Promise<void> {
  const folder = join(library, REMOVED_FOLDER);
  for (const name of await readdir(folder).catch(() => [])) if (OWN.test(name)) await deleteRemoved(join(folder, name));
}

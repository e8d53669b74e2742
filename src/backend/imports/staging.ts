import { mkdir, readdir, rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { toAppError } from '../disk/disk-errors.ts';
import type { Library } from '../library/types.ts';
import type { Log } from '../ports.ts';

/** Inside the library, so that what is complete only has to be renamed. */
const STAGING_FOLDER = '.incoming';
/** Folders made here; anything else in there is somebody else's. */
const OWN = /^[a-z0-9][a-z0-9-]{2,80}$/;

/** Where files wait and are converted until they are takes. Nothing in it outlives a run of the app. */
export interface Staging {
  /** A new folder for a file. */
  make(id: string): Promise<string>;
  folderOf(id: string): string;
  remove(id: string): Promise<void>;
}

/** See `Staging`. */
export function createStaging(library: Pick<Library, 'folder'>): Staging {
  const folderOf = (id: string) => join(library.folder, STAGING_FOLDER, id);
  return {
    folderOf,
    make: async (id) => {
      await mkdir(folderOf(id), { recursive: true }).catch((error: unknown) => Promise.reject(toAppError(error)));
      return folderOf(id);
    },
    remove: async (id) => {
      await rm(folderOf(id), { recursive: true, force: true, maxRetries: 3 }).catch((error: unknown) =>
        Promise.reject(toAppError(error)),
      );
    },
  };
}

/** Removes what is half done, of this run or an earlier one. Only called while the library is ours and nobody works there. */
export async function cleanStaging(
  { folder, readOnly }: Pick<Library, 'folder' | 'readOnly'>,
  log: Log,
): Promise<void> {
  if (readOnly) return;
  const staging = join(folder, STAGING_FOLDER);
  try {
    for (const name of await readdir(staging).catch(() => []))
      if (OWN.test(name)) await rm(join(staging, name), { recursive: true, force: true, maxRetries: 3 });
    // Not where somebody else keeps something in it.
    await rmdir(staging).catch(() => undefined);
  } catch (error) {
    // Tried again at the next start; until then it only takes space.
    log('warn', 'imports: something of an earlier run stays', error);
  }
}

import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { LIBRARY_FILE } from '../backend/library/layout.ts';
import { previousOf } from '../backend/library/write-document.ts';

const isGone = (error: unknown): boolean => ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '');

/** Whether a file is there. One that cannot be asked counts as there: opening it says what is wrong. */
const isThere = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    (error: unknown) => !isGone(error),
  );

/** Whether a folder holds a library. A disk that is not connected leaves an empty folder behind on some systems. */
export async function hasLibrary(folder: string): Promise<boolean> {
  const file = join(folder, LIBRARY_FILE);
  return (await isThere(file)) || (await isThere(previousOf(file)));
}

/** Files that file managers put into folders by themselves. */
const OF_THE_SYSTEM = ['.DS_Store', 'desktop.ini', 'Thumbs.db', '.localized'];

async function isEmpty(folder: string): Promise<boolean> {
  try {
    return (await readdir(folder)).every((name) => OF_THE_SYSTEM.includes(name));
  } catch (error) {
    return isGone(error);
  }
}

/** Where a new library goes: `free` to be made, or a `library` is there already, or other files are in the way. */
export interface NewPlace {
  readonly folder: string;
  readonly state: 'free' | 'library' | 'taken';
}

/** The name of the folder a library gets inside another one. */
const OWN_FOLDER = 'Second Take';

/** An empty folder becomes the library; in any other it gets a folder of its own, so that nothing is mixed. */
export async function placeForNew(chosen: string): Promise<NewPlace> {
  if (await hasLibrary(chosen)) return { folder: chosen, state: 'library' };
  if (await isEmpty(chosen)) return { folder: chosen, state: 'free' };
  const folder = join(chosen, OWN_FOLDER);
  if (await hasLibrary(folder)) return { folder, state: 'library' };
  return { folder, state: (await isEmpty(folder)) ? 'free' : 'taken' };
}

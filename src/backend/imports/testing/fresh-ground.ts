import { afterEach, beforeEach } from 'vitest';
import { removeFolder, tempFolder } from '../../library/testing/temp-library.ts';
import { type ImportGround, openImports } from './import-ground.ts';

/** What each test has for itself. */
export interface FreshGround {
  readonly ground: ImportGround;
  /** A folder for the files to bring in. */
  readonly source: string;
}

/**
 * An empty library for every test of a group, gone afterwards. To be called once, in the group.
 * @param ffmpeg absolute
 * @returns gives what the running test has
 */
export function freshGround(ffmpeg: string): () => FreshGround {
  let fresh: FreshGround & { readonly folder: string };
  beforeEach(async () => {
    const [folder, source] = [await tempFolder(), await tempFolder()];
    fresh = { folder, source, ground: await openImports(folder, ffmpeg) };
  });
  afterEach(async () => {
    await fresh.ground.close();
    await removeFolder(fresh.folder);
    await removeFolder(fresh.source);
  });
  return () => fresh;
}

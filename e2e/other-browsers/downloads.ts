import { mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { SavedFile } from './browser-window.ts';
import { until } from './until.ts';

/** Downloads that are still being written: Firefox's, and the empty place it keeps for them; WebKit's. */
const PARTIAL = /\.(part|wkdownload)$/;

/**
 * @param folder where the browser puts downloads
 * @param taken where they are moved when they are given, so that the next one of the same name is another file
 * @returns a function that waits for a file and gives it
 */
export function watchDownloads(folder: string, taken: string): () => Promise<SavedFile> {
  mkdirSync(folder, { recursive: true });
  mkdirSync(taken, { recursive: true });
  return () =>
    until('a saved file', async () => {
      const names = readdirSync(folder);
      const [name] = names;
      if (!name || names.some((candidate) => PARTIAL.test(candidate))) return;
      if (readFileSync(join(folder, name), 'utf8') === '') return;
      const path = join(taken, name);
      renameSync(join(folder, name), path);
      return { name, path, text: readFileSync(path, 'utf8') };
    });
}

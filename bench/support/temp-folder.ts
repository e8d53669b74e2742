import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { resolve } from 'node:path';

/** On the project's own disk: the system's temp folder may be memory, where syncing costs nothing. */
const root = resolve('.cache/bench');

/** Runs something with a folder of its own and removes it afterwards. */
export async function withTempFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  await mkdir(root, { recursive: true });
  const folder = await mkdtemp(`${root}/run-`);
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** A file that is costly to make and always the same: made once, then found again. */
export const cachedFile = (name: string): string => resolve(root, name);

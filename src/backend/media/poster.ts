import { join } from 'node:path';
import { SETTLED_MS } from '../../core/model/poster-time.ts';
import type { Disk } from '../disk/disk.ts';
import { writeSynced } from '../disk/synced.ts';
import type { Log } from '../ports.ts';
import { rawStillOf } from './still.ts';
import type { Tools } from './tools.ts';
import type { RunOptions } from './types.ts';

/** What the still of a take is called in its folder. */
export const POSTER_FILE = 'poster.jpg';
/** In pixels. */
export const POSTER_WIDTH = 640;

/**
 * Writes the still that stands for a take in lists, from its raw file, so that it is ready by the time the copy is. A
 * take without one is still a take: failing is logged and gives null.
 */
export async function writePoster(
  at: { readonly tools: Tools; readonly disk: Disk; readonly log: Log },
  rawFile: string,
  folder: string,
  options: RunOptions,
): Promise<string | null> {
  const part = join(folder, `${POSTER_FILE}.part`);
  try {
    const jpeg = await rawStillOf(at.tools, rawFile, SETTLED_MS, { width: POSTER_WIDTH }, options);
    await writeSynced(at.disk, part, jpeg);
    await at.disk.rename(part, join(folder, POSTER_FILE));
    return POSTER_FILE;
  } catch (error) {
    options.signal?.throwIfAborted();
    await at.disk.remove(part).catch(() => undefined);
    at.log('warn', 'finish: no poster', error);
    return null;
  }
}

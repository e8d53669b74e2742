import { join } from 'node:path';
import type { Disk } from '../disk/disk.ts';
import type { Log } from '../ports.ts';
import { stillOf } from './still.ts';
import type { Tools } from './tools.ts';
import type { RunOptions } from './types.ts';

const POSTER_FILE = 'poster.jpg';
const POSTER_WIDTH = 640;
/** Cameras start dark: a second in, the picture has settled. */
const POSTER_AT_MS = 1_000;

/** Writes the still that stands for a take in lists. A take without one is still a take: failing is logged, gives null. */
export async function writePoster(
  at: { readonly tools: Tools; readonly disk: Disk; readonly log: Log },
  file: string,
  folder: string,
  durationMs: number,
  options: RunOptions,
): Promise<string | null> {
  const part = join(folder, `${POSTER_FILE}.part`);
  try {
    const atMs = Math.min(POSTER_AT_MS, Math.floor(durationMs / 2));
    const jpeg = await stillOf(at.tools, file, atMs, POSTER_WIDTH, options);
    const target = await at.disk.open(part, 'w');
    try {
      await target.write(jpeg);
      await target.sync();
    } finally {
      await target.close();
    }
    await at.disk.rename(part, join(folder, POSTER_FILE));
    return POSTER_FILE;
  } catch (error) {
    options.signal?.throwIfAborted();
    await at.disk.remove(part).catch(() => undefined);
    at.log('warn', 'finish: no poster', error);
    return null;
  }
}

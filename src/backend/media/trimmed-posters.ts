import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { trimmedPosterMs } from '../../core/model/poster-time.ts';
import type { Disk } from '../disk/disk.ts';
import { writeSynced } from '../disk/synced.ts';
import { takeFile } from '../library/take-file.ts';
import type { Library } from '../library/types.ts';
import type { Ids, Log } from '../ports.ts';
import { POSTER_WIDTH } from './poster.ts';
import type { Media } from './types.ts';

/** The stills of trimmed takes, where the one a take has shows something that was trimmed away. */
export interface TrimmedPosters {
  /**
   * The name of the still to show, in the take's folder; null where the take's own one is right, or there is no other.
   * Made when it is not there.
   */
  of(takeId: string): Promise<string | null>;
  /** Ends what is being made. */
  close(): Promise<void>;
}

interface PostersSetup {
  readonly library: Library;
  readonly media: Pick<Media, 'still'>;
  readonly disk: Disk;
  readonly ids: Ids;
  readonly log: Log;
}

/** Names of such stills; the number is their time in the take. */
const nameOf = (atMs: number) => `poster-${atMs}.jpg`;
const IS_TRIMMED = /^poster-\d+\.jpg$/;

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.size > 0,
    () => false,
  );

/**
 * Makes them as soon as a take is trimmed, so that they are there when a list shows it, one at a time. They are disposable:
 * a trim that is taken back needs none, and what is missing is made again.
 */
export function createTrimmedPosters({ library, media, disk, ids, log }: PostersSetup): TrimmedPosters {
  const closing = new AbortController();
  const making = new Map<string, Promise<string | null>>();
  let last: Promise<unknown> = Promise.resolve();

  async function make(takeId: string, atMs: number): Promise<string | null> {
    closing.signal.throwIfAborted();
    const { path, fileName, offsetMs } = takeFile(library, takeId);
    // Documents are files a person can edit.
    if (basename(fileName) !== fileName) return null;
    const jpeg = await media.still(path, offsetMs + atMs, POSTER_WIDTH, { signal: closing.signal });
    if (!jpeg) return null;
    const folder = library.folderOf('take', takeId);
    const name = nameOf(atMs);
    const part = join(folder, `${name}.${ids.next()}.part`);
    try {
      await writeSynced(disk, part, jpeg, 'wx');
      await disk.rename(part, join(folder, name));
    } catch (error) {
      await disk.remove(part).catch(() => undefined);
      throw error;
    }
    // Of earlier trims.
    const others = (await readdir(folder)).filter((one) => IS_TRIMMED.test(one) && one !== name);
    for (const other of others) await disk.remove(join(folder, other));
    return name;
  }

  async function of(takeId: string): Promise<string | null> {
    const take = library.get('take', takeId);
    const atMs = take.media?.posterFileName ? trimmedPosterMs(take) : null;
    if (atMs === null) return null;
    if (await isThere(join(library.folderOf('take', takeId), nameOf(atMs)))) return nameOf(atMs);
    if (library.readOnly) return null;
    const key = `${takeId} ${atMs}`;
    const known = making.get(key);
    if (known) return known;
    const made = last
      .then(() => make(takeId, atMs))
      .catch((error: unknown) => {
        if (!closing.signal.aborted) log('warn', 'a trimmed take keeps its earlier still', String(error));
        return null;
      })
      .finally(() => making.delete(key));
    making.set(key, made);
    last = made;
    return made;
  }

  const unsubscribe = library.onChange(({ document, id }) => {
    // Gone for good, there is nothing to make.
    if (document === 'take') of(id).catch(() => undefined);
  });

  return {
    of,
    close: async () => {
      unsubscribe();
      closing.abort();
      await last;
    },
  };
}

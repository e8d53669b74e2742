import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { LibrarySizes } from '../../contract/bin-api.ts';
import { mapLimit } from '../library/map-limit.ts';
import type { Library } from '../library/types.ts';
import type { Tasks } from '../tasks/types.ts';

/** Folders looked through at the same time: slower than it could be, so that a recording has the disk. */
const AT_ONCE = 4;

/** What a folder takes, in bytes; what vanishes meanwhile counts as nothing. */
async function folderBytes(folder: string): Promise<number> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => []);
  let sum = 0;
  for (const entry of entries)
    if (entry.isFile()) sum += (await stat(join(entry.parentPath, entry.name)).catch(() => ({ size: 0 }))).size;
  return sum;
}

interface Space {
  readonly bytes: number;
  /** By take in the bin. */
  readonly takes: Readonly<Record<string, number>>;
}

/** Counts what the library takes on the disk. */
export interface DiskSpace {
  /** Counted anew only where something changed. @throws nothing: a folder that cannot be read counts as empty */
  sizes(): Promise<LibrarySizes>;
}

/** See `DiskSpace`. Counting waits for the disk, never the other way round. */
export function createDiskSpace(library: Library, tasks: Pick<Tasks, 'onChange'>): DiskSpace {
  const counted = new Map<string, Promise<Space>>();
  library.onChange(({ document, id, sessionId }) => counted.delete(document === 'session' ? id : (sessionId ?? '')));
  // What a task wrote or took away at its end, no document tells.
  tasks.onChange(({ state, sessionId }) => state !== 'running' && counted.delete(sessionId ?? ''));

  async function count(sessionId: string): Promise<Space> {
    const takes: Record<string, number> = {};
    for (const take of library.ofSession('take', sessionId))
      if (take.status === 'binned') takes[take.id] = await folderBytes(library.folderOf('take', take.id));
    return { bytes: await folderBytes(library.folderOf('session', sessionId)), takes };
  }
  const spaceOf = (sessionId: string): Promise<Space> => {
    const known = counted.get(sessionId);
    if (known) return known;
    // A session that went meanwhile takes nothing any more.
    const space = count(sessionId).catch(() => ({ bytes: 0, takes: {} }));
    counted.set(sessionId, space);
    return space;
  };
  return {
    sizes: async () => {
      const sessions = library.all('session');
      const spaces = await mapLimit(sessions, AT_ONCE, ({ id }) => spaceOf(id));
      const sizes: LibrarySizes = { sessions: {}, binnedTakes: {}, totalBytes: 0 };
      sessions.forEach(({ id, binnedAt }, index) => {
        const space = spaces[index] ?? { bytes: 0, takes: {} };
        sizes.sessions[id] = space.bytes;
        sizes.totalBytes += space.bytes;
        if (binnedAt === null) Object.assign(sizes.binnedTakes, space.takes);
      });
      return sizes;
    },
  };
}

import { stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { AppError } from '../../core/errors.ts';
import type { Disk } from '../disk/disk.ts';
import { hasErrno, toAppError } from '../disk/disk-errors.ts';
import type { Clock, Ids, Log } from '../ports.ts';
import { DocumentReader } from './document-reader.ts';
import { keepSnapshot, nothingKept } from './keep-snapshot.ts';
import { openLibraryDocument } from './library-document.ts';
import type { LoadContext } from './load-document.ts';
import { acquireLock, HEARTBEAT_EVERY_MS, type Lock } from './lock.ts';
import type { LockHolder } from './lock-holder.ts';
import { Memory } from './memory.ts';
import { cleanRemoved } from './removed-folders.ts';
import { scanRubrics, scanSessions } from './scan.ts';
import type { Snapshots } from './snapshot/snapshots.ts';
import { StoredLibrary } from './stored-library.ts';
import type { Library } from './types.ts';

export interface OpenLibraryOptions {
  readonly folder: string;
  readonly disk: Disk;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  /** Make the folder when it is missing; true by default. */
  readonly create?: boolean;
  /** Where the last opening left what makes this one fast; without them every document is read. */
  readonly snapshots?: Snapshots | undefined;
  /** Told once when another process has taken the library over; from then on every write is refused. */
  readonly onLockLost?: (holder: LockHolder) => void;
  /** How often the lock is looked at; 5 s by default. */
  readonly heartbeatEveryMs?: number;
}

async function findFolder(folder: string, disk: Disk, create: boolean): Promise<void> {
  const found = await stat(folder).catch((error: unknown) => {
    if (hasErrno(error, 'ENOENT', 'ENOTDIR')) return null;
    throw toAppError(error);
  });
  if (found?.isDirectory()) return;
  if (found || !create) throw new AppError('library-missing', { folder });
  try {
    await disk.makeFolder(folder);
    await disk.syncFolder(dirname(folder));
  } catch (error) {
    throw toAppError(error);
  }
}

/** The lock, or null where nothing can be written: a read-only folder, or a disk too full for one more line. */
async function lockOrReadOnly(options: Parameters<typeof acquireLock>[0]): Promise<Lock | null> {
  try {
    return await acquireLock(options);
  } catch (error) {
    if (!(error instanceof AppError) || !['library-read-only', 'disk-full'].includes(error.code)) throw error;
    options.log('warn', 'the library is opened read-only', error.details);
    return null;
  }
}

/**
 * Opens a library and reads all of it. A folder that cannot be written is opened read-only, without a lock; so is one
 * whose `library.json` is of a newer version. Documents that cannot be read are in `problems` and never stop the rest.
 * @throws AppError `library-missing` (not there and not to be made, or not a folder), `library-in-use` (details
 * `{ host, pid }` of the holder), `disk-full`, `library-read-only` (a missing folder that cannot be made), `file-failed`
 */
export async function openLibrary(options: OpenLibraryOptions): Promise<Library> {
  const { disk, clock, ids, log } = options;
  const folder = resolve(options.folder);
  await findFolder(folder, disk, options.create !== false);
  let lost: LockHolder | null = null;
  const onLost = (holder: LockHolder) => {
    lost = holder;
    log('error', 'another process has taken the library over', { host: holder.host, pid: holder.pid });
    options.onLockLost?.(holder);
  };
  const { heartbeatEveryMs = HEARTBEAT_EVERY_MS } = options;
  const lock = await lockOrReadOnly({ folder, disk, clock, log, runId: ids.next(), onLost, heartbeatEveryMs });
  try {
    const context: LoadContext = { folder, disk, clock, ids, readOnly: !lock, problems: [], blocked: new Set() };
    const { id, writable } = await openLibraryDocument(context);
    const readOnly = !lock || !writable;
    const { snapshots } = options;
    const known = snapshots && id !== null ? await snapshots.read(id) : null;
    const reader = new DocumentReader(disk, folder, known, snapshots && lock ? lock.takenAtDiskMs : -Infinity);
    const memory = new Memory();
    await scanSessions({ ...context, readOnly, reader }, memory);
    await scanRubrics({ ...context, readOnly, reader }, memory);
    const snapshot = snapshots && lock && id !== null ? await keepSnapshot(snapshots, id, known, reader) : nothingKept;
    // Nobody waits for it: what lies there is no part of the library any more.
    if (!readOnly) void cleanRemoved(folder);
    const { problems, blocked } = context;
    const holder = () => lost;
    return new StoredLibrary({ folder, disk, ids, readOnly, problems, blocked, memory, lock, holder, snapshot });
  } catch (error) {
    await lock?.release().catch((reason: unknown) => log('warn', 'the lock could not be given back', String(reason)));
    throw toAppError(error);
  }
}

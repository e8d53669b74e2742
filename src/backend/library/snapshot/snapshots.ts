import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Ids, Log } from '../../ports.ts';
import { Snapshot } from './snapshot.ts';
import { snapshotKey } from './snapshot-format.ts';
import { type ReadDocument, writeSnapshot } from './write-snapshot.ts';

/** Where snapshots of libraries lie, one file for each library, named by the id in its `library.json`. */
export interface Snapshots {
  /** Libraries with fewer documents get none. */
  readonly leastDocuments: number;
  /** When so many had to be read from their own files, a new one is written. */
  readonly leastFresh: number;
  /** The last one of a library; null when there is none that can be believed. */
  read(library: string): Promise<Snapshot | null>;
  /** Writes one in the background; what goes wrong is logged and costs time at the next opening, nothing else. */
  write(library: string, documents: readonly ReadDocument[], signal: AbortSignal): void;
  /** Removes the one of a library. */
  forget(library: string): Promise<void>;
  /** When nothing is being written any more. */
  idle(): Promise<void>;
}

/** Fewer are read in a third of a second: no second copy of what an owner wrote is made for that. */
const LEAST_DOCUMENTS = 1_000;
/** So many are read again at each opening before a new one is written: some 50 ms against 50 MB. */
const LEAST_FRESH = 300;
const ENDING = '.snapshot';
/** Libraries that are not opened any more must not be remembered for ever. */
const KEPT = 4;

/** Removes the oldest snapshots beyond `KEPT`, and what was being written when an earlier run ended. */
async function prune(folder: string, justWritten: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name !== justWritten);
  const dated = await Promise.all(
    names.map(async (name) => ({ name, atMs: (await stat(join(folder, name))).mtimeMs })),
  );
  const old = dated
    .filter(({ name }) => name.endsWith(ENDING))
    .sort((a, b) => b.atMs - a.atMs)
    .slice(KEPT - 1);
  const parts = dated.filter(({ name }) => name.startsWith(justWritten) && name.endsWith('.part'));
  await Promise.all([...old, ...parts].map(({ name }) => rm(join(folder, name), { force: true })));
}

/**
 * Snapshots in a folder, which is made when the first is written.
 * @param folder absolute, outside every library
 * @param version of the app: another release reads every document again
 * @param leastDocuments see `Snapshots`, as `leastFresh`; for tests
 */
export function createSnapshots(options: {
  readonly folder: string;
  readonly version: string;
  readonly ids: Ids;
  readonly log: Log;
  readonly leastDocuments?: number;
  readonly leastFresh?: number;
}): Snapshots {
  const { folder, version, ids, log, leastDocuments = LEAST_DOCUMENTS, leastFresh = LEAST_FRESH } = options;
  const fileOf = (library: string) => join(folder, `${library}${ENDING}`);
  let key: string | undefined;
  const keyOnce = () => (key ??= snapshotKey(version));
  const running = new Set<Promise<void>>();

  const write = async (library: string, documents: readonly ReadDocument[], signal: AbortSignal) => {
    try {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await writeSnapshot({ file: fileOf(library), partId: ids.next(), key: keyOnce(), library, documents, signal });
      await prune(folder, `${library}${ENDING}`);
    } catch (error) {
      if (!signal.aborted) log('warn', 'no snapshot of the library', String(error));
    }
  };

  return {
    leastDocuments,
    leastFresh,
    read: async (library) => {
      try {
        return Snapshot.from(await readFile(fileOf(library)), keyOnce(), library);
      } catch {
        // Not there, mostly. What cannot be read is as good as not there.
        return null;
      }
    },
    write: (library, documents, signal) => {
      const writing = write(library, documents, signal).finally(() => running.delete(writing));
      running.add(writing);
    },
    forget: async (library) => {
      try {
        await rm(fileOf(library), { force: true });
      } catch (error) {
        log('warn', 'a snapshot could not be removed', String(error));
      }
    },
    idle: async () => {
      await Promise.all(running);
    },
  };
}

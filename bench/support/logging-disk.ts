import { readFileSync, statSync } from 'node:fs';
import type { Disk } from '../../src/backend/disk/disk.ts';
import { realDisk } from '../../src/backend/disk/real-disk.ts';

/** One thing that happened on the disk, in order. `file` is a number that stays with the file when it is renamed. */
export type DiskOperation = { readonly atMs: number } & (
  | { readonly kind: 'folder'; readonly path: string }
  | { readonly kind: 'open'; readonly path: string; readonly file: number; readonly emptied: boolean }
  | { readonly kind: 'write'; readonly file: number; readonly data: Uint8Array }
  /** Another program (ffmpeg) wrote the file; this is all of it. */
  | { readonly kind: 'replaced'; readonly path: string; readonly file: number; readonly data: Uint8Array }
  | { readonly kind: 'sync'; readonly file: number }
  | { readonly kind: 'rename'; readonly from: string; readonly to: string }
  | { readonly kind: 'remove'; readonly path: string }
  | { readonly kind: 'sync-folder'; readonly path: string }
  /** Not on the disk: from here on this change has been promised to the owner. */
  | { readonly kind: 'promised'; readonly title: string }
);
type WithoutTime<T> = T extends unknown ? Omit<T, 'atMs'> : never;

/** The real disk, with everything that happens on it written down. */
export interface LoggingDisk extends Disk {
  readonly operations: readonly DiskOperation[];
  /** Adds what did not happen on the disk. */
  note(operation: WithoutTime<DiskOperation>): void;
}

/** @param nowMs the time every operation is marked with, when it has ended */
export function createLoggingDisk(nowMs: () => number): LoggingDisk {
  const operations: DiskOperation[] = [];
  const files = new Map<string, number>();
  const sizes = new Map<number, number>();
  let count = 0;
  const note = (operation: WithoutTime<DiskOperation>) => {
    operations.push({ ...operation, atMs: nowMs() } as DiskOperation);
  };
  /** The file's number; what another program has written since is noted first. */
  const known = (path: string): number => {
    const file = files.get(path) ?? count++;
    const sizeBytes = statSync(path, { throwIfNoEntry: false })?.size;
    if (sizeBytes !== undefined && sizeBytes !== sizes.get(file)) {
      note({ kind: 'replaced', path, file, data: readFileSync(path) });
      sizes.set(file, sizeBytes);
    }
    files.set(path, file);
    return file;
  };

  return {
    ...realDisk,
    operations,
    note,
    makeFolder: async (path) => {
      await realDisk.makeFolder(path);
      note({ kind: 'folder', path });
    },
    open: async (path, flags) => {
      const handle = await realDisk.open(path, flags);
      const emptied = flags !== 'a';
      if (emptied) sizes.set(files.get(path) ?? count, 0);
      const file = emptied ? (files.get(path) ?? count++) : known(path);
      files.set(path, file);
      note({ kind: 'open', path, file, emptied });
      return {
        write: async (data) => {
          await handle.write(data);
          sizes.set(file, (sizes.get(file) ?? 0) + data.length);
          note({ kind: 'write', file, data: data.slice() });
        },
        sync: async () => {
          await handle.sync();
          note({ kind: 'sync', file });
        },
        syncData: async () => {
          await handle.syncData();
          note({ kind: 'sync', file });
        },
        close: () => handle.close(),
      };
    },
    rename: async (from, to) => {
      const file = known(from);
      await realDisk.rename(from, to);
      files.delete(from);
      files.set(to, file);
      note({ kind: 'rename', from, to });
    },
    remove: async (path) => {
      await realDisk.remove(path);
      files.delete(path);
      note({ kind: 'remove', path });
    },
    syncFolder: async (path) => {
      await realDisk.syncFolder(path);
      note({ kind: 'sync-folder', path });
    },
  };
}

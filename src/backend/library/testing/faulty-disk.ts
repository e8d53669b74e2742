import type { Disk, DiskFile } from '../../disk/disk.ts';

/** Operations that change something, as they are counted. */
export type Step = 'makeFolder' | 'open' | 'write' | 'sync' | 'syncData' | 'close' | 'rename' | 'remove' | 'syncFolder';
/** Looks at every step before it happens; throws to keep it from happening. */
export type Inspect = (step: Step, path: string) => void;

/** A disk that asks before every step. A write that is refused has happened by half: that is what a kill leaves. */
export function inspectedDisk(disk: Disk, inspect: Inspect): Disk {
  const file = (inner: DiskFile, path: string): DiskFile => ({
    write: async (data) => {
      try {
        inspect('write', path);
      } catch (error) {
        await inner.write(data.subarray(0, Math.floor(data.length / 2)));
        throw error;
      }
      await inner.write(data);
    },
    sync: async () => {
      inspect('sync', path);
      await inner.sync();
    },
    syncData: async () => {
      inspect('syncData', path);
      await inner.syncData();
    },
    close: async () => {
      // Closed in any case: a dead process holds no files.
      await inner.close();
      inspect('close', path);
    },
  });
  return {
    ...disk,
    makeFolder: async (path) => {
      inspect('makeFolder', path);
      await disk.makeFolder(path);
    },
    open: async (path, flags) => {
      inspect('open', path);
      return file(await disk.open(path, flags), path);
    },
    rename: async (from, to) => {
      inspect('rename', from);
      await disk.rename(from, to);
    },
    remove: async (path) => {
      inspect('remove', path);
      await disk.remove(path);
    },
    syncFolder: async (path) => {
      inspect('syncFolder', path);
      await disk.syncFolder(path);
    },
  };
}

/** An error as Node makes it. */
export const errnoError = (code: string): Error => Object.assign(new Error(code), { code, syscall: 'test' });

/** Does `steps` steps and then nothing any more, like a process that was killed. */
export function dyingDisk(disk: Disk, steps: number): { readonly disk: Disk; readonly died: () => boolean } {
  let left = steps;
  const inspect = () => {
    left -= 1;
    if (left < 0) throw errnoError('EIO');
  };
  return { disk: inspectedDisk(disk, inspect), died: () => left < 0 };
}

/** Answers every change with EROFS, as a read-only mount does. */
export const readOnlyDisk = (disk: Disk): Disk =>
  inspectedDisk(disk, () => {
    throw errnoError('EROFS');
  });

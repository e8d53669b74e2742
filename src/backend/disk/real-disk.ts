import { readFileSync } from 'node:fs';
import { type FileHandle, mkdir, open, readFile, rename, rm, statfs } from 'node:fs/promises';
import type { Disk, DiskFile } from './disk.ts';
import { hasErrno } from './disk-errors.ts';
import { retryWhileHeld } from './retry-held.ts';

/** `FileHandle.write` may take fewer bytes than it was given. */
async function writeAll(handle: FileHandle, data: Uint8Array): Promise<void> {
  for (let done = 0; done < data.length; ) done += (await handle.write(data, done, data.length - done)).bytesWritten;
}

const fileOf = (handle: FileHandle): DiskFile => ({
  write: (data) => writeAll(handle, data),
  sync: () => handle.sync(),
  syncData: () => handle.datasync(),
  close: () => handle.close(),
});

async function syncFolder(path: string): Promise<void> {
  // Windows cannot open a folder for that; NTFS writes its journal in order by itself.
  if (process.platform === 'win32') return;
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } catch (error) {
    // Some network and FUSE file systems have no fsync for folders.
    if (!hasErrno(error, 'EINVAL', 'ENOTSUP', 'EISDIR', 'EPERM', 'EACCES', 'EROFS')) throw error;
  } finally {
    await handle.close();
  }
}

/** The machine's own file system. Rejects with Node's errors; `toAppError` says what they mean. */
export const realDisk: Disk = {
  makeFolder: async (path) => void (await mkdir(path, { recursive: true })),
  open: async (path, flags) => fileOf(await open(path, flags)),
  read: (path) => readFile(path),
  readNow: (path) => readFileSync(path),
  rename: (from, to) => retryWhileHeld(() => rename(from, to)),
  remove: (path) => rm(path, { force: true }),
  syncFolder,
  freeBytes: async (path) => {
    const { bavail, bsize } = await statfs(path);
    return bavail * bsize;
  },
};

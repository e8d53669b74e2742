import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Disk } from '../../disk/disk.ts';
import { realDisk } from '../../disk/real-disk.ts';
import { runProgram } from '../../process/runner.ts';

/** A disk that can be filled to the last page. */
export interface SmallDisk {
  readonly folder: string;
  readonly disk: Disk;
  /** Whether it is a file system of its own, so that ffmpeg meets its end too. */
  readonly real: boolean;
  /** Leaves about this many bytes free. */
  fillUpTo(freeBytes: number): Promise<void>;
  /** Takes away what `fillUpTo` put there. */
  makeRoom(): Promise<void>;
  close(): Promise<void>;
}

const SIZE_BYTES = 8 * 1024 * 1024;
const run = (file: string, ...args: string[]) =>
  runProgram({ file, args, timeoutMs: 10_000 }).then(
    ({ code }) => code === 0,
    () => false,
  );

/** What all files of a folder take. */
async function usedBytes(folder: string): Promise<number> {
  const names = await readdir(folder, { recursive: true });
  const sizes = await Promise.all(
    names.map((name) =>
      stat(join(folder, name)).then(
        ({ size }) => size,
        () => 0,
      ),
    ),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

const noSpace = () => Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });

/** A wrapper that counts, where nothing can be mounted: writes what fits of a block, then says ENOSPC. */
function countingDisk(folder: string): Disk {
  const freeBytes = async () => Math.max(0, SIZE_BYTES - (await usedBytes(folder)));
  return {
    ...realDisk,
    freeBytes,
    open: async (path, flags) => {
      const file = await realDisk.open(path, flags);
      return {
        ...file,
        write: async (data) => {
          const free = await freeBytes();
          await file.write(data.subarray(0, free));
          if (free < data.length) throw noSpace();
        },
      };
    },
  };
}

/** A tmpfs of 8 MB where this user may mount one (root on Linux), else the real disk behind a counting wrapper. */
export async function openSmallDisk(): Promise<SmallDisk> {
  const folder = await mkdtemp(join(tmpdir(), 'small-disk-'));
  const real =
    process.platform === 'linux' && (await run('mount', '-t', 'tmpfs', '-o', `size=${SIZE_BYTES}`, 'tmpfs', folder));
  if (!real) console.warn('SKIPPED: no file system can be mounted here, a full disk is only imitated');
  const disk = real ? realDisk : countingDisk(folder);
  const filler = join(folder, 'filler');
  return {
    folder,
    disk,
    real,
    fillUpTo: async (freeBytes) => {
      const wanted = (await disk.freeBytes(folder)) - freeBytes;
      await writeFile(filler, Buffer.alloc(Math.max(0, wanted)));
    },
    makeRoom: () => rm(filler, { force: true }),
    close: async () => {
      if (real) await run('umount', folder);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

import type { Disk } from './disk.ts';

type Opens = Pick<Disk, 'open'>;

/**
 * Writes a whole file and sees that it is on the device. Rejects with the system's errors.
 * @param flags `w` replaces what was there, `wx` refuses it with EEXIST
 */
export async function writeSynced(disk: Opens, path: string, data: Uint8Array, flags: 'w' | 'wx' = 'w'): Promise<void> {
  const file = await disk.open(path, flags);
  try {
    await file.write(data);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Sees that a file another program wrote is on the device. Rejects with the system's errors. */
export async function syncFile(disk: Opens, path: string): Promise<void> {
  const file = await disk.open(path, 'a');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

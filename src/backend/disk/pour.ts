import type { DiskFile } from './disk.ts';

/**
 * Handed to the device while more comes: the device works from the start on, not only at the end, and a slow one never
 * has more than this waiting. Measured against one fsync at the end: 330 ms instead of 580 for 600 MB.
 */
const SYNC_EVERY_BYTES = 32 * 1024 * 1024;

const ignored = () => undefined;

/**
 * Writes slices to a file and sees that all of them are on the device. The next slice is asked for while one is being
 * written: a source may use its memory again for the next but one.
 * @returns the bytes written
 * @throws whatever the slices, the writing or the syncing throw; nothing of it goes on afterwards
 */
export async function pour(
  file: Pick<DiskFile, 'write' | 'sync' | 'syncData'>,
  slices: AsyncIterable<Uint8Array>,
): Promise<number> {
  let doneBytes = 0;
  let unsyncedBytes = 0;
  let isSyncing = false;
  let writing: Promise<void> = Promise.resolve();
  let syncing: Promise<void> = Promise.resolve();
  try {
    for await (const slice of slices) {
      await writing;
      writing = file.write(slice);
      // Looked at with the next slice; until then nobody may call it unhandled. So too below.
      writing.catch(ignored);
      doneBytes += slice.length;
      unsyncedBytes += slice.length;
      if (unsyncedBytes < SYNC_EVERY_BYTES || isSyncing) continue;
      await syncing;
      unsyncedBytes = 0;
      isSyncing = true;
      syncing = file.syncData().finally(() => {
        isSyncing = false;
      });
      syncing.catch(ignored);
    }
    await writing;
    await syncing;
    await file.sync();
    return doneBytes;
  } finally {
    await Promise.allSettled([writing, syncing]);
  }
}

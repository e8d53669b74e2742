import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { AppError } from '../../core/errors.ts';
import type { Disk } from '../disk/disk.ts';
import { toAppError } from '../disk/disk-errors.ts';
import { pour } from '../disk/pour.ts';

/** Hashed in a millisecond. */
const SLICE_BYTES = 1024 * 1024;
/** Copied at once. Two of them stay in a processor's cache; every turn waits for a thread, so that much smaller ones cost more. */
const COPIED_BYTES = SLICE_BYTES / 2;

const gone = (cause: unknown): never => {
  throw new AppError('import-source-gone', toAppError(cause).details, { cause });
};

/** SHA-256 of a file in hex, in slices so that everything else goes on. @throws AppError `import-source-gone` */
export async function hashFile(path: string, signal?: AbortSignal): Promise<string> {
  const hash = createHash('sha256');
  try {
    for await (const slice of createReadStream(path, { highWaterMark: SLICE_BYTES, ...(signal ? { signal } : {}) }))
      hash.update(slice as Buffer);
  } catch (error) {
    signal?.throwIfAborted();
    gone(error);
  }
  return hash.digest('hex');
}

async function* slicesOf(source: FileHandle, onRead: (bytes: number) => void): AsyncGenerator<Buffer> {
  // Two in turns: one is filled while the other is written.
  const buffers = [Buffer.allocUnsafeSlow(COPIED_BYTES), Buffer.allocUnsafeSlow(COPIED_BYTES)] as const;
  for (let turn = 0; ; turn = 1 - turn) {
    const buffer = buffers[turn === 0 ? 0 : 1];
    const { bytesRead } = await source.read(buffer, 0, buffer.length).catch(gone);
    if (bytesRead === 0) return;
    onRead(bytesRead);
    yield buffer.subarray(0, bytesRead);
  }
}

/**
 * Copies a file of the owner's, and sees that the copy is on the device.
 * @returns the bytes copied
 * @throws AppError `import-source-gone`, `disk-full`, `file-failed`
 */
export async function copyIn(
  disk: Disk,
  { from, to, sizeBytes }: { readonly from: string; readonly to: string; readonly sizeBytes: number },
  signal: AbortSignal,
  onProgress: (fraction: number) => void,
): Promise<number> {
  const source = await open(from, 'r').catch(gone);
  try {
    const target = await disk.open(to, 'w');
    try {
      let readBytes = 0;
      const slices = slicesOf(source, (bytes) => {
        signal.throwIfAborted();
        readBytes += bytes;
        onProgress(Math.min(0.97, readBytes / Math.max(1, sizeBytes)));
      });
      return await pour(target, slices);
    } finally {
      await target.close();
    }
  } catch (error) {
    signal.throwIfAborted();
    throw toAppError(error);
  } finally {
    await source.close();
  }
}

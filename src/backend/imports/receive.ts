import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { AppError } from '../../core/errors.ts';
import type { Disk } from '../disk/disk.ts';
import { toAppError } from '../disk/disk-errors.ts';
import { pour } from '../disk/pour.ts';
import type { Bytes, Upload } from './types.ts';

/** Small pieces of a body are written together: each write costs a turn of the thread pool. */
const WRITTEN_BYTES = 512 * 1024;
/** Between two looks at the free space, for bodies that do not say how long they are. */
const LOOK_EVERY_BYTES = 64 * 1024 * 1024;

/** Refuses what would not leave `reservedBytes` free. @throws AppError `import-no-space` */
export async function needSpace(
  disk: Pick<Disk, 'freeBytes'>,
  folder: string,
  neededBytes: number,
  reservedBytes: number,
): Promise<void> {
  const freeBytes = await disk.freeBytes(folder).catch((error: unknown) => Promise.reject(toAppError(error)));
  if (freeBytes < neededBytes + reservedBytes)
    throw new AppError('import-no-space', { freeBytes, neededBytes, reservedBytes });
}

/** A full disk, said in the words of bringing in. */
export function asImportError(error: unknown): AppError {
  const known = toAppError(error);
  return known.code === 'disk-full' ? new AppError('import-no-space', known.details, { cause: known }) : known;
}

/** Small pieces, joined to slices worth writing. */
async function* joined(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let waiting: Uint8Array[] = [];
  let waitingBytes = 0;
  for await (const piece of pieces) {
    waiting.push(piece);
    waitingBytes += piece.length;
    if (waitingBytes < WRITTEN_BYTES) continue;
    yield Buffer.concat(waiting);
    waiting = [];
    waitingBytes = 0;
  }
  if (waitingBytes > 0) yield Buffer.concat(waiting);
}

/**
 * Writes an uploaded file into its staging folder as it comes and sees that it is on the device; never more of it in
 * memory than two writes. A sender that goes away in the middle ends it.
 * @throws AppError `import-no-space`, `import-source-gone` when less came than was declared, `file-failed`
 */
export async function receiveUpload(
  disk: Disk,
  folder: string,
  { body, sizeBytes: declared }: Pick<Upload, 'body' | 'sizeBytes'>,
  reservedBytes: number,
): Promise<Bytes> {
  await needSpace(disk, folder, declared ?? 0, reservedBytes);
  const path = join(folder, 'original');
  const hash = createHash('sha256');
  const file = await disk.open(path, 'w').catch((error: unknown) => Promise.reject(asImportError(error)));
  async function* looked(): AsyncGenerator<Uint8Array> {
    let unlookedBytes = 0;
    for await (const slice of joined(body)) {
      hash.update(slice);
      unlookedBytes += slice.length;
      if (unlookedBytes >= LOOK_EVERY_BYTES) {
        unlookedBytes = 0;
        await needSpace(disk, folder, 0, reservedBytes);
      }
      yield slice;
    }
  }
  let sizeBytes: number;
  try {
    sizeBytes = await pour(file, looked());
  } catch (error) {
    const known = asImportError(error);
    // Node says that a request was aborted in several ways; none of them is a fault of the disk.
    throw ['import-no-space', 'library-read-only'].includes(known.code)
      ? known
      : new AppError('import-source-gone', known.details, { cause: known });
  } finally {
    await file.close();
  }
  if (declared !== null && sizeBytes !== declared)
    throw new AppError('import-source-gone', { declared, received: sizeBytes });
  return { path, isOurs: true, sizeBytes, modifiedMs: 0, sha256: hash.digest('hex') };
}

import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { clipBlock, type PageParts } from '../../core/sharing/fill-page.ts';
import type { Disk } from '../disk/disk.ts';
import { toAppError } from '../disk/disk-errors.ts';

/** Read at once; a multiple of three, so that the base64 of each part joins the next without padding between. */
const PART_BYTES = 3 * 256 * 1024;

/** A video that goes into the page. */
export interface EmbeddedClip {
  readonly clipId: string;
  readonly path: string;
}

/** What was written. */
export interface WrittenPage {
  readonly sizeBytes: number;
  readonly sha256: string;
}

/** Fills the buffer, or as much of it as the file still has. */
async function readFull(file: FileHandle, buffer: Buffer): Promise<Buffer> {
  let end = 0;
  while (end < buffer.length) {
    const { bytesRead } = await file.read(buffer, end, buffer.length - end);
    if (bytesRead === 0) break;
    end += bytesRead;
  }
  return buffer.subarray(0, end);
}

/**
 * Writes a review page with its videos as base64, part by part, so that its size does not matter to memory.
 * @param path of the file, which is emptied when it is there
 * @throws AppError `disk-full`, `file-failed`; what `signal` was aborted with
 */
export async function writePage(
  disk: Disk,
  path: string,
  page: PageParts,
  clips: readonly EmbeddedClip[],
  signal: AbortSignal,
): Promise<WrittenPage> {
  const hash = createHash('sha256');
  let sizeBytes = 0;
  const file = await disk.open(path, 'w').catch((error: unknown) => Promise.reject(toAppError(error)));
  const write = async (text: string) => {
    const data = Buffer.from(text, 'utf8');
    hash.update(data);
    sizeBytes += data.length;
    await file.write(data);
  };
  try {
    await write(page.before + page.payloadJson + page.between);
    const buffer = Buffer.allocUnsafeSlow(PART_BYTES);
    for (const { clipId, path: clip } of clips) {
      const { open: before, close: after } = clipBlock(clipId);
      await write(before);
      const source = await open(clip, 'r');
      try {
        for (let part = await readFull(source, buffer); part.length > 0; part = await readFull(source, buffer)) {
          signal.throwIfAborted();
          await write(part.toString('base64'));
        }
      } finally {
        await source.close();
      }
      await write(after);
    }
    await write(page.after);
    await file.sync();
  } catch (error) {
    signal.throwIfAborted();
    throw toAppError(error);
  } finally {
    await file.close();
  }
  return { sizeBytes, sha256: hash.digest('hex') };
}

import { open, rename, rm } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import type { FileFacts } from '../looker.ts';
import { type Placed, tailOf } from './snapshot-format.ts';

/** A document that was read, or the bytes it has in the last snapshot. */
export interface ReadDocument {
  /** Inside the library. */
  readonly path: string;
  readonly facts: FileFacts;
  readonly content: object | Uint8Array;
}

/** Written at once. Making so much text takes about 2 ms; in between, the thread receives recordings. */
const PIECE_BYTES = 256 * 1_024;

const bytesOf = ({ content }: ReadDocument): Uint8Array =>
  content instanceof Uint8Array ? content : Buffer.from(JSON.stringify(content));

/**
 * Writes a snapshot beside its place and renames it. Nothing is synced: after a power cut its checksums tell, and it is
 * made anew. Stops and leaves nothing when `signal` is aborted. @throws Node's errors
 */
export async function writeSnapshot(options: {
  readonly file: string;
  readonly partId: string;
  readonly key: string;
  readonly library: string;
  readonly documents: readonly ReadDocument[];
  readonly signal: AbortSignal;
}): Promise<void> {
  const { file, key, library, documents, signal } = options;
  const part = `${file}.${options.partId}.part`;
  const placed = new Map<string, Placed>();
  // What an owner wrote is for their eyes.
  const handle = await open(part, 'wx', 0o600);
  try {
    let offset = 0;
    let piece: Uint8Array[] = [];
    let waiting = 0;
    for (const document of documents) {
      const bytes = bytesOf(document);
      placed.set(document.path, { ...document.facts, offset, length: bytes.length, crc: crc32(bytes) });
      offset += bytes.length;
      piece.push(bytes);
      waiting += bytes.length;
      if (waiting < PIECE_BYTES) continue;
      await handle.appendFile(Buffer.concat(piece));
      piece = [];
      waiting = 0;
      signal.throwIfAborted();
    }
    await handle.appendFile(Buffer.concat([...piece, tailOf(key, library, placed)]));
    await handle.close();
    signal.throwIfAborted();
    await rename(part, file);
  } catch (error) {
    await handle.close().catch(() => undefined);
    await rm(part, { force: true }).catch(() => undefined);
    throw error;
  }
}

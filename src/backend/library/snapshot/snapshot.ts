import { crc32 } from 'node:zlib';
import type { DocumentOf, DocumentType } from '../../../core/model/documents.ts';
import type { FileFacts } from '../looker.ts';
import { isSame } from './file-facts.ts';
import { type Placed, readIndex } from './snapshot-format.ts';

/** A document out of a snapshot, with the bytes it has there. */
export interface Found<T extends DocumentType> {
  readonly document: DocumentOf<T>;
  readonly bytes: Uint8Array;
}

/** Documents of one library as an earlier opening read and checked them. */
export class Snapshot {
  readonly #bytes: Buffer;
  readonly #placed: Map<string, Placed>;

  private constructor(bytes: Buffer, placed: Map<string, Placed>) {
    this.#bytes = bytes;
    this.#placed = placed;
  }

  /** Null for what is damaged, of another release, or of another library. */
  static from(bytes: Buffer, key: string, library: string): Snapshot | null {
    const placed = readIndex(bytes, key, library);
    return placed && new Snapshot(bytes, placed);
  }

  /** Paths nobody has asked for yet. */
  get unasked(): number {
    return this.#placed.size;
  }

  /** The document of a file, once; null when the file is not what it was then, or the snapshot is damaged there. */
  take<T extends DocumentType>(type: T, path: string, facts: FileFacts): Found<T> | null {
    const placed = this.#placed.get(path);
    if (!placed) return null;
    this.#placed.delete(path);
    if (!isSame(placed, facts)) return null;
    const bytes = this.#bytes.subarray(placed.offset, placed.offset + placed.length);
    if (crc32(bytes) !== placed.crc) return null;
    const document = JSON.parse(bytes.toString()) as DocumentOf<T>;
    return document.type === type ? { document, bytes } : null;
  }
}

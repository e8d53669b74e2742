import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { z } from 'zod';
import { documentSchemas } from '../../../core/model/documents.ts';
import type { FileFacts } from '../looker.ts';

/*
 * A snapshot is one file: the documents as compact JSON one after the other, an index (JSON), and a trailer of 16 bytes:
 * "2TSN", the format, the index's length and its CRC-32, each a 32 bit number, lowest byte first.
 */
const MAGIC = 0x4e_53_54_32;
const FORMAT = 1;
/** Bytes of what comes last. */
export const TRAILER_BYTES = 16;

/** Where one document lies in a snapshot, and what its file was when it was read. */
export interface Placed extends FileFacts {
  readonly offset: number;
  readonly length: number;
  readonly crc: number;
}

/** path, mtimeMs, ctimeMs, sizeBytes, length, crc; in the order of the documents, without gaps. */
type Row = readonly [string, number, number, number, number, number];
interface Index {
  readonly key: string;
  readonly library: string;
  readonly rows: readonly Row[];
}

/** What a snapshot must have been written by to be believed: the same release and the same schemas. */
export function snapshotKey(version: string): string {
  const hash = createHash('sha256').update(version);
  for (const [type, schema] of Object.entries(documentSchemas))
    hash.update(type).update(JSON.stringify(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })));
  return hash.digest('hex');
}

/** What follows the documents: index and trailer. */
export function tailOf(key: string, library: string, placed: ReadonlyMap<string, Placed>): Uint8Array {
  const rows = [...placed].map(([path, one]): Row => {
    return [path, one.mtimeMs, one.ctimeMs, one.sizeBytes, one.length, one.crc];
  });
  const index = Buffer.from(JSON.stringify({ key, library, rows } satisfies Index));
  const trailer = Buffer.alloc(TRAILER_BYTES);
  for (const [at, value] of [MAGIC, FORMAT, index.length, crc32(index)].entries()) trailer.writeUInt32LE(value, at * 4);
  return Buffer.concat([index, trailer]);
}

/** Where the documents lie, by path; null for anything but an intact index of this key and library. */
export function readIndex(bytes: Buffer, key: string, library: string): Map<string, Placed> | null {
  const end = bytes.length - TRAILER_BYTES;
  if (end < 0 || bytes.readUInt32LE(end) !== MAGIC || bytes.readUInt32LE(end + 4) !== FORMAT) return null;
  const from = end - bytes.readUInt32LE(end + 8);
  if (from < 0) return null;
  const text = bytes.subarray(from, end);
  if (crc32(text) !== bytes.readUInt32LE(end + 12)) return null;
  // Its checksum says that it is what `tailOf` wrote.
  const index = JSON.parse(text.toString()) as Index;
  if (index.key !== key || index.library !== library) return null;
  const placed = new Map<string, Placed>();
  let offset = 0;
  for (const [path, mtimeMs, ctimeMs, sizeBytes, length, crc] of index.rows) {
    placed.set(path, { mtimeMs, ctimeMs, sizeBytes, offset, length, crc });
    offset += length;
  }
  return offset === from ? placed : null;
}

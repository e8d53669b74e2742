import { type FileHandle, open } from 'node:fs/promises';

/** What the boxes of an MP4 or MOV say that ffprobe does not. */
export interface Mp4Boxes {
  /** Its pictures or sound are encrypted: bought or rented from a shop. */
  readonly isProtected: boolean;
  /** In pieces, each with an index of its own. */
  readonly isFragmented: boolean;
}

/** An index is larger only for recordings of days. */
const LARGEST_INDEX_BYTES = 64 * 1024 * 1024;
/** Boxes at the top of a file that are looked at; one in fragments shows it within the first few. */
const LOOKED_AT = 64;
const PROTECTED = ['encv', 'enca', 'drms', 'drmi', 'drmt'].map((name) => Buffer.from(name, 'latin1'));

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await file.read(buffer, 0, length, position);
  return buffer.subarray(0, bytesRead);
}

/** Looks through the outer boxes of a file. One that is no MP4 has none of either. */
export async function readMp4Boxes(path: string): Promise<Mp4Boxes> {
  const file = await open(path, 'r');
  try {
    let found: Mp4Boxes = { isProtected: false, isFragmented: false };
    let position = 0;
    for (let count = 0; count < LOOKED_AT; count += 1) {
      const head = await readAt(file, position, 16);
      if (head.length < 8) break;
      const name = head.toString('latin1', 4, 8);
      const short = head.readUInt32BE(0);
      const size = short === 1 && head.length === 16 ? Number(head.readBigUInt64BE(8)) : short;
      if (name === 'moof') found = { ...found, isFragmented: true };
      if (name === 'moov') {
        const index = await readAt(file, position, Math.min(size, LARGEST_INDEX_BYTES));
        found = { ...found, isProtected: PROTECTED.some((kind) => index.includes(kind)) };
      }
      if (size < 8 || !Number.isSafeInteger(position + size)) break;
      position += size;
    }
    return found;
  } finally {
    await file.close();
  }
}

/** Names a box at the top of an MP4 or MOV can have. */
const TOP_BOXES = ['ftyp', 'moov', 'mdat', 'free', 'skip', 'wide', 'pnot', 'styp', 'uuid'];

/** Whether a file begins as an MP4 or MOV does, whatever its name says. */
export async function beginsAsMp4(path: string): Promise<boolean> {
  const file = await open(path, 'r');
  try {
    return TOP_BOXES.includes((await readAt(file, 0, 8)).toString('latin1', 4, 8));
  } finally {
    await file.close();
  }
}

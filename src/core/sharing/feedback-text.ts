import { fromBase32, toBase32 } from './base32.ts';
import { crc32 } from './crc32.ts';
import type { Feedback } from './feedback.ts';
import { undoHtml, undoQuotedPrintable, undoQuoting } from './undo-mail.ts';
import { fromUtf8, toUtf8 } from './utf8.ts';

/** First and last line of a block. The 1 keeps them apart from the content, whose alphabet has no 1. */
export const BLOCK_BEGIN = 'BEGIN SECOND TAKE FEEDBACK 1';
export const BLOCK_END = 'END SECOND TAKE FEEDBACK 1';
/** Characters in a line of content: short enough not to be wrapped at 72, even quoted a few times. */
export const BLOCK_LINE = 64;

/** CRC-32 of everything after it, then the length of the text in bytes; each four bytes, highest first. */
const HEADER_BYTES = 8;

const bare = (line: string): string => line.replaceAll(' ', '');
const lettersFor = (bytes: number): number => Math.ceil((bytes * 8) / 5);

/** Any text as a block that survives mail programs: see `feedbackBlock`. */
export function textBlock(text: string): string {
  const content = toUtf8(text);
  const bytes = new Uint8Array(HEADER_BYTES + content.length);
  const header = new DataView(bytes.buffer);
  header.setUint32(4, content.length);
  bytes.set(content, HEADER_BYTES);
  header.setUint32(0, crc32(bytes.subarray(4)));
  const lines = toBase32(bytes).match(new RegExp(`.{1,${BLOCK_LINE}}`, 'g')) ?? [];
  return [BLOCK_BEGIN, ...lines, BLOCK_END, ''].join('\n');
}

/**
 * Feedback as text that survives e-mail: base32 between two lines of plain words. Base64 has signs that mail programs
 * change (`=`, `+`, `/`; in its URL form `_` and `-`), this has none, and may be wrapped, quoted and re-encoded.
 */
export const feedbackBlock = (feedback: Feedback): string => textBlock(JSON.stringify(feedback));

/** The content of the `.json` file: readable, with a line break at the end. */
export const serializeFeedback = (feedback: Feedback): string => `${JSON.stringify(feedback, null, 2)}\n`;

/** `found`: the texts of all intact blocks, each once, in their order in the mail. `damaged`: there are only others. */
export type FoundBlocks =
  | { readonly state: 'found'; readonly texts: readonly string[] }
  | { readonly state: 'none' | 'damaged' };

/** The text of one block's letters, or null when length or checksum is wrong. Letters beyond the length do not count. */
function textOf(letters: string): string | null {
  const head = fromBase32(letters.slice(0, lettersFor(HEADER_BYTES)));
  if (head.length < HEADER_BYTES) return null;
  const length = new DataView(head.buffer).getUint32(4);
  if (length > letters.length) return null;
  const bytes = fromBase32(letters.slice(0, lettersFor(HEADER_BYTES + length)));
  if (bytes.length !== HEADER_BYTES + length) return null;
  if (new DataView(bytes.buffer).getUint32(0) !== crc32(bytes.subarray(4))) return null;
  return fromUtf8(bytes.subarray(HEADER_BYTES));
}

/** Adds the texts of all intact blocks. @returns whether there is the beginning of any block */
function addTexts(texts: Set<string>, mail: string): boolean {
  const squeezed = undoQuoting(mail)
    .replace(/[^a-z0-9]+/gi, '')
    .toUpperCase();
  const blocks = squeezed.split(bare(BLOCK_BEGIN)).slice(1);
  for (const block of blocks) {
    const found = textOf((block.split(bare(BLOCK_END), 1)[0] ?? '').replace(/[^A-Z2-7]/g, ''));
    if (found !== null) texts.add(found);
  }
  return blocks.length > 0;
}

/**
 * A mail in every way it can be meant: with up to two layers of quoted-printable undone and without, after its quote
 * marks and before, each with HTML undone and without. A row of `=` or a stray `<` above a block looks like either and
 * is none, so no single way is right.
 */
function readingsOf(mail: string): Set<string> {
  const readings = new Set<string>();
  for (const start of [mail, undoQuoting(mail)]) {
    let layer = start;
    for (let depth = 0; depth <= 2 && !readings.has(layer); depth += 1) {
      readings.add(layer).add(undoHtml(layer));
      layer = undoQuotedPrintable(layer);
    }
  }
  return readings;
}

/**
 * Finds the blocks in a mail, wherever they are in it and whatever mail programs did to them: of its lines without
 * quote marks only letters and digits are looked at. Never throws.
 */
export function readFeedbackBlocks(mail: string): FoundBlocks {
  const texts = new Set<string>();
  let isThere = false;
  for (const reading of readingsOf(mail)) if (addTexts(texts, reading)) isThere = true;
  if (texts.size > 0) return { state: 'found', texts: [...texts] };
  return { state: isThere ? 'damaged' : 'none' };
}

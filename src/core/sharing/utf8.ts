/** How many bytes a text has in UTF-8; half a surrogate pair counts as the replacement character that stands for it. */
export function utf8Length(text: string): number {
  let bytes = 0;
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

/** What marks the first byte of a character that has 0, 1, 2 or 3 more (RFC 3629). */
const LEAD = [0, 0xc0, 0xe0, 0xf0];

/** A text in UTF-8; half a surrogate pair becomes U+FFFD. Written out because core has no TextEncoder. */
export function toUtf8(text: string): Uint8Array {
  const bytes = new Uint8Array(utf8Length(text));
  let at = 0;
  for (const char of text) {
    const read = char.codePointAt(0) ?? 0;
    const code = read >= 0xd800 && read <= 0xdfff ? 0xfffd : read;
    const more = code < 0x80 ? 0 : code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
    bytes[at++] = (LEAD[more] ?? 0) | (code >> (6 * more));
    for (let left = more - 1; left >= 0; left -= 1) bytes[at++] = 0x80 | ((code >> (6 * left)) & 0x3f);
  }
  return bytes;
}

const HEX = Array.from({ length: 256 }, (_, byte) => `%${byte.toString(16).padStart(2, '0')}`);

/** The text that UTF-8 bytes stand for, or null when they are not valid UTF-8. */
export function fromUtf8(bytes: Uint8Array): string | null {
  const parts: string[] = [];
  for (const byte of bytes) parts.push(HEX[byte] ?? '');
  try {
    return decodeURIComponent(parts.join(''));
  } catch {
    return null;
  }
}

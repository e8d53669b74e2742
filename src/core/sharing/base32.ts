/** RFC 4648, section 6: capital letters and 2 to 7. No sign of it means anything to a mail program. */
export const BASE32_ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

const VALUES = new Map([...BASE32_ALPHABET].map((letter, value) => [letter, value]));

/** Bytes as base32 without padding. */
export function toBase32(bytes: Uint8Array): string {
  const letters: string[] = [];
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      letters.push(BASE32_ALPHABET[held >>> bits] ?? '');
      held &= (1 << bits) - 1;
    }
  }
  if (bits > 0) letters.push(BASE32_ALPHABET[held << (5 - bits)] ?? '');
  return letters.join('');
}

/** Bytes that base32 stands for. Signs outside the alphabet are passed over, and so are bits too few for a byte. */
export function fromBase32(text: string): Uint8Array {
  const bytes = new Uint8Array(Math.floor((text.length * 5) / 8));
  let length = 0;
  let bits = 0;
  let held = 0;
  for (const letter of text) {
    const value = VALUES.get(letter);
    if (value === undefined) continue;
    held = (held << 5) | value;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes[length++] = held >>> bits;
    held &= (1 << bits) - 1;
  }
  return bytes.subarray(0, length);
}

/** What no text has. */
const NO_TEXT = /\0/;

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Old programs for subtitles on Windows.
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** The text of a file in the encodings subtitles come in: UTF-8, UTF-16 with its mark, Windows-1252. Null: no text. */
export function decodeText(bytes: Uint8Array): string | null {
  const text = decode(bytes);
  return NO_TEXT.test(text) ? null : text;
}

const asciiOrSpace = (code: number): string => (code < 0x80 ? String.fromCharCode(code) : ' ');

/** Undoes one layer of quoted-printable (RFC 2045, 6.7). Bytes beyond ASCII go: nothing that is read here has any. */
export const undoQuotedPrintable = (text: string): string =>
  text.replace(/=(?:([0-9a-f]{2})|[ \t]*\r?\n)/gi, (_, hex: string | undefined) =>
    hex === undefined ? '' : asciiOrSpace(Number.parseInt(hex, 16)),
  );

function entity(_: string, name: string): string {
  if (/^#x/i.test(name)) return asciiOrSpace(Number.parseInt(name.slice(2), 16));
  if (name.startsWith('#')) return asciiOrSpace(Number.parseInt(name.slice(1), 10));
  const lower = name.toLowerCase();
  return lower === 'lt' ? '<' : lower === 'gt' ? '>' : ' ';
}

/** Takes HTML away: entities become what they stand for (or a space), tags become line breaks. */
export const undoHtml = (text: string): string =>
  text
    .replace(/&amp;/gi, '&')
    .replace(/&(#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,8});/gi, entity)
    .replace(/<[/!]?[a-z-][^<>]*>/gi, '\n');

/**
 * What quotes a line: `>`, each with up to four initials before it as some mail programs write them. Every repetition is
 * bounded, for without that a line of millions of `>` overflows the stack of the regular expression.
 */
const QUOTE = /^[\s\p{Cf}]{0,200}(?:[a-z]{0,4}>[\s\p{Cf}]{0,20}){1,50}/iu;

/** Takes the quote marks off the beginning of every line, up to 50 deep. */
export const undoQuoting = (text: string): string =>
  text
    .split(/\r\n|\r|\n/)
    .map((line) => line.replace(QUOTE, ''))
    .join('\n');

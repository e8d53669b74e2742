/** The longest question a session takes. */
const LONGEST = 2_000;

/**
 * A question made of a file's name: without its ending, underscores and hyphens between words as spaces. Empty when
 * nothing is left of it.
 */
export const questionFromName = (fileName: string): string =>
  fileName
    .normalize('NFC')
    .replace(/\.[\p{L}\p{N}]{1,5}$/u, '')
    .replace(/(?<=[\p{L}\p{N}])[_-]+(?=[\p{L}\p{N}])/gu, ' ')
    .replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, '')
    .replace(/[_\s]+/g, ' ')
    .trim()
    .slice(0, LONGEST);

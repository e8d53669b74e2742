import { lastFrom, type TranscriptLine } from './lines.ts';

/** From one word to another, both included, by their numbers. */
export interface Passage {
  readonly first: number;
  readonly last: number;
}
/** The text of all lines as it is searched, and where each word begins in it. */
export interface SearchText {
  readonly text: string;
  readonly starts: readonly number[];
}

/** More hits than these are not counted on: nobody goes through them. */
export const MAX_HITS = 5_000;

/** Without case, accents and punctuation, so that one finds what one heard. */
const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}\p{P}]/gu, '')
    .toLowerCase();

/** Prepares lines for `findPassages`. */
export function searchText(lines: readonly TranscriptLine[]): SearchText {
  const parts: string[] = [];
  const starts: number[] = [];
  let length = 0;
  for (const { words } of lines)
    for (const { text, isSpaced } of words) {
      const folded = fold(text);
      starts.push(length);
      const part = folded !== '' && isSpaced ? `${folded} ` : folded;
      parts.push(part);
      length += part.length;
    }
  return { text: parts.join(''), starts };
}

/** Every place where the words of a query follow each other, also from one line into the next. Parts of words count. */
export function findPassages({ text, starts }: SearchText, query: string): Passage[] {
  const wanted = fold(query).replace(/\s+/g, ' ').trim();
  const found: Passage[] = [];
  if (wanted === '') return found;
  for (
    let at = text.indexOf(wanted);
    at >= 0 && found.length < MAX_HITS;
    at = text.indexOf(wanted, at + wanted.length)
  ) {
    const wordOf = (offset: number) => lastFrom(starts, (start) => start, offset);
    found.push({ first: wordOf(at), last: wordOf(at + wanted.length - 1) });
  }
  return found;
}

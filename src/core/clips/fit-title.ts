import type { PictureSize } from '../sharing/encode-plan-clip.ts';

/** A title broken into lines that fit. */
export interface FittedTitle {
  readonly lines: readonly string[];
  readonly sizePx: number;
  readonly lineHeightPx: number;
  readonly isRightToLeft: boolean;
}

/** Of the width and height, what text may use. */
const ROOM = { width: 0.84, height: 0.76 } as const;
/** Of the shorter side: the largest letters, and the smallest that are still read. */
const LETTERS = { largest: 0.085, smallest: 0.035 } as const;
const LINE_HEIGHT = 1.3;

/** Letters of scripts that run from right to left (Hebrew, Arabic, Syriac, Thaana, N'Ko, Adlam and others). */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Whether the first letter of a text belongs to a script that runs from right to left. */
export const runsRightToLeft = (text: string): boolean => RIGHT_TO_LEFT.test(/\p{L}/u.exec(text)?.[0] ?? '');

/** What opens a bracket or a quotation at the end of a text; straight quotes only where a space is before them. */
const OPENING = /[\p{Ps}\p{Pi}¿¡]$|(?:^|\s)["']$/u;

/** Where a line may end: after words; inside them where a script writes none apart, or one is wider than the line. */
function segments(text: string): readonly string[] {
  const words = [...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)].map(({ segment }) => segment);
  // Punctuation and spaces stay with what they follow, what opens a bracket or a quotation with what comes after it.
  const joined: string[] = [];
  for (const word of words) {
    const before = joined.at(-1);
    const isWord = /[\p{L}\p{N}\p{Emoji_Presentation}]/u.test(word);
    const startsHere = isWord ? !OPENING.test(before ?? '') : OPENING.test(word) && /\s$/u.test(before ?? '');
    if (before !== undefined && !startsHere) joined[joined.length - 1] += word;
    else joined.push(word);
  }
  return joined;
}

const graphemes = (text: string): readonly string[] =>
  [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)].map(({ segment }) => segment);

/** Breaks a text into lines of at most `room` pixels. */
function breakLines(text: string, room: number, widthOf: (text: string) => number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  const add = (part: string, isWhole: boolean) => {
    if (widthOf((line + part).trim()) <= room) line += part;
    else if (isWhole && widthOf(part.trim()) > room) for (const sign of graphemes(part)) add(sign, false);
    else {
      if (line.trim() !== '') lines.push(line.trim());
      line = part;
    }
  };
  for (const part of segments(text)) add(part, true);
  if (line.trim() !== '') lines.push(line.trim());
  return lines;
}

/**
 * The largest letters in which a title fits into a picture; at the smallest, lines that do not fit any more are left out.
 * @param widthOf width of a text in pixels, in letters of that size
 */
export function fitTitle(
  title: string,
  { width, height }: PictureSize,
  widthOf: (text: string, sizePx: number) => number,
): FittedTitle {
  const text = title.replace(/\s+/gu, ' ').trim();
  const shorter = Math.min(width, height);
  const smallest = Math.max(1, Math.floor(shorter * LETTERS.smallest));
  const isRightToLeft = runsRightToLeft(text);
  for (let sizePx = Math.max(smallest, Math.floor(shorter * LETTERS.largest)); ; sizePx -= 1) {
    const lineHeightPx = Math.ceil(sizePx * LINE_HEIGHT);
    const most = Math.max(1, Math.floor((height * ROOM.height) / lineHeightPx));
    const lines = breakLines(text, width * ROOM.width, (part) => widthOf(part, sizePx));
    if (lines.length <= most || sizePx <= smallest)
      return { lines: lines.slice(0, most), sizePx, lineHeightPx, isRightToLeft };
  }
}

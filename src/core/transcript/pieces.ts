/** A word of a cue's text and where it stands in it (UTF-16 code units). */
export interface Piece {
  readonly text: string;
  readonly offset: number;
}

/** Scripts written without spaces between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;

let segmenter: Intl.Segmenter | undefined;

/** A stretch without spaces, cut into words where its script needs it; punctuation stays with the word before it. */
function cut(text: string, offset: number): Piece[] {
  if (!UNSPACED.test(text)) return [{ text, offset }];
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' });
  const pieces: Piece[] = [];
  for (const { segment, index, isWordLike } of segmenter.segment(text)) {
    const last = pieces.at(-1);
    if (last && !isWordLike) pieces[pieces.length - 1] = { ...last, text: last.text + segment };
    else pieces.push({ text: segment, offset: offset + index });
  }
  return pieces;
}

/** The words of a text with their places, in order. Nothing but white space lies between them. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  for (const match of text.matchAll(/\S+/g)) pieces.push(...cut(match[0], match.index));
  return pieces;
}

/** A place in a text whose time is known. */
export interface Anchor {
  readonly offset: number;
  readonly ms: number;
}

/** When a place between two others is said, by its share of the letters between them: whole milliseconds. */
export const timeBetween = (from: Anchor, to: Anchor, offset: number): number =>
  Math.round(from.ms + ((to.ms - from.ms) * (offset - from.offset)) / (to.offset - from.offset));

/**
 * The time of each place, by its share of the letters between the two anchors around it: long words take longer to say.
 * @param offsets ascending
 * @param anchors ascending in both; the first at the beginning of the text, the last at its end
 */
export function timesOf(offsets: readonly number[], anchors: readonly Anchor[]): number[] {
  let at = 0;
  return offsets.map((offset) => {
    while (at + 1 < anchors.length && (anchors[at + 1]?.offset ?? 0) <= offset) at += 1;
    const from = anchors[at];
    const to = anchors[at + 1];
    if (!from) return 0;
    if (!to) return from.ms;
    return timeBetween(from, to, offset);
  });
}

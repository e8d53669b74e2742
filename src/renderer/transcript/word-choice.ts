import type { TranscriptLine } from '../../core/transcript/lines.ts';
import { lastFrom } from '../../core/transcript/lines.ts';
import type { Passage } from '../../core/transcript/search.ts';

/** Which word has the keyboard, and what is picked out of the text with it. Words by their numbers. */
export interface WordChoice {
  readonly word: number;
  /** Where picking began; null while nothing is picked. */
  readonly anchor: number | null;
}

/** From the first to the last word that is picked; null while nothing is. */
export const passageOf = ({ word, anchor }: WordChoice): Passage | null =>
  anchor === null ? null : { first: Math.min(anchor, word), last: Math.max(anchor, word) };

/** The word is reached; with `extends` everything between it and where it came from is picked. */
export const reach = (choice: WordChoice, word: number, doesExtend: boolean): WordChoice => ({
  word,
  anchor: doesExtend ? (choice.anchor ?? choice.word) : null,
});

/** Keys that move in a text, as `KeyboardEvent.key`. */
const MOVES = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'] as const;
type Move = (typeof MOVES)[number];
export const isMove = (key: string): key is Move => MOVES.some((move) => move === key);

/**
 * The word a key leads to: left and right one word, up and down to the beginning of the line before and after, Home and
 * End to both ends of the line, or with `toEnds` of the text. Stays inside the text.
 */
export function wordAfter(lines: readonly TranscriptLine[], word: number, key: Move, toEnds: boolean): number {
  const last = lines.at(-1);
  const at = lastFrom(lines, ({ firstWord }) => firstWord, word);
  const line = lines[at];
  if (!line || !last) return 0;
  const endOf = ({ firstWord, words }: TranscriptLine) => firstWord + words.length - 1;
  switch (key) {
    case 'ArrowLeft':
      return Math.max(0, word - 1);
    case 'ArrowRight':
      return Math.min(endOf(last), word + 1);
    case 'ArrowUp':
      return lines[at - 1]?.firstWord ?? 0;
    case 'ArrowDown':
      return lines[at + 1]?.firstWord ?? endOf(last);
    case 'Home':
      return toEnds ? 0 : line.firstWord;
    case 'End':
      return toEnds ? endOf(last) : endOf(line);
  }
}

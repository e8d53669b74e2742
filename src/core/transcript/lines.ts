import { type Piece, piecesOf, timesOf } from './pieces.ts';
import type { Cue } from './transcript.ts';

/** A word to click on. */
export interface TimedWord {
  readonly text: string;
  readonly startMs: number;
  /** Where the next word of the cue begins, or the cue ends. */
  readonly endMs: number;
  /** Whether a space follows; some scripts have none. */
  readonly isSpaced: boolean;
}

/** A cue as it is read: its words with times. */
export interface TranscriptLine {
  readonly startMs: number;
  readonly endMs: number;
  readonly speaker: string | null;
  /** The source did not say when each word was said: the times come from the length of the words. */
  readonly isEstimated: boolean;
  /** How many words there are before this line. */
  readonly firstWord: number;
  readonly words: readonly TimedWord[];
}

/** When each word of a cue begins, where its source says so for these very words; null where it has to be estimated. */
export function knownStarts({ startMs, endMs, words }: Cue, pieces: readonly Piece[]): readonly number[] | null {
  if (words?.length !== pieces.length || words.some((word, index) => word.text !== pieces[index]?.text)) return null;
  return words.map((word) => Math.min(Math.max(startMs, word.startMs), endMs));
}

function lineOf(cue: Cue, firstWord: number): TranscriptLine {
  const { startMs, endMs, text } = cue;
  const pieces = piecesOf(text);
  const known = knownStarts(cue, pieces);
  const starts =
    known ??
    timesOf(
      pieces.map(({ offset }) => offset),
      [
        { offset: 0, ms: startMs },
        { offset: text.length, ms: endMs },
      ],
    );
  return {
    startMs,
    endMs,
    speaker: cue.speaker ?? null,
    isEstimated: !known && pieces.length > 1,
    firstWord,
    words: pieces.map((piece, index) => ({
      text: piece.text,
      startMs: starts[index] ?? startMs,
      endMs: Math.max(starts[index] ?? startMs, starts[index + 1] ?? endMs),
      isSpaced: text[piece.offset + piece.text.length] === ' ' || index === pieces.length - 1,
    })),
  };
}

/** The cues of a transcript as lines of words, counted through. */
export function toLines(cues: readonly Cue[]): TranscriptLine[] {
  let count = 0;
  return cues.map((cue) => {
    const line = lineOf(cue, count);
    count += line.words.length;
    return line;
  });
}

/** The last index whose start is not after a value; -1 before the first. @param starts ascending */
export function lastFrom<T>(list: readonly T[], startOf: (item: T) => number, value: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startOf(list[middle] as T) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/**
 * The number of the word that is said at a time; null in a pause between cues. Where cues overlap, the one that began
 * last counts.
 */
export function wordAt(lines: readonly TranscriptLine[], ms: number): number | null {
  const line = lines[lastFrom(lines, ({ startMs }) => startMs, ms)];
  if (!line || ms >= Math.max(line.endMs, line.startMs + 1)) return null;
  return (
    line.firstWord +
    Math.max(
      0,
      lastFrom(line.words, ({ startMs }) => startMs, ms),
    )
  );
}

/** The word with a number, over all lines. */
export function wordNumber(lines: readonly TranscriptLine[], word: number): TimedWord | undefined {
  const line = lines[lastFrom(lines, ({ firstWord }) => firstWord, word)];
  return line?.words[word - line.firstWord];
}

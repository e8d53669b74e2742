import { fold } from './fold.ts';

/** Scripts that put no spaces between words. */
const UNSPACED = ['Han', 'Hira', 'Kana', 'Thai', 'Laoo', 'Khmr', 'Mymr'].map((code) => `\\p{scx=${code}}`).join('');
const LETTERS = '\\p{L}\\p{N}\\p{M}';
const RUNS = new RegExp(`[${UNSPACED}]+|(?:(?![${UNSPACED}])[${LETTERS}])+`, 'gu');
const IS_UNSPACED = new RegExp(`^[${UNSPACED}]`, 'u');

/** A stretch of letters and digits in a text: a word, or in scripts without spaces everything up to a mark. */
export interface Run {
  readonly text: string;
  /** Where it begins, in UTF-16 units. */
  readonly at: number;
  readonly unspaced: boolean;
}

/** The stretches of a text that can be searched for, in order. */
export function* runsOf(text: string): Generator<Run> {
  for (const match of text.matchAll(RUNS)) {
    const [run] = match;
    yield { text: run, at: match.index, unspaced: IS_UNSPACED.test(run) };
  }
}

const pairsOf = (letters: readonly string[]): string[] =>
  letters.slice(0, -1).map((letter, index) => letter + letters[index + 1]);

/**
 * The words a text is found by, folded, each once. Scripts without spaces are cut into pairs of letters and the last
 * letter alone: then any piece of a stretch finds it, however a dictionary would cut it.
 */
export function indexWords(text: string): Set<string> {
  const words = new Set<string>();
  for (const run of runsOf(text)) {
    const folded = fold(run.text);
    // An accent alone is nothing to look for, and would be found everywhere.
    if (folded === '') continue;
    if (!run.unspaced) words.add(folded);
    else {
      const letters = [...folded];
      for (const pair of pairsOf(letters)) words.add(pair);
      words.add(letters.at(-1) ?? folded);
    }
  }
  return words;
}

/** The most words of a query that count: more come from a pasted text. */
const MAX_WORDS = 12;

/** What a query asks for, folded: all of these words, each of which may go on. */
export function queryWords(query: string): string[] {
  const words = new Set<string>();
  for (const run of runsOf(query)) {
    const folded = fold(run.text);
    if (folded === '') continue;
    const letters = run.unspaced ? [...folded] : [];
    for (const word of letters.length > 1 ? pairsOf(letters) : [folded]) words.add(word);
  }
  return [...words].slice(0, MAX_WORDS);
}

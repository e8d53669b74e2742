import { isWithin, typosAllowed } from '../../core/search/typos.ts';

/** The first place in a sorted list that is not before `word`. */
function lowerBound(sorted: readonly string[], word: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

function merged(a: readonly string[], b: readonly string[]): string[] {
  const out: string[] = [];
  let i = 0;
  for (const word of b) {
    for (; i < a.length && (a[i] ?? '') < word; i += 1) out.push(a[i] ?? '');
    out.push(word);
  }
  for (; i < a.length; i += 1) out.push(a[i] ?? '');
  return out;
}

/**
 * Which numbered texts hold which words. Texts are numbered by whoever adds them, upwards; nothing is ever taken out, so
 * whoever searches passes over numbers that mean nothing any more.
 */
export class WordIndex {
  readonly #texts = new Map<string, number[]>();
  /** Every word in order, so that those that begin alike stand together; `#fresh` ones are not in it yet. */
  #sorted: string[] = [];
  #fresh: string[] = [];

  add(text: number, words: Iterable<string>): void {
    for (const word of words) {
      const texts = this.#texts.get(word);
      if (texts) texts.push(text);
      else {
        this.#texts.set(word, [text]);
        this.#fresh.push(word);
      }
    }
  }

  /** Texts with exactly this word. */
  exactly(word: string): readonly number[] {
    return this.#texts.get(word) ?? [];
  }

  /** Texts with longer words that begin so, word by word. */
  *goingOn(start: string): Generator<readonly number[]> {
    const sorted = this.#inOrder();
    for (let at = lowerBound(sorted, start); at < sorted.length; at += 1) {
      const word = sorted[at] ?? '';
      if (!word.startsWith(start)) return;
      if (word !== start) yield this.exactly(word);
    }
  }

  /** Texts with words that are nearly this one, word by word. The first letter is right, or was swapped with the next. */
  *nearly(word: string): Generator<readonly number[]> {
    const most = typosAllowed(word);
    if (most === 0) return;
    const sorted = this.#inOrder();
    for (const first of new Set(word.slice(0, 2)))
      for (let at = lowerBound(sorted, first); sorted[at]?.startsWith(first); at += 1) {
        const other = sorted[at] ?? '';
        if (isWithin(word, other, most)) yield this.exactly(other);
      }
  }

  #inOrder(): readonly string[] {
    if (this.#fresh.length > 0) {
      this.#sorted = merged(this.#sorted, this.#fresh.sort());
      this.#fresh = [];
    }
    return this.#sorted;
  }
}

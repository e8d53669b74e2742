import type { SearchHit } from '../../contract/search-api.ts';
import { excerptOf } from '../../core/search/excerpt.ts';
import { queryWords } from '../../core/search/words.ts';
import type { Library } from '../library/types.ts';
import { type Found, PlaceIndex } from './place-index.ts';
import { placesOf } from './places.ts';

/** Finds anything its owner wrote or was told in an open library. */
export interface Search {
  /**
   * Places that hold all words of a query, or begin so, best first; where there is none, those with small typos.
   * Nothing for a query without a word.
   */
  find(query: string, limit: number): Promise<SearchHit[]>;
  /** Ends what is being read in the background. */
  close(): void;
}

/** Work at a stretch, so that the thread that receives recordings is free again soon. */
const SLICE_MS = 8;

const pause = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/**
 * Searches a library by words, from memory. The index is filled in slices from the start on and follows every change:
 * a session that changed is looked at again before the next answer.
 */
export function createSearch(library: Library): Search {
  let index = new PlaceIndex();
  let isClosed = false;
  /** Sessions to be looked at (again), in this order. */
  const waiting = new Set<string>();
  let working: Promise<void> | null = null;

  const newestFirst = (): string[] =>
    [...library.all('session')].sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1)).map(({ id }) => id);

  async function work(): Promise<void> {
    let sliceEnd = performance.now() + SLICE_MS;
    for (;;) {
      for (const sessionId of waiting) {
        if (isClosed) return;
        waiting.delete(sessionId);
        index.set(sessionId, placesOf(library, sessionId));
        if (performance.now() < sliceEnd) continue;
        await pause();
        sliceEnd = performance.now() + SLICE_MS;
      }
      index.filled();
      if (!index.isWorn) return;
      // What was taken out is still named by its words: made anew, it is small and quick again.
      index = new PlaceIndex();
      for (const id of newestFirst()) waiting.add(id);
    }
  }
  const upToDate = (): Promise<void> => {
    if (waiting.size > 0 && !isClosed)
      working ??= work().finally(() => {
        working = null;
      });
    return working ?? Promise.resolve();
  };

  async function fill(): Promise<void> {
    await pause();
    for (const id of newestFirst()) waiting.add(id);
    await upToDate();
  }
  const filled = fill();
  // Whoever searches hears of it; nobody else has to.
  filled.catch(() => undefined);

  const unsubscribe = library.onChange(({ document, id, sessionId }) => {
    const changed = document === 'session' ? id : sessionId;
    if (changed !== null) waiting.add(changed);
  });

  const toHit = (words: readonly string[], typos: boolean) => {
    return ({
      place: { place, sessionId, text, takeId, reviewId, momentId, startMs, kind, author },
      inSession,
    }: Found) => {
      const { title, questions, createdAt } = library.get('session', sessionId);
      const session = { id: sessionId, title, firstQuestion: questions[0]?.text ?? '', createdAt };
      const excerpt = excerptOf(text, words, typos);
      return { place, session, takeId, reviewId, momentId, startMs, kind, author, excerpt, inSession };
    };
  };

  return {
    find: async (query, limit) => {
      const words = queryWords(query);
      if (words.length === 0) return [];
      await filled;
      while (waiting.size > 0 && !isClosed) await upToDate();
      const exact = index.find(words, limit, false);
      if (exact.length > 0) return exact.map(toHit(words, false));
      return index.find(words, limit, true).map(toHit(words, true));
    },
    close: () => {
      isClosed = true;
      unsubscribe();
    },
  };
}

import type { SearchHit } from '../../contract/search-api.ts';
import { windowOf } from '../../core/model/take-window.ts';
import { matchIn } from '../../core/search/excerpt.ts';
import { queryWords } from '../../core/search/words.ts';
import { saidAtMs } from '../../core/transcript/said.ts';
import type { DocumentChange, Library } from '../library/types.ts';
import { type Found, PlaceIndex } from './place-index.ts';
import { placesOf } from './places.ts';
import { SaidPlaces } from './said-places.ts';
import type { ReadTakeWords } from './take-words.ts';

/** Finds anything its owner wrote, said or was told in an open library. */
export interface Search {
  /**
   * Places that hold all words of a query, or begin so, best first; where there is none, those with small typos.
   * Nothing for a query without a word. What was said in takes is read from the first query on; while that goes on
   * (`unread`) it answers with what is known.
   */
  find(query: string, limit: number): Promise<SearchHit[]>;
  /** Of so many takes it is not known yet what was said. */
  readonly unread: number;
  /** A transcript was written: nobody else tells. */
  transcriptChanged(change: Pick<DocumentChange, 'id' | 'sessionId'>): void;
  /** Ends what is being read in the background. */
  close(): void;
}

/** Work at a stretch, so that the thread that receives recordings is free again soon. */
const SLICE_MS = 8;
/** Passages of a take put in at a stretch: about as long a slice. */
const SLICE_PASSAGES = 60;
/** So long an answer waits for transcripts that are being read. */
const PATIENCE_MS = 250;

const pause = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Waits for work, but not for long. */
async function patiently(work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const enough = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MS);
  });
  await Promise.race([work, enough]);
  clearTimeout(timer);
}

/**
 * Searches a library by words, from memory. The index is filled in slices from the start on and follows every change:
 * a session that changed is looked at again before the next answer. Who never searches has no transcript read.
 */
export function createSearch(library: Library, readWords: ReadTakeWords): Search {
  let index = new PlaceIndex();
  const spoken = new SaidPlaces(library);
  let isListening = false;
  let hearing: Promise<void> | null = null;
  let isClosed = false;
  /** Sessions to be looked at (again), in this order. */
  const waiting = new Set<string>();
  let working: Promise<void> | null = null;

  const newestFirst = (): string[] =>
    [...library.all('session')].sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1)).map(({ id }) => id);

  const put = (sessionId: string) => index.set(sessionId, placesOf(library, sessionId, spoken.of(sessionId)));

  async function work(): Promise<void> {
    let sliceEnd = performance.now() + SLICE_MS;
    for (;;) {
      for (const sessionId of waiting) {
        if (isClosed) return;
        waiting.delete(sessionId);
        put(sessionId);
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

  /** Reads what was said, take by take. */
  async function hear(): Promise<void> {
    for (let take = spoken.next(); take && !isClosed; take = spoken.next()) {
      const words = await readWords(take.id, windowOf(take)).catch(() => null);
      spoken.keep(take, words);
      for (let hasMore = words !== null; hasMore && !isClosed; ) {
        hasMore = spoken.showMore(take, SLICE_PASSAGES);
        put(take.sessionId);
        if (hasMore) await pause();
      }
    }
  }
  async function listen(): Promise<void> {
    if (!isListening) {
      isListening = true;
      // The oldest first: what is put in last counts as newest where nothing else decides.
      for (const sessionId of newestFirst().reverse()) spoken.lookAt(sessionId);
    }
    if (spoken.unread > 0 && !isClosed)
      hearing ??= hear().finally(() => {
        hearing = null;
      });
    if (hearing) await patiently(hearing);
  }

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
    if (changed === null) return;
    waiting.add(changed);
    if (isListening && document !== 'review') spoken.lookAt(changed);
  });

  const toHit = (words: readonly string[], typos: boolean) => {
    return ({ place: found, inSession }: Found): SearchHit => {
      const { place, sessionId, text, takeId, reviewId, momentId, kind, author, said } = found;
      const { title, questions, createdAt } = library.get('session', sessionId);
      const session = { id: sessionId, title, firstQuestion: questions[0]?.text ?? '', createdAt };
      const { excerpt, at } = matchIn(text, words, typos);
      const startMs = said ? saidAtMs(said.times, said.at + at) : found.startMs;
      return { place, session, takeId, reviewId, momentId, startMs, kind, author, excerpt, inSession };
    };
  };

  return {
    find: async (query, limit) => {
      const words = queryWords(query);
      if (words.length === 0) return [];
      await filled;
      await listen();
      while (waiting.size > 0 && !isClosed) await upToDate();
      const exact = index.find(words, limit, false);
      if (exact.length > 0) return exact.map(toHit(words, false));
      return index.find(words, limit, true).map(toHit(words, true));
    },
    get unread() {
      return hearing ? Math.max(1, spoken.unread) : spoken.unread;
    },
    transcriptChanged: ({ id, sessionId }) => {
      if (!isListening || sessionId === null) return;
      spoken.forget(sessionId, id);
      waiting.add(sessionId);
    },
    close: () => {
      isClosed = true;
      unsubscribe();
    },
  };
}

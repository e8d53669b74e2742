import type { Take } from '../../core/model/take.ts';
import { windowOf } from '../../core/model/take-window.ts';
import { passagesOf, type Said, saidAtMs } from '../../core/transcript/said.ts';
import type { Library } from '../library/types.ts';
import { aboutSession, type Place } from './places.ts';

/** What is known of a take's words, and in which window they are played. */
interface Known {
  readonly window: string;
  readonly places: readonly Place[];
  /** So many of them can be found already: the words of two hours are put in bit by bit. */
  shown: number;
}

const windowKey = (take: Take): string => {
  const { startMs, endMs } = windowOf(take);
  return `${startMs} ${endMs}`;
};

const isHeard = (take: Take): boolean => take.status === 'ready';

/** The places of all that was said. Words are read once, and again when they or what is played of the take changed. */
export class SaidPlaces {
  readonly #library: Library;
  readonly #known = new Map<string, Map<string, Known>>();
  /** Takes whose words are to be read, in this order. */
  readonly #unread = new Set<string>();

  constructor(library: Library) {
    this.#library = library;
  }

  get unread(): number {
    return this.#unread.size;
  }

  /** The take whose words are to be read next; it counts as read from now on. */
  next(): Take | null {
    for (const takeId of this.#unread) {
      this.#unread.delete(takeId);
      const take = this.#find(takeId);
      if (take && isHeard(take)) return take;
    }
    return null;
  }

  /** Notes which takes of a session have words that are not known, or not in the window that is played now. */
  lookAt(sessionId: string): void {
    const takes = this.#library.ofSession('take', sessionId);
    const known = this.#known.get(sessionId);
    for (const takeId of known?.keys() ?? []) if (!takes.some(({ id }) => id === takeId)) known?.delete(takeId);
    if (takes.length === 0) this.#known.delete(sessionId);
    for (const take of takes)
      if (isHeard(take) && known?.get(take.id)?.window !== windowKey(take)) this.#unread.add(take.id);
  }

  /** The words of a take changed. */
  forget(sessionId: string, takeId: string): void {
    this.#known.get(sessionId)?.delete(takeId);
    this.#unread.add(takeId);
  }

  /** Keeps what was read. @param said null: there is nothing */
  keep(take: Take, said: Said | null): void {
    const { id: takeId, sessionId } = take;
    const places = said
      ? passagesOf(said).map(
          ({ at, text }, index): Place => ({
            ...aboutSession,
            sessionId,
            key: `said:${takeId}:${index}`,
            place: 'transcript',
            text,
            takeId,
            startMs: saidAtMs(said.times, at),
            said: { at, times: said.times },
          }),
        )
      : [];
    const ofSession = this.#known.get(sessionId) ?? new Map<string, Known>();
    this.#known.set(sessionId, ofSession);
    ofSession.set(takeId, { window: windowKey(take), places, shown: 0 });
  }

  /** Lets so many more places of a take be found. @returns whether there are still more */
  showMore(take: Take, count: number): boolean {
    const known = this.#known.get(take.sessionId)?.get(take.id);
    if (!known) return false;
    known.shown = Math.min(known.places.length, known.shown + count);
    return known.shown < known.places.length;
  }

  /** What can be found of a session that is not in the bin. */
  of(sessionId: string): Place[] {
    const known = this.#known.get(sessionId);
    if (!known) return [];
    return this.#library.ofSession('take', sessionId).flatMap((take) => {
      const words = known.get(take.id);
      return words && isHeard(take) && words.window === windowKey(take) ? words.places.slice(0, words.shown) : [];
    });
  }

  #find(takeId: string): Take | null {
    try {
      return this.#library.get('take', takeId);
    } catch {
      // Deleted for good meanwhile.
      return null;
    }
  }
}

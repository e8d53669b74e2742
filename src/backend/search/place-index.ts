import type { SearchPlace } from '../../contract/search-api.ts';
import { indexWords } from '../../core/search/words.ts';
import type { Place } from './places.ts';
import { WordIndex } from './word-index.ts';

/** A place that fits, and how many of its session do. */
export interface Found {
  readonly place: Place;
  readonly inSession: number;
}

/** What is worth more when nothing else decides. */
const WORTH: Readonly<Record<SearchPlace, number>> = {
  title: 6,
  question: 5,
  point: 4,
  'merged-point': 4,
  moment: 3,
  reflection: 3,
  transcript: 2,
  'job-description': 1,
};
/** A whole word against the beginning of one, for each word of the query: more than any difference in worth. */
const WHOLE = 12;
const BEGINNING = 5;
/** Of one session in one answer, so that a single long review does not push out all others. */
const MOST_OF_SESSION = 6;

/** Holds the places of all sessions and finds those with all words of a query. Best first, then the newest sessions. */
export class PlaceIndex {
  #words = new WordIndex();
  /** By number. Null: not there any more; the words still name it. */
  #places: (Place | null)[] = [];
  /** Numbers of sessions, and by a place's number that of its session. */
  readonly #sessions = new Map<string, number>();
  readonly #sessionAt: number[] = [];
  /** Numbers of a session's places by their keys. */
  #ofSession = new Map<string, Map<string, number>>();
  #gone = 0;
  /** Places put in when everything was read, newest session first. What comes later is newer than all of them. */
  #firstLater: number | null = null;

  /** Says what of a session can be found now. Texts that did not change cost nothing. */
  set(sessionId: string, places: readonly Place[]): void {
    const before = this.#ofSession.get(sessionId);
    const after = new Map<string, number>();
    for (const place of places) {
      const known = before?.get(place.key);
      if (known !== undefined && this.#places[known]?.text === place.text) {
        this.#places[known] = place;
        before?.delete(place.key);
        after.set(place.key, known);
      } else after.set(place.key, this.#add(place));
    }
    for (const number of before?.values() ?? []) {
      this.#places[number] = null;
      this.#gone += 1;
    }
    if (after.size > 0) this.#ofSession.set(sessionId, after);
    else this.#ofSession.delete(sessionId);
  }

  /** Everything was put in once; what follows is newer. Said again, it changes nothing. */
  filled(): void {
    this.#firstLater ??= this.#places.length;
  }

  /** Whether so much of it means nothing any more that it should be made anew. */
  get isWorn(): boolean {
    return this.#gone > 5_000 && this.#gone > this.#places.length / 3;
  }

  /** @param words folded, at least one; @param typos whether words with small typos fit too */
  find(words: readonly string[], limit: number, typos: boolean): Found[] {
    const { fits, scores } = this.#score(words, typos);
    const inSession = new Uint32Array(this.#sessions.size);
    const byScore = new Map<number, Place[]>();
    for (const number of this.#newestFirst()) {
      if (fits[number] !== words.length) continue;
      const place = this.#places[number];
      if (!place) continue;
      const session = this.#sessionAt[number] ?? 0;
      inSession[session] = (inSession[session] ?? 0) + 1;
      const score = (scores[number] ?? 0) + WORTH[place.place];
      const equals = byScore.get(score);
      if (!equals) byScore.set(score, [place]);
      // Places of one session stand together.
      else if (equals.length < limit * 4 && equals[equals.length - MOST_OF_SESSION]?.sessionId !== place.sessionId)
        equals.push(place);
    }
    const best: Found[] = [];
    const taken = new Map<string, number>();
    for (const score of [...byScore.keys()].sort((a, b) => b - a))
      for (const place of byScore.get(score) ?? []) {
        const count = taken.get(place.sessionId) ?? 0;
        if (count >= MOST_OF_SESSION) continue;
        if (best.length >= limit) return best;
        taken.set(place.sessionId, count + 1);
        best.push({ place, inSession: inSession[this.#sessions.get(place.sessionId) ?? 0] ?? 1 });
      }
    return best;
  }

  /** Numbers of all places, those of the newest sessions first, within a session as they were put in. */
  #newestFirst(): Uint32Array {
    const sessionAt = this.#sessionAt;
    const firstLater = this.#firstLater ?? sessionAt.length;
    const order = new Uint32Array(sessionAt.length);
    let at = 0;
    for (let end = sessionAt.length; end > firstLater; ) {
      let start = end - 1;
      while (start > firstLater && sessionAt[start - 1] === sessionAt[start]) start -= 1;
      for (let number = start; number < end; number += 1) order[at++] = number;
      end = start;
    }
    for (let number = 0; number < firstLater; number += 1) order[at++] = number;
    return order;
  }

  /** How many words of the query each place has, counted as far as it has all before, and what they are worth. */
  #score(words: readonly string[], typos: boolean): { fits: Uint8Array; scores: Uint16Array } {
    const fits = new Uint8Array(this.#places.length);
    const scores = new Uint16Array(this.#places.length);
    words.forEach((word, index) => {
      const count = (numbers: readonly number[], worth: number) => {
        for (const number of numbers)
          if (fits[number] === index) {
            fits[number] = index + 1;
            scores[number] = (scores[number] ?? 0) + worth;
          }
      };
      count(this.#words.exactly(word), WHOLE);
      for (const numbers of this.#words.goingOn(word)) count(numbers, BEGINNING);
      if (typos) for (const numbers of this.#words.nearly(word)) count(numbers, 0);
    });
    return { fits, scores };
  }

  #add(place: Place): number {
    const number = this.#places.push(place) - 1;
    const session = this.#sessions.get(place.sessionId) ?? this.#sessions.size;
    this.#sessions.set(place.sessionId, session);
    this.#sessionAt.push(session);
    this.#words.add(number, indexWords(place.text));
    return number;
  }
}

import { useDeferredValue, useMemo, useState } from 'react';
import type { TranscriptLine } from '../../core/transcript/lines.ts';
import { findPassages, MAX_HITS, type Passage, searchText } from '../../core/transcript/search.ts';

/** Searching the words of a transcript. */
export interface Search {
  readonly query: string;
  readonly setQuery: (query: string) => void;
  readonly hits: readonly Passage[];
  /** There are more than are counted. */
  readonly isCut: boolean;
  /** The hit that is shown; undefined before the first step and where there is none. */
  readonly current: Passage | undefined;
  /** Its place among the hits, from 1; 0 before the first step. */
  readonly place: number;
  /** Goes to the next or previous hit, round at the ends, and gives it. */
  readonly step: (by: 1 | -1) => Passage | undefined;
}

/** A search that keeps up with typing: the text on screen follows when there is time. */
export function useSearch(lines: readonly TranscriptLine[]): Search {
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(-1);
  const text = useMemo(() => searchText(lines), [lines]);
  const wanted = useDeferredValue(query);
  const hits = useMemo(() => findPassages(text, wanted), [text, wanted]);
  const current = wanted === query ? hits[at] : undefined;
  return {
    query,
    setQuery: (next) => {
      setQuery(next);
      setAt(-1);
    },
    hits,
    isCut: hits.length === MAX_HITS,
    current,
    place: current ? at + 1 : 0,
    step: (by) => {
      // Enter right after the last letter means what was typed, not what is drawn yet.
      const all = wanted === query ? hits : findPassages(text, query);
      if (all.length === 0) return undefined;
      const next = at < 0 ? (by === 1 ? 0 : all.length - 1) : (at + by + all.length) % all.length;
      setAt(next);
      return all[next];
    },
  };
}

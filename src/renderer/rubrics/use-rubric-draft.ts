import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useLayoutEffect, useReducer, useRef, useState } from 'react';
import { sameJson } from '../../core/canonical-json.ts';
import { AppError } from '../../core/errors.ts';
import type { RubricDocument } from '../../core/model/rubric-document.ts';
import type { RubricDraft } from '../../core/rubric/edit-rubric.ts';
import { RubricContent } from '../../core/rubric/rubric-content.ts';
import { useApi } from '../api/api-context.tsx';
import { queryKeys } from '../api/query-keys.ts';
import { useNotify } from '../app/use-notify.tsx';
import { type DraftHistory, noteChange, redo, startHistory, undo } from './draft-history.ts';

/** Long enough to save a word instead of a letter. */
const GATHER_MS = 400;

const draftOf = ({ name, criteria }: RubricDraft): RubricDraft => ({ name, criteria });

type Act =
  | {
      readonly do: 'change';
      readonly next: (now: RubricDraft) => RubricDraft;
      readonly field: string | null;
      readonly atMs: number;
    }
  | { readonly do: 'undo' | 'redo' }
  | { readonly do: 'start'; readonly next: RubricDraft };

function act(history: DraftHistory, action: Act): DraftHistory {
  switch (action.do) {
    case 'change':
      return noteChange(history, action.next(history.now), action.field, action.atMs);
    case 'undo':
      return undo(history);
    case 'redo':
      return redo(history);
    case 'start':
      return startHistory(action.next);
  }
}

/**
 * An own rubric as it is edited: saved by itself whenever it is whole, with undo. Where another window has changed it
 * too, both versions stay until the owner chooses.
 * @param document as last heard of
 */
export function useRubricDraft(document: RubricDocument) {
  const { client, connection } = useApi();
  const notify = useNotify();
  const queries = useQueryClient();
  const [history, dispatch] = useReducer(act, document, (start) => startHistory(draftOf(start)));
  /** What the library holds, as far as this page knows. */
  const kept = useRef({ revision: document.revision, content: draftOf(document) });
  const [theirs, setTheirs] = useState<RubricDocument | null>(null);
  const [isSaved, setSaved] = useState(true);
  const saving = useRef<Promise<void>>(Promise.resolve());
  const draft = history.now;
  const latest = useRef(draft);
  useLayoutEffect(() => {
    latest.current = draft;
  });
  const isOpen = useRef(false);
  useEffect(() => {
    isOpen.current = true;
    return () => {
      isOpen.current = false;
    };
  }, []);
  const isWhole = RubricContent.safeParse(draft).success;

  const saveNow = useCallback(
    async (keepalive: boolean) => {
      const content = RubricContent.safeParse(latest.current);
      if (!content.success || sameJson(latest.current, kept.current.content)) return;
      const sent = latest.current;
      try {
        const body = { ...content.data, revision: kept.current.revision };
        const saved = await client.saveRubric({ params: { rubricId: document.id }, body }, { keepalive });
        kept.current = { revision: saved.revision, content: sent };
        setSaved(sameJson(latest.current, sent));
      } catch (error) {
        if (!(error instanceof AppError) || error.code !== 'conflict') throw error;
        const { own } = await client.rubrics({ query: {} });
        const other = own.find(({ id }) => id === document.id);
        if (other) setTheirs(other);
      } finally {
        void queries.invalidateQueries({ queryKey: queryKeys.rubrics });
      }
    },
    [client, document.id, queries],
  );
  const save = useCallback(
    (keepalive = false) => {
      // One after the other: each needs the revision that the one before it made.
      saving.current = saving.current.then(() => saveNow(keepalive)).catch(notify.error);
    },
    [saveNow, notify],
  );

  useEffect(() => {
    if (theirs !== null || sameJson(draft, kept.current.content)) return;
    setSaved(false);
    const timer = setTimeout(save, GATHER_MS);
    return () => clearTimeout(timer);
  }, [draft, theirs, save]);
  useEffect(() => {
    const onLeave = () => save(true);
    window.addEventListener('pagehide', onLeave);
    return () => {
      window.removeEventListener('pagehide', onLeave);
      save(true);
    };
  }, [save]);

  useEffect(() => {
    // What could not be saved while nothing answered.
    if (connection === 'open') save();
  }, [connection, save]);

  const isNewer = document.revision > kept.current.revision;
  useEffect(() => {
    // Changed elsewhere and not here: what stands there is what is edited from now on.
    if (!isNewer || !sameJson(latest.current, kept.current.content)) return;
    kept.current = { revision: document.revision, content: draftOf(document) };
    dispatch({ do: 'start', next: draftOf(document) });
  }, [isNewer, document]);

  return {
    draft,
    isWhole,
    isSaved,
    /** @param field names what is typed into; without it, the change is a step of its own */
    change: (next: (now: RubricDraft) => RubricDraft, field: string | null = null) =>
      dispatch({ do: 'change', next, field, atMs: performance.now() }),
    /** Changes it later on, from a notification; false when that changes nothing any more, or nobody edits it now. */
    changeLate: (next: (now: RubricDraft) => RubricDraft): boolean => {
      if (!isOpen.current || next(latest.current) === latest.current) return false;
      dispatch({ do: 'change', next, field: null, atMs: performance.now() });
      return true;
    },
    canUndo: history.before.length > 0,
    canRedo: history.after.length > 0,
    undo: () => dispatch({ do: 'undo' }),
    redo: () => dispatch({ do: 'redo' }),
    /** The other window's version, while the owner has to choose. */
    theirs,
    choose: (which: 'mine' | 'theirs') => {
      if (theirs === null) return;
      kept.current = { revision: theirs.revision, content: draftOf(theirs) };
      setTheirs(null);
      if (which === 'mine') return save();
      setSaved(true);
      dispatch({ do: 'change', next: () => draftOf(theirs), field: null, atMs: performance.now() });
    },
  };
}

import { useEffect, useSyncExternalStore } from 'react';
import { isEmptyDraft } from './draft.ts';
import type { DraftSnapshot, DraftStore } from './draft-store.ts';

/** The draft as it is now. What was typed last is kept when the page goes; a browser that keeps nothing asks first. */
export function useDraft(store: DraftStore): DraftSnapshot {
  useEffect(() => {
    const onLeave = (event: BeforeUnloadEvent) => {
      store.flush();
      const { kept, draft, isInFile } = store.getSnapshot();
      if (kept === 'impossible' && !isInFile && !isEmptyDraft(draft)) event.preventDefault();
    };
    const onHide = () => document.hidden && store.flush();
    window.addEventListener('beforeunload', onLeave);
    window.addEventListener('pagehide', store.flush);
    document.addEventListener('visibilitychange', onHide);
    return () => {
      window.removeEventListener('beforeunload', onLeave);
      window.removeEventListener('pagehide', store.flush);
      document.removeEventListener('visibilitychange', onHide);
    };
  }, [store]);
  return useSyncExternalStore(store.subscribe, store.getSnapshot);
}

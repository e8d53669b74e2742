import { useSyncExternalStore } from 'react';

let fresh: { readonly undo: () => void; readonly atMs: number } | null = null;
const listeners = new Set<() => void>();
function set(next: typeof fresh): void {
  fresh = next;
  for (const listener of listeners) listener();
}

/**
 * An undo that the history of the review does not know, of what was done last on a page. What a notification offers to
 * take back is taken back by the undo key, too, for as long as it is the newest.
 */
export const freshUndo = {
  offer(undo: () => void): void {
    set({ undo, atMs: Date.now() });
  },
  /** It was taken back, or its notification is gone. */
  forget(undo: () => void): void {
    if (undo === fresh?.undo) set(null);
  },
  /**
   * @param afterMs when the page's own history last grew: what is older than that is not the newest
   * @returns whether there was one
   */
  run(afterMs: number): boolean {
    const found = fresh;
    if (!found || found.atMs < afterMs) return false;
    set(null);
    found.undo();
    return true;
  },
};

/** Whether there is one, however old. */
export const useHasFreshUndo = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => fresh !== null,
  );

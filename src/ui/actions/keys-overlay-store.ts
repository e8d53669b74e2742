let isOpen = false;
const listeners = new Set<() => void>();
const set = (open: boolean) => {
  isOpen = open;
  for (const listener of listeners) listener();
};

/** Whether the keys overlay is open; one for the window, opened from the header and by `?`. */
export const keysOverlay = {
  isOpen: (): boolean => isOpen,
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
export const openKeysOverlay = (): void => set(true);
export const closeKeysOverlay = (): void => set(false);

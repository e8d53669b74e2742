import { useEffect, useRef, useState } from 'react';

export interface LeaveGuard {
  /** Somebody wants to go elsewhere: the question is on screen. */
  readonly asking: boolean;
  readonly stay: () => void;
  /** Goes where the owner wanted to go. */
  readonly leave: () => void;
}

const isReloadKey = (event: KeyboardEvent): boolean =>
  event.key === 'F5' || ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'r');

/**
 * While active, ways to another page of the app lead to a question first and reload keys do nothing. Closing the window
 * is held by `holdPage` and, on the desktop, by the shell. Uses the Navigation API; a browser without it goes, and the
 * recording is then stopped and kept.
 */
export function useLeaveGuard(active: boolean): LeaveGuard {
  const [wanted, setWanted] = useState<string | null>(null);
  const open = useRef(false);
  useEffect(() => {
    if (!active) return;
    open.current = false;
    const stop = new AbortController();
    window.addEventListener('keydown', (event) => isReloadKey(event) && event.preventDefault(), {
      capture: true,
      signal: stop.signal,
    });
    if ('navigation' in window) {
      navigation.addEventListener(
        'navigate',
        (event) => {
          const isHere = event.destination.url === location.href;
          if (open.current || !event.cancelable || !event.destination.sameDocument || isHere) return;
          event.preventDefault();
          setWanted(event.destination.url);
        },
        { signal: stop.signal },
      );
    }
    return () => {
      stop.abort();
      setWanted(null);
    };
  }, [active]);
  return {
    asking: wanted !== null,
    stay: () => setWanted(null),
    leave: () => {
      open.current = true;
      if (wanted) location.href = wanted;
    },
  };
}

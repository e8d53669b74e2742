import { useEffect } from 'react';

/** Keeps the screen on while active, where the browser can: an answer is spoken without touching anything. */
export function useWakeLock(active: boolean): void {
  useEffect(() => {
    if (!active || !('wakeLock' in navigator)) return;
    let lock: WakeLockSentinel | null = null;
    let over = false;
    navigator.wakeLock.request('screen').then(
      (sentinel) => {
        if (over) void sentinel.release();
        else lock = sentinel;
      },
      // Refused on low battery or in the background: the recording does not depend on it.
      () => undefined,
    );
    return () => {
      over = true;
      void lock?.release();
    };
  }, [active]);
}

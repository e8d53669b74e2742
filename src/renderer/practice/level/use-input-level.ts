import { useCallback, useEffect, useRef, useState } from 'react';
import { watchInputLevel } from './input-level.ts';
import { isSilent, nextQuiet, type Quiet } from './silence.ts';

export interface InputLevel {
  /** No signal for three seconds. */
  readonly silent: boolean;
  /** Hears every peak (0 to 1); for what is drawn without rendering. @returns stops it */
  readonly subscribe: (listener: (peak: number) => void) => () => void;
}

/** The level of an open stream's sound; nothing is heard while there is none. */
export function useInputLevel(stream: MediaStream | null): InputLevel {
  const listeners = useRef(new Set<(peak: number) => void>());
  const [silent, setSilent] = useState(false);
  useEffect(() => {
    if (!stream) return;
    let quiet: Quiet = null;
    const stop = watchInputLevel(stream, (peak) => {
      const now = performance.now();
      quiet = nextQuiet(quiet, peak, now);
      setSilent(isSilent(quiet, now));
      for (const listener of listeners.current) listener(peak);
    });
    return () => {
      stop();
      setSilent(false);
      for (const listener of listeners.current) listener(0);
    };
  }, [stream]);
  const subscribe = useCallback((listener: (peak: number) => void) => {
    listeners.current.add(listener);
    return () => listeners.current.delete(listener);
  }, []);
  return { silent, subscribe };
}

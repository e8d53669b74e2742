import { useEffect, useRef, useState } from 'react';
import { lateSave } from './late-saves.ts';

/**
 * Keeps something with the backend while it changes: a little after each change, and at once when the page is left,
 * hidden or closed. What it is at first is not sent.
 * @param save gets the newest value, and whether the call has to outlive the page
 */
export function useLateSave<T>(value: T, save: (value: T, keepalive: boolean) => Promise<unknown>): void {
  const latest = useRef(save);
  latest.current = save;
  const [late] = useState(() => lateSave<T>((next, keepalive) => latest.current(next, keepalive)));
  const known = useRef(value);
  useEffect(() => {
    if (known.current === value) return;
    known.current = value;
    late.change(value);
  }, [late, value]);
  useEffect(() => {
    const onGo = () => late.flush(true);
    const onHide = () => document.hidden && late.flush(true);
    window.addEventListener('pagehide', onGo);
    document.addEventListener('visibilitychange', onHide);
    return () => {
      window.removeEventListener('pagehide', onGo);
      document.removeEventListener('visibilitychange', onHide);
      late.flush(false);
    };
  }, [late]);
}

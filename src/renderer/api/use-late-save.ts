import { useEffect, useRef, useState } from 'react';
import { AppError, type ErrorCode } from '../../core/errors.ts';
import { lateSave } from './late-saves.ts';

/**
 * Keeps something with the backend while it changes: a little after each change, and at once when the page is left,
 * hidden or closed. What it is at first is not sent.
 * @returns why the newest could not be saved so far; null while all is well. It is tried again by itself
 * @param save gets the newest value, and whether the call has to outlive the page
 */
export function useLateSave<T>(value: T, save: (value: T, keepalive: boolean) => Promise<unknown>): ErrorCode | null {
  const latest = useRef(save);
  latest.current = save;
  const [failure, setFailure] = useState<ErrorCode | null>(null);
  const [late] = useState(() =>
    lateSave<T>(
      (next, keepalive) => latest.current(next, keepalive),
      (error) => setFailure(error === null ? null : error instanceof AppError ? error.code : 'unexpected'),
    ),
  );
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
      late.end();
    };
  }, [late]);
  return failure;
}

import { useEffect, useRef } from 'react';
import type { Step } from './ReviewPanel.tsx';

/** The step an address asks for, as what was found by searching does; a moment is found among the marks. */
export function stepAsked(search: URLSearchParams): Step | null {
  if (search.has('moment') || search.has('said')) return 'mark';
  const step = search.get('step');
  return step === 'rate' || step === 'points' ? step : null;
}

/** Goes to the moment an address asks for, once, as soon as its take can be played. */
export function useAskedMoment(momentId: string | null, isReady: boolean, select: (id: string) => void): void {
  const gone = useRef<string | null>(null);
  useEffect(() => {
    if (momentId === null || !isReady || gone.current === momentId) return;
    gone.current = momentId;
    select(momentId);
  }, [momentId, isReady, select]);
}

/** The time in milliseconds an address asks for, where something that was found was said; null when it asks for none. */
export function saidAsked(search: URLSearchParams): number | null {
  const asked = search.get('said');
  return asked !== null && /^\d{1,9}$/.test(asked) ? Number(asked) : null;
}

/** Goes to the words an address asks for, once, as soon as its take can be played. */
export function useAskedWords(startMs: number | null, isReady: boolean, goTo: (ms: number) => void): void {
  const gone = useRef<number | null>(null);
  useEffect(() => {
    if (startMs === null || !isReady || gone.current === startMs) return;
    gone.current = startMs;
    goTo(startMs);
  }, [startMs, isReady, goTo]);
}

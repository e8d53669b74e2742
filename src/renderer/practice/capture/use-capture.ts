import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { AppError } from '../../../core/errors.ts';
import { type Capture, type CaptureRequest, closeCapture, openCapture } from './open-capture.ts';

export interface CaptureListener {
  /** Devices are being opened, at first or anew. */
  readonly onOpening: () => void;
  readonly onOpen: () => void;
  readonly onFault: (error: AppError) => void;
  /** An open device went away. */
  readonly onLost: () => void;
}

/**
 * Camera and microphone, open while `active`, opened anew when the request changes or `reopen` is called.
 * @param request null while what to open is not known yet
 */
export function useCapture(
  request: CaptureRequest | null,
  active: boolean,
  listener: CaptureListener,
): { readonly capture: Capture | null; readonly reopen: () => void } {
  const [capture, setCapture] = useState<Capture | null>(null);
  const [attempt, setAttempt] = useState(0);
  const latest = useRef(listener);
  latest.current = listener;
  // The request is made anew on every render; the devices are to be opened anew only when it says something else.
  const key = request && JSON.stringify(request);
  const stable = useMemo(() => (key === null ? null : (JSON.parse(key) as CaptureRequest)), [key]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: attempt is there to open again
  useEffect(() => {
    if (!stable || !active) return;
    let left = false;
    let open: Capture | null = null;
    latest.current.onOpening();
    openCapture(stable).then(
      (opened) => {
        if (left) return closeCapture(opened);
        open = opened;
        for (const track of opened.stream.getTracks())
          track.addEventListener('ended', () => latest.current.onLost(), { once: true });
        setCapture(opened);
        latest.current.onOpen();
      },
      (error: unknown) => {
        if (left) return;
        latest.current.onFault(error instanceof AppError ? error : new AppError('unexpected', String(error)));
      },
    );
    return () => {
      left = true;
      if (open) closeCapture(open);
      setCapture(null);
    };
  }, [stable, active, attempt]);

  return { capture, reopen: useCallback(() => setAttempt((count) => count + 1), []) };
}

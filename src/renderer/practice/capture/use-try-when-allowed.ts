import { useEffect, useRef } from 'react';
import type { ErrorCode } from '../../../core/errors.ts';

const WAITS_FOR_DEVICE: readonly ErrorCode[] = ['camera-missing', 'microphone-missing', 'device-lost', 'device-busy'];
const WAITS_FOR_PERMISSION: readonly ErrorCode[] = ['permission-refused'];

/** Tries again by itself when the reason goes away: a device is connected, or the permission is given. */
export function useTryWhenAllowed(code: ErrorCode | null, retry: () => void): void {
  const latest = useRef(retry);
  latest.current = retry;
  useEffect(() => {
    if (!code) return;
    const stop = new AbortController();
    const again = () => latest.current();
    if (WAITS_FOR_DEVICE.includes(code))
      navigator.mediaDevices.addEventListener('devicechange', again, { signal: stop.signal });
    if (WAITS_FOR_PERMISSION.includes(code)) {
      for (const name of ['camera', 'microphone'] as const) {
        navigator.permissions.query({ name }).then(
          (status) =>
            status.addEventListener('change', () => status.state === 'granted' && again(), { signal: stop.signal }),
          // A browser that cannot say leaves it to the button.
          () => undefined,
        );
      }
    }
    return () => stop.abort();
  }, [code]);
}

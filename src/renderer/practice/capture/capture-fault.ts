import type { ErrorCode } from '../../../core/errors.ts';

/** What is known beside the error itself when devices could not be opened. */
export interface CaptureFacts {
  readonly wantsCamera: boolean;
  readonly microphones: number;
  /** `permissions.query` for what was asked; `unknown` where the browser cannot say. */
  readonly permission: PermissionState | 'unknown';
}

/**
 * Which of the app's errors a failed `getUserMedia` is. Its names are few (Media Capture and Streams, § 10.6), so the
 * device list and the permission have to tell a missing camera from a missing microphone, and the browser's "no" from the
 * system's: Chromium says "by system" in the message, other browsers refuse although their own permission is granted.
 */
export function captureFault(error: { name: string; message: string }, facts: CaptureFacts): ErrorCode {
  switch (error.name) {
    case 'NotAllowedError':
    case 'SecurityError':
      return /\bsystem\b/i.test(error.message) || facts.permission === 'granted'
        ? 'permission-refused-by-system'
        : 'permission-refused';
    case 'NotFoundError':
    case 'OverconstrainedError':
      // Without a microphone nothing can be recorded at all, so that is said first.
      return facts.wantsCamera && facts.microphones > 0 ? 'camera-missing' : 'microphone-missing';
    case 'NotReadableError':
    case 'AbortError':
      return 'device-busy';
    default:
      return 'browser-cannot-record';
  }
}

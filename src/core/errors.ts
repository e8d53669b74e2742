import { z } from 'zod';

/**
 * Every way something can go wrong that a person may be told about. Closed: a new code does not compile until the
 * message catalogue has what happened, what is safe and what to do next for it (`ui/error-text.ts`).
 */
export const ERROR_CODES = [
  'invalid-input',
  'not-found',
  'method-not-allowed',
  'too-large',
  'conflict',
  'wrong-host',
  'wrong-origin',
  'wrong-key',
  'wrong-tab',
  'library-in-use',
  'library-read-only',
  'library-missing',
  'disk-full',
  'document-corrupt',
  'document-newer',
  'conflict-copy',
  'recording-in-progress',
  'chunk-gap',
  'take-not-recording',
  'take-not-ready',
  'take-damaged',
  'trim-too-short',
  'review-incomplete',
  'review-finished',
  'ffmpeg-missing',
  'ffmpeg-too-old',
  'ffmpeg-failed',
  'transcript-unreadable',
  'transcriber-missing',
  'transcriber-failed',
  'no-speech',
  'import-unreadable',
  'import-incomplete',
  'import-protected',
  'import-codec-unknown',
  'import-empty',
  'import-source-gone',
  'import-no-space',
  'session-full',
  'no-printer',
  'print-failed',
  'port-taken',
  'file-failed',
  'unexpected',
  // What only the page can notice.
  'backend-unreachable',
  'browser-cannot-record',
  'camera-missing',
  'microphone-missing',
  'permission-refused',
  'permission-refused-by-system',
  'device-busy',
  'device-lost',
  'microphone-silent',
  'recorder-failed',
] as const;
export const ErrorCode = z.enum(ERROR_CODES);
export type ErrorCode = z.infer<typeof ErrorCode>;

/** An error with a code a person can be told about. `details` are for "copy details" only, never for a sentence. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly details: unknown;
  constructor(code: ErrorCode, details?: unknown, options?: { cause?: unknown }) {
    super(code, options);
    this.name = 'AppError';
    this.code = code;
    this.details = details;
  }
}

import { z } from 'zod';
import { ErrorCode } from '../core/errors.ts';

/** The one shape of every answer that is not a success. */
export const ErrorBody = z.object({ error: z.object({ code: ErrorCode, details: z.unknown().optional() }) });
export type ErrorBody = z.infer<typeof ErrorBody>;

/** HTTP status of each code that a server can answer; codes only the page can notice have none. */
export const httpStatus: Readonly<Partial<Record<ErrorCode, number>>> = {
  'invalid-input': 400,
  'not-found': 404,
  'method-not-allowed': 405,
  'too-large': 413,
  conflict: 409,
  'wrong-host': 403,
  'wrong-origin': 403,
  'wrong-key': 403,
  'wrong-tab': 403,
  'library-in-use': 423,
  'library-read-only': 403,
  'library-missing': 404,
  'disk-full': 507,
  'document-corrupt': 422,
  'document-newer': 422,
  'recording-in-progress': 409,
  'chunk-gap': 409,
  'take-not-recording': 409,
  'take-not-ready': 409,
  'trim-too-short': 400,
  'take-damaged': 422,
  'review-incomplete': 422,
  'review-finished': 409,
  'ffmpeg-missing': 503,
  'ffmpeg-too-old': 503,
  'ffmpeg-failed': 500,
  'transcript-unreadable': 422,
  'transcriber-missing': 503,
  'transcriber-failed': 500,
  'no-speech': 422,
  'import-unreadable': 422,
  'import-incomplete': 422,
  'import-protected': 422,
  'import-codec-unknown': 422,
  'import-empty': 422,
  'import-source-gone': 409,
  'import-no-space': 507,
  'session-full': 409,
  'no-printer': 503,
  'print-failed': 500,
  'file-failed': 500,
  unexpected: 500,
};

import { createHash } from 'node:crypto';
import { assertNever } from '../../core/assert-never.ts';
import { canonicalJson } from '../../core/canonical-json.ts';
import type { Feedback } from '../../core/sharing/feedback.ts';
import type { MailCues } from '../../core/sharing/mail-cues.ts';
import { type FeedbackProblem, parseFeedback } from '../../core/sharing/parse-feedback.ts';
import { type MailPart, splitMail } from '../../core/sharing/split-mail.ts';
import { type ParsedTranscript, parseTranscript } from '../../core/transcript/parse-transcript.ts';
import { parseWhisper } from '../../core/transcript/whisper.ts';

/** A text that somebody else sent, and what it is to be read as. */
export type Reading =
  | { readonly kind: 'feedback'; readonly text: string }
  | { readonly kind: 'mail'; readonly text: string; readonly cues: MailCues }
  | { readonly kind: 'transcript' | 'whisper'; readonly text: string };

/** Feedback that could be read; the same draft saved twice without a change has the same SHA-256 (hex). */
export interface ReadFeedback {
  readonly feedback: Feedback;
  readonly hash: string;
}

/** What each kind of reading gives. */
export interface ReadingResults {
  readonly feedback: ReadFeedback | FeedbackProblem;
  readonly mail: MailPart[];
  readonly transcript: ParsedTranscript;
  readonly whisper: ReturnType<typeof parseWhisper>;
}

const contentHash = (feedback: Feedback): string =>
  createHash('sha256')
    .update(canonicalJson({ ...feedback, savedAt: '', requestId: '' }), 'utf8')
    .digest('hex');

function readFeedback(text: string): ReadFeedback | FeedbackProblem {
  const parsed = parseFeedback(text);
  return parsed.state === 'ok' ? { feedback: parsed.feedback, hash: contentHash(parsed.feedback) } : parsed.state;
}

/** Reads on the thread it is called on; see `createReader` for the one that holds nobody up. */
export function doReading(reading: Reading): ReadingResults[Reading['kind']] {
  switch (reading.kind) {
    case 'feedback':
      return readFeedback(reading.text);
    case 'mail':
      return splitMail(reading.text, reading.cues);
    case 'transcript':
      return parseTranscript(reading.text);
    case 'whisper':
      return parseWhisper(reading.text);
    default:
      return assertNever(reading);
  }
}

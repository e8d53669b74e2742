import { createHash } from 'node:crypto';
import { canonicalJson } from '../../core/canonical-json.ts';
import type { Feedback } from '../../core/sharing/feedback.ts';
import type { MailCues } from '../../core/sharing/mail-cues.ts';
import { type FeedbackProblem, parseFeedback } from '../../core/sharing/parse-feedback.ts';
import { type MailPart, splitMail } from '../../core/sharing/split-mail.ts';

/** A text that somebody else sent, and what it is to be read as. */
export type Reading =
  | { readonly kind: 'feedback'; readonly text: string }
  | { readonly kind: 'mail'; readonly text: string; readonly cues: MailCues };

/** Feedback that could be read; the same draft saved twice without a change has the same SHA-256 (hex). */
export interface ReadFeedback {
  readonly feedback: Feedback;
  readonly hash: string;
}

/** What each kind of reading gives. */
export interface ReadingResults {
  readonly feedback: ReadFeedback | FeedbackProblem;
  readonly mail: MailPart[];
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
export const doReading = (reading: Reading): ReadingResults[Reading['kind']] =>
  reading.kind === 'feedback' ? readFeedback(reading.text) : splitMail(reading.text, reading.cues);

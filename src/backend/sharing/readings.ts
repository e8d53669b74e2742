import { createHash } from 'node:crypto';
import { assertNever } from '../../core/assert-never.ts';
import { canonicalJson } from '../../core/canonical-json.ts';
import { restore } from '../../core/model/restore.ts';
import type { TimeWindow } from '../../core/model/take-window.ts';
import type { Feedback } from '../../core/sharing/feedback.ts';
import type { MailCues } from '../../core/sharing/mail-cues.ts';
import { type FeedbackProblem, parseFeedback } from '../../core/sharing/parse-feedback.ts';
import { type MailPart, splitMail } from '../../core/sharing/split-mail.ts';
import { cuesInWindow } from '../../core/transcript/cues-in-window.ts';
import { type ParsedTranscript, parseTranscript } from '../../core/transcript/parse-transcript.ts';
import { type Said, saidIn } from '../../core/transcript/said.ts';
import { parseWhisper } from '../../core/transcript/whisper.ts';

/** A text, mostly one that somebody else sent, and what it is to be read as. `said`: the document of a transcript. */
export type Reading =
  | { readonly kind: 'feedback'; readonly text: string }
  | { readonly kind: 'mail'; readonly text: string; readonly cues: MailCues }
  | { readonly kind: 'transcript' | 'whisper'; readonly text: string }
  | { readonly kind: 'said'; readonly text: string; readonly window: TimeWindow };

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
  /** Null for a transcript that was taken away or cannot be read. */
  readonly said: Said | null;
}

const contentHash = (feedback: Feedback): string =>
  createHash('sha256')
    .update(canonicalJson({ ...feedback, savedAt: '', requestId: '' }), 'utf8')
    .digest('hex');

function readFeedback(text: string): ReadFeedback | FeedbackProblem {
  const parsed = parseFeedback(text);
  return parsed.state === 'ok' ? { feedback: parsed.feedback, hash: contentHash(parsed.feedback) } : parsed.state;
}

function readSaid(text: string, window: TimeWindow): Said | null {
  const restored = restore('transcript', text);
  if (restored.state !== 'ok' || restored.document.removedAt !== null) return null;
  return saidIn(cuesInWindow(restored.document.cues, window));
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
    case 'said':
      return readSaid(reading.text, reading.window);
    default:
      return assertNever(reading);
  }
}

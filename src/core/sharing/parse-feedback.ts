import { cleanFeedback } from './clean-feedback.ts';
import { Feedback, MAX_FEEDBACK_BYTES } from './feedback.ts';
import { readFeedbackBlocks } from './feedback-text.ts';
import { utf8Length } from './utf8.ts';

/** A pasted mail may be this large: base32, quoting and encoding double and triple what is in it. */
export const MAX_PASTED_BYTES = 4 * MAX_FEEDBACK_BYTES;

const TYPE = 'second-take-feedback';
const CURRENT_VERSION = 1;

/**
 * Why nothing could be read. `nothing`: no feedback in it. `damaged`: feedback that is cut off, changed or breaks its
 * schema. `newer-version`: of a newer app. `not-feedback`: readable, but something else.
 */
export type FeedbackProblem = 'nothing' | 'damaged' | 'newer-version' | 'too-large' | 'not-feedback';

export type ParsedFeedback =
  | { readonly state: 'ok'; readonly feedback: Feedback }
  | { readonly state: FeedbackProblem };

/** Which one is told when a mail has several blocks and none can be used. */
const TELLING: readonly FeedbackProblem[] = ['newer-version', 'too-large', 'damaged', 'not-feedback', 'nothing'];

const isLarger = (text: string, bytes: number): boolean => text.length > bytes || utf8Length(text) > bytes;

/** The value of a JSON text, undefined when it is none. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Judges a JSON value, however it came. */
function judge(value: unknown): ParsedFeedback {
  if (typeof value !== 'object' || value === null) return { state: 'not-feedback' };
  const { type, version } = value as { type?: unknown; version?: unknown };
  if (type !== TYPE) return { state: 'not-feedback' };
  if (typeof version === 'number' && Number.isSafeInteger(version) && version > CURRENT_VERSION)
    return { state: 'newer-version' };
  const parsed = Feedback.safeParse(value);
  return parsed.success ? { state: 'ok', feedback: cleanFeedback(parsed.data) } : { state: 'damaged' };
}

/** What a block's text is; its checksum was right, so what is no JSON was never feedback. */
const judgeText = (text: string): ParsedFeedback =>
  isLarger(text, MAX_FEEDBACK_BYTES) ? { state: 'too-large' } : judge(jsonOf(text));

/** The newest of several by the reviewer's clock, the first of equally new ones; else the most telling problem. */
function newest(parsed: readonly ParsedFeedback[]): ParsedFeedback {
  const read = parsed.flatMap((each) => (each.state === 'ok' ? [each] : []));
  const [first, ...others] = read;
  if (first) return others.reduce((best, each) => (each.feedback.savedAt > best.feedback.savedAt ? each : best), first);
  const states = new Set(parsed.map(({ state }) => state));
  return { state: TELLING.find((state) => states.has(state)) ?? 'nothing' };
}

/**
 * Reads what came back from a reviewer: the content of the `.json` file, or a pasted mail with a block in it (of several
 * the one saved last) or with the file's content in its text. Texts in it are cleaned, see `cleanFeedback`. Whatever the
 * text is, it never throws, and it runs no longer than in proportion to the text.
 */
export function parseFeedback(text: string): ParsedFeedback {
  if (isLarger(text, MAX_PASTED_BYTES)) return { state: 'too-large' };
  const trimmed = text.replace(/^\ufeff/, '').trim();
  if (trimmed === '') return { state: 'nothing' };
  const whole = jsonOf(trimmed);
  if (whole !== undefined) return isLarger(trimmed, MAX_FEEDBACK_BYTES) ? { state: 'too-large' } : judge(whole);
  const blocks = readFeedbackBlocks(trimmed);
  if (blocks.state === 'found') return newest(blocks.texts.map(judgeText));
  const inside = judgeText(trimmed.slice(trimmed.indexOf('{'), trimmed.lastIndexOf('}') + 1));
  if (inside.state !== 'not-feedback') return inside;
  return { state: blocks.state === 'damaged' || trimmed.includes(`"${TYPE}"`) ? 'damaged' : 'nothing' };
}

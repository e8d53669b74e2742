import { cleanText } from './clean-text.ts';
import { folded, headingReader, LIST_MARK, type MailCues } from './mail-cues.ts';

/** A name and a title, a company, a telephone number: more lines than this after a leave are a mail that goes on. */
const MAX_SIGNATURE_LINES = 6;
const MAX_NAME_WORDS = 4;
/** Longer lines are text, and searching their ends for dashes would take their length squared. */
const MAX_MARKER_LENGTH = 200;

/** A line that only divides. */
const RULE = /^[-_=*~#\s]+$/;

const isBlank = (line: string): boolean => line.trim() === '';
const isQuoted = (line: string): boolean => /^\s*>/.test(line);

/** Where the first line that is not blank stands, from a place on. */
function nextText(lines: readonly string[], from: number): number {
  let at = from;
  while (at < lines.length && isBlank(lines[at] ?? '')) at += 1;
  return at;
}

/** Whether a line is one of the cues, alone or with a name after it. */
function isTurnWithName(line: string, turns: readonly string[], between: RegExp): boolean {
  const text = folded(line);
  return turns.some((turn) => {
    if (!text.startsWith(turn)) return false;
    const rest = text.slice(turn.length);
    const name = rest.replace(between, '');
    return rest === '' || (name !== rest && name.split(' ').length <= MAX_NAME_WORDS && !/[.!?,:]\s*\S/.test(name));
  });
}

/** How many lines from here on are a mail's header: at least two named lines, up to a blank one. */
function headerLines(lines: readonly string[], from: number, cues: MailCues): number {
  const isNamed = (line: string): boolean => cues.headers.some((name) => folded(line).startsWith(`${name}:`));
  if (!isNamed(lines[from] ?? '') || !isNamed(lines[from + 1] ?? '')) return 0;
  let end = from;
  while (end < lines.length && !isBlank(lines[end] ?? '')) end += 1;
  return end - from;
}

const isAbove = (line: string, cues: MailCues): boolean =>
  line.length <= MAX_MARKER_LENGTH && cues.quotedAfter.includes(folded(line.replace(/^[-_\s]+|[-_:\s]+$/g, '')));
const isAttribution = (line: string, cues: MailCues): boolean =>
  cues.wrote.some((word) => folded(line).endsWith(`${word}:`));

/** Without what is quoted. A quoted mail without marks ends the text when there is some before it. */
function withoutQuoted(lines: readonly string[], cues: MailCues): string[] {
  const kept: string[] = [];
  let textLines = 0;
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const header = headerLines(lines, at, cues);
    const isIntroduced = isAttribution(line, cues);
    if (header > 0 || isIntroduced || isAbove(line, cues)) {
      // A name that did not fit on the line with the date.
      if (isIntroduced && !/\d/.test(line) && /\d/.test(kept.at(-1) ?? '')) {
        kept.pop();
        textLines -= 1;
      }
      const isEnd = !isQuoted(lines[nextText(lines, at + 1)] ?? '');
      if (isEnd && textLines > 0) break;
      at += Math.max(0, header - 1);
    } else if (!isQuoted(line)) {
      kept.push(line);
      if (!isBlank(line)) textLines += 1;
    }
  }
  return kept;
}

/** Without what mail programs and people put below a text. "Thanks!" above a list or a heading is no leave. */
function withoutSignature(lines: readonly string[], cues: MailCues): string[] {
  const kindOf = headingReader(cues);
  const isPoint = (line: string): boolean =>
    LIST_MARK.test(line) || kindOf(/^([^:：]{1,80})[:：]/.exec(line)?.[1] ?? '') !== undefined;
  const own = lines.filter((line) => !cues.added.some((start) => folded(line).startsWith(start)));
  const textLines = own.filter((line) => !isBlank(line)).length;
  let seen = 0;
  const end = own.findIndex((line, at) => {
    if (/^--\s*$/.test(line)) return true;
    if (!isBlank(line)) seen += 1;
    if (seen < 2 || textLines - seen > MAX_SIGNATURE_LINES) return false;
    return isTurnWithName(line, cues.closings, /^\s?[,!.–-]+\s*/) && !own.slice(at + 1).some(isPoint);
  });
  return end < 0 ? own : own.slice(0, end);
}

function withoutGreeting(lines: readonly string[], cues: MailCues): string[] {
  const first = lines.findIndex((line) => !isBlank(line));
  return first >= 0 && isTurnWithName(lines[first] ?? '', cues.greetings, /^[\s,!.]+/)
    ? lines.slice(first + 1)
    : [...lines];
}

/**
 * The lines of a mail that its sender wrote: without quoted text, header, greeting, leave and signature. A mail that is
 * quoted as a whole is taken as its own text.
 */
export function mailBody(text: string, cues: MailCues): string[] {
  const lines = cleanText(text)
    .replace(/[\u00a0\u200b]/g, (char) => (char === '\u00a0' ? ' ' : ''))
    .split('\n')
    .map((line) => line.trimEnd());
  const isAllQuoted = withoutQuoted(lines, cues).every(isBlank);
  const own = isAllQuoted ? lines.map((line) => line.replace(/^[\s>]*>\s?/, '')) : lines;
  const written = withoutGreeting(withoutSignature(withoutQuoted(own, cues), cues), cues);
  return written.map((line) => (RULE.test(line) ? '' : line));
}

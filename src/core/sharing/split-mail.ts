import type { PointKind } from '../model/review.ts';
import { mailBody } from './mail-body.ts';
import { folded, type HeadingReader, headingReader, LIST_MARK, type MailCues, NO_CUES } from './mail-cues.ts';

/** A paragraph or list entry of a mail as it could be sorted; `kind` null: for the owner to decide. */
export interface MailPart {
  readonly text: string;
  readonly kind: PointKind | null;
}

/** Characters that are looked at, characters of one part, and parts; what is beyond is left out. */
export const MAIL_LIMITS = { text: 200_000, part: 4_000, parts: 200 } as const;

/** A line shorter than this was not wrapped by a program: the next one is a paragraph of its own. */
const WRAPPED_FROM = 50;
const MAX_HEADING_WORDS = 8;
const MAX_LABEL_LENGTH = 80;

interface Part {
  text: string;
  /** Undefined: no heading stands above it. */
  kind: PointKind | null | undefined;
  readonly sign: string | null;
  readonly number: number | null;
  readonly isListed: boolean;
}

interface Heading {
  readonly kind: PointKind | null;
  /** What stands on the same line after a colon. */
  readonly rest: string;
}

/** `Keep: …`, or a short line with a cue that ends in `?`, is marked up, has nothing but the cue, or stands above a list. */
function headingOf(line: string, isAboveList: boolean, cues: MailCues, read: HeadingReader): Heading | null {
  const [, label, rest] = /^([^:：]{1,80})[:：][\s*_]*(.*)$/.exec(line) ?? [];
  // Also keeps long lines from the next expression, which would take their length squared.
  if ((label ?? line).length > MAX_LABEL_LENGTH) return null;
  const name = (label ?? line).replace(/^[\s#*_]+|[\s*_]+$/g, '');
  const words = name.split(/\s+/).length;
  const kind = words <= MAX_HEADING_WORDS ? read(name) : undefined;
  if (kind === undefined) return null;
  if (rest !== undefined) return { kind, rest };
  const isMarked = /^\s*(#|\*\*|__|\*\S.*\*$|_\S.*_$)/.test(line);
  const isCue = [...cues.keep, ...cues.change].includes(folded(name));
  return isMarked || isCue || isAboveList || name.endsWith('?') ? { kind, rest: '' } : null;
}

/** Paragraphs and list entries in their order, with what their headings say. */
function partsOf(lines: readonly string[], cues: MailCues): Part[] {
  const parts: Part[] = [];
  const read = headingReader(cues);
  let kind: PointKind | null | undefined;
  let isInList = false;
  let open: { part: Part; lastLine: string } | null = null;
  for (const [at, line] of lines.entries()) {
    if (line.trim() === '') {
      open = null;
      continue;
    }
    const bullet = LIST_MARK.exec(line);
    const text = line.slice(bullet?.[0].length ?? 0).trim();
    const next = lines.slice(at + 1, at + 3).find((each) => each.trim() !== '');
    const heading = headingOf(bullet ? text : line, !bullet && LIST_MARK.test(next ?? ''), cues, read);
    if (heading) {
      kind = heading.kind;
      isInList = false;
      open = null;
    }
    const own = heading ? heading.rest.trim() : text;
    if (own === '') continue;
    const goesOn =
      open && !bullet && (open.lastLine.length >= WRAPPED_FROM || (open.part.isListed && /^\s/.test(line)));
    if (open && goesOn) {
      open.part.text += ` ${own}`;
      open.lastLine = line;
      continue;
    }
    const isListed = bullet !== null;
    const part: Part = {
      text: own,
      kind: isInList && !isListed ? null : kind,
      sign: bullet?.[1] ?? null,
      number: bullet?.[2] === undefined ? null : Number(bullet[2]),
      isListed,
    };
    isInList ||= isListed && !heading;
    parts.push(part);
    open = { part, lastLine: line };
  }
  return parts;
}

/** Without headings: `+` and `-` when there are both; two lists from 1, or one to 6, as the invitation asks for them. */
function sortBySigns(parts: readonly Part[]): void {
  const isMinus = ({ sign }: Part): boolean => sign !== null && /[-–—−]/.test(sign);
  if (parts.some(({ sign }) => sign === '+') && parts.some(isMinus)) {
    for (const part of parts)
      if (part.sign !== null) part.kind = part.sign === '+' ? 'keep' : isMinus(part) ? 'change' : null;
    return;
  }
  const numbered = parts.filter(({ number }) => number !== null);
  const starts = numbered.flatMap(({ number }, at) => (number === 1 ? [at] : []));
  const isOneOfSix = starts.length === 1 && numbered.length === 6;
  if (starts.length !== 2 && !isOneOfSix) return;
  const firstChange = isOneOfSix ? 3 : (starts[1] ?? 0);
  for (const [at, part] of numbered.entries()) part.kind = at < firstChange ? 'keep' : 'change';
}

/**
 * A plain mail as a proposal: one part for each paragraph and list entry the sender wrote, sorted into keeps and changes
 * where a heading, or without any heading the form of a list, says which. A paragraph after a list belongs to no heading.
 * Simple on purpose: the owner corrects it. Never throws.
 * @param cues of the mail's language; without them only the form counts
 */
export function splitMail(text: string, cues: MailCues = NO_CUES): MailPart[] {
  const parts = partsOf(mailBody(text.slice(0, MAIL_LIMITS.text), cues), cues);
  if (parts.every(({ kind }) => kind === undefined)) sortBySigns(parts);
  return parts
    .slice(0, MAIL_LIMITS.parts)
    .map((part) => ({ text: part.text.slice(0, MAIL_LIMITS.part), kind: part.kind ?? null }));
}

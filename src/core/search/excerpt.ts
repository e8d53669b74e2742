import { fold } from './fold.ts';
import { isWithin, typosAllowed } from './typos.ts';
import { type Run, runsOf } from './words.ts';

/** A piece of an excerpt; what was searched for is marked. Data, never markup. */
export interface ExcerptPart {
  readonly text: string;
  readonly marked: boolean;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** Characters of an excerpt, about: two lines of a list. */
const LENGTH = 180;
/** Characters before the first match, so that it does not stand alone. */
const LEAD = 48;

/** Places of a folded word in a stretch without spaces; none where folding changes lengths, for nothing fits then. */
function within(run: Run, word: string): Span[] {
  const folded = fold(run.text);
  if (folded.length !== run.text.length) return [];
  const spans: Span[] = [];
  for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1))
    spans.push({ from: run.at + at, to: run.at + at + word.length });
  return spans;
}

function spanOf(run: Run, words: readonly string[], typos: boolean): Span | null {
  const folded = fold(run.text);
  const from = run.at;
  const started = words.filter((word) => folded.startsWith(word)).sort((a, b) => b.length - a.length)[0];
  // Where folding changed the length nobody can say which letters fit: the whole word is marked then.
  if (started !== undefined)
    return { from, to: from + (folded.length === run.text.length ? started.length : run.text.length) };
  const meant = typos && words.some((word) => isWithin(word, folded, typosAllowed(word)));
  return meant ? { from, to: from + run.text.length } : null;
}

/** What of a text fits a query's words, in order, without overlaps. */
function spansOf(text: string, words: readonly string[], typos: boolean): Span[] {
  const found: Span[] = [];
  for (const run of runsOf(text)) {
    const spans = run.unspaced ? words.flatMap((word) => within(run, word)) : [spanOf(run, words, typos)];
    for (const span of spans.sort((a, b) => (a?.from ?? 0) - (b?.from ?? 0))) {
      const last = found.at(-1);
      if (!span) continue;
      if (last && span.from <= last.to) found[found.length - 1] = { ...last, to: Math.max(last.to, span.to) };
      else found.push(span);
    }
  }
  return found;
}

/** The span with which the shortest stretch begins that holds all words: there they belong together. */
function closest(text: string, spans: readonly Span[], words: readonly string[], typos: boolean): Span | undefined {
  const lastOf = new Map<string, Span>();
  let best = { length: Number.POSITIVE_INFINITY, span: spans[0] };
  for (const span of spans) {
    const folded = fold(text.slice(span.from, span.to));
    for (const word of words)
      if (folded.includes(word) || (typos && isWithin(word, folded, typosAllowed(word)))) lastOf.set(word, span);
    if (lastOf.size < words.length) continue;
    const first = [...lastOf.values()].reduce((a, b) => (b.from < a.from ? b : a));
    if (span.to - first.from < best.length) best = { length: span.to - first.from, span: first };
  }
  return best.span;
}

/** The nearest place between two words at or before an index, at most 20 characters away; never inside a character. */
function wordStart(text: string, index: number): number {
  if (index <= 0) return 0;
  for (let at = index; at > 0 && at > index - 20; at -= 1) if (/\s/.test(text[at - 1] ?? '')) return at;
  return /[\udc00-\udfff]/.test(text[index] ?? '') ? index - 1 : index;
}

/** What of a text is shown, and where in it the words that were searched for stand; at 0 where nothing fits. */
export interface Match {
  readonly excerpt: ExcerptPart[];
  readonly at: number;
}

/**
 * The text around the place that fits best, short enough for a list, with everything that fits marked and white space
 * as single spaces. An ellipsis says where it goes on. That place is where all words stand as near to each other as they come.
 * @param words of the query, see `queryWords`
 * @param typos whether words with small typos fit too
 */
export function matchIn(text: string, words: readonly string[], typos: boolean): Match {
  const spans = spansOf(text, words, typos);
  const around = closest(text, spans, words, typos);
  const first = around?.from ?? 0;
  const from = first <= LEAD ? 0 : wordStart(text, first - LEAD);
  const to = from + LENGTH >= text.length ? text.length : Math.max(wordStart(text, from + LENGTH), around?.to ?? 0);
  const parts: ExcerptPart[] = [];
  const add = (start: number, end: number, marked: boolean) => {
    const piece = text.slice(start, end).replace(/\s+/g, ' ');
    if (piece !== '') parts.push({ text: piece, marked });
  };
  if (from > 0) parts.push({ text: '… ', marked: false });
  let at = from;
  for (const span of spans) {
    if (span.from < from) continue;
    if (span.to > to) break;
    add(at, span.from, false);
    add(span.from, span.to, true);
    at = span.to;
  }
  add(at, to, false);
  if (to < text.length) parts.push({ text: ' …', marked: false });
  return { excerpt: parts, at: first };
}

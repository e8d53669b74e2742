import { z } from 'zod';
import type { PointKind } from '../model/review.ts';

const Cues = z.array(z.string());

/** What tells the parts of a mail apart in one language (`resources/phrases/mail/<language>.json`), all lower case. */
export const MailCues = z.object({
  /** BCP 47; also used to split words. */
  language: z.string(),
  /** Words that make a heading one for keeps, or for changes. Of cues inside each other the longest counts. */
  keep: Cues,
  change: Cues,
  /** First words of the line that greets, and of the line that takes leave. */
  greetings: Cues,
  closings: Cues,
  /** First words of lines that mail programs add. */
  added: Cues,
  /** Last word, before a colon, of the line above a quoted mail. */
  wrote: Cues,
  /** What stands alone on a line above a mail that is quoted without marks. */
  quotedAfter: Cues,
  /** Names of a mail's header lines, without colon. */
  headers: Cues,
});
export type MailCues = z.infer<typeof MailCues>;

/** For a language without cues: what can be seen without words is still found. */
export const NO_CUES: MailCues = {
  language: 'und',
  keep: [],
  change: [],
  greetings: [],
  closings: [],
  added: [],
  wrote: [],
  quotedAfter: [],
  headers: [],
};

/** What begins a list entry: `-`, `•`, `1.`, `(2)`, `a)` and the like, but neither `1.5` nor `1:30`. */
export const LIST_MARK = /^\s*(?:([-+*•‣◦·–—−])\s+|\(?(\d{1,2})(?:[.)](?!\d)|:(?=\s))\s*|\(?[a-z][.)]\s+)/i;

/** A text for comparing: lower case, straight apostrophes, single spaces. */
export const folded = (text: string): string => text.toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' ').trim();

/** Says which points a heading announces: keeps, changes, or null for both at once. Undefined: it has no cue in it. */
export type HeadingReader = (heading: string) => PointKind | null | undefined;

/** Made once a mail: a segmenter costs more than all headings it reads. */
export function headingReader(cues: MailCues): HeadingReader {
  const segmenter = new Intl.Segmenter(cues.language, { granularity: 'word' });
  const known = [
    ...cues.keep.map((cue) => ({ cue, kind: 'keep' as const })),
    ...cues.change.map((cue) => ({ cue, kind: 'change' as const })),
  ].sort((a, b) => b.cue.length - a.cue.length);
  const wordLine = (text: string): string => {
    const words = [...segmenter.segment(folded(text))].filter(({ isWordLike }) => isWordLike);
    return ` ${words.map(({ segment }) => segment).join(' ')} `;
  };
  const phrases = known.map(({ cue, kind }) => ({ phrase: wordLine(cue), kind }));
  return (heading) => {
    const kinds = new Set<PointKind>();
    let line = wordLine(heading);
    for (const { phrase, kind } of phrases) {
      if (!line.includes(phrase)) continue;
      line = line.replaceAll(phrase, ' | ');
      kinds.add(kind);
    }
    const [first] = kinds;
    return kinds.size > 1 ? null : first;
  };
}

import type { Moment, MomentKind } from '../../core/model/review.ts';
import { lastFrom, type TranscriptLine } from '../../core/transcript/lines.ts';

/** A kind of moment for each word of a line that lies in one; null for the others. */
export type LineMarks = readonly (MomentKind | null)[];

const isIn = ({ startMs, lengthMs }: Moment, word: { readonly startMs: number; readonly endMs: number }): boolean =>
  lengthMs === 0
    ? startMs >= word.startMs && startMs < Math.max(word.endMs, word.startMs + 1)
    : word.startMs < startMs + lengthMs && word.endMs > startMs;

/** Where moments lie in the text: by the number of the line, only for lines with one. The moment made last is seen. */
export function lineMarks(
  lines: readonly TranscriptLine[],
  moments: readonly Moment[],
): ReadonlyMap<number, LineMarks> {
  const marks = new Map<number, (MomentKind | null)[]>();
  for (const moment of moments) {
    const endMs = moment.startMs + moment.lengthMs;
    for (let at = lastFrom(lines, ({ startMs }) => startMs, endMs); at >= 0; at -= 1) {
      const line = lines[at];
      // Lines overlap a little at most: what begins a minute before the moment has ended.
      if (!line || line.startMs < moment.startMs - 60_000) break;
      line.words.forEach((word, index) => {
        if (!isIn(moment, word)) return;
        const kinds = marks.get(at) ?? line.words.map(() => null);
        kinds[index] = moment.kind;
        marks.set(at, kinds);
      });
    }
  }
  return marks;
}

import { type Anchor, piecesOf, timesOf } from './pieces.ts';
import type { Cue } from './transcript.ts';

/** Puts the text of a cue together from parts, with times in between. */
export interface StampedText {
  add(text: string): void;
  /** What is added next begins at this time. */
  stamp(ms: number): void;
  /** The cue, or null when there was no text. Times outside the cue or going back are left out. */
  done(times: { readonly startMs: number; readonly endMs: number }): Cue | null;
}

/** Starts an empty one. White space becomes single spaces. */
export function stampedText(): StampedText {
  const parts: string[] = [];
  let length = 0;
  let endsInSpace = true;
  const stamps: Anchor[] = [];
  return {
    add: (text) => {
      const single = text.replace(/\s+/g, ' ');
      const part = endsInSpace && single.startsWith(' ') ? single.slice(1) : single;
      if (part === '') return;
      parts.push(part);
      length += part.length;
      endsInSpace = part.endsWith(' ');
    },
    stamp: (ms) => stamps.push({ offset: length, ms }),
    done: ({ startMs, endMs }) => {
      const text = parts.join('').trimEnd();
      if (text === '') return null;
      const anchors: Anchor[] = [{ offset: 0, ms: startMs }];
      for (const { offset, ms } of stamps) {
        const from = anchors.at(-1)?.ms ?? startMs;
        if (ms < from || ms > endMs || offset >= text.length) continue;
        anchors.push({ offset: text[offset] === ' ' ? offset + 1 : offset, ms });
      }
      if (anchors.length === 1) return { startMs, endMs, text };
      const pieces = piecesOf(text);
      const starts = timesOf(
        pieces.map(({ offset }) => offset),
        [...anchors, { offset: text.length, ms: endMs }],
      );
      const words = pieces.map((piece, index) => ({ text: piece.text, startMs: starts[index] ?? startMs }));
      return { startMs, endMs, text, words };
    },
  };
}

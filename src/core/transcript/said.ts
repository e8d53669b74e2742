import { knownStarts } from './lines.ts';
import { type Anchor, piecesOf, timeBetween } from './pieces.ts';
import type { Cue } from './transcript.ts';

/** What was said in a take as one text, cut into passages short enough to be found by their words. */
export interface Said {
  readonly text: string;
  /** Where each passage begins in the text; the first at 0. Empty where nothing was said. */
  readonly cuts: readonly number[];
  /** Places in the text and their times in milliseconds of the take, by turns: place, time, place, time …; places ascend. */
  readonly times: Uint32Array;
}

/** Characters of a passage: about ten to thirty seconds of talking. It ends with a sentence where there is one. */
const LEAST = 140;
const MOST = 400;

const SENTENCE_END = /[.?!…。？！؟।]["”’)]?(?=\s|$)|[。？！]/g;

/** Where a passage that begins at an offset ends: after a sentence, else between words, else between characters. */
function endOf(text: string, from: number): number {
  if (text.length - from <= MOST) return text.length;
  const window = text.slice(from, from + MOST);
  let sentence = 0;
  for (const match of window.matchAll(SENTENCE_END)) {
    sentence = match.index + match[0].length;
    if (sentence >= LEAST) break;
  }
  if (sentence >= LEAST) return from + sentence;
  const space = window.lastIndexOf(' ');
  if (space >= LEAST) return from + space;
  const isHalf = (text.charCodeAt(from + MOST) & 0xfc00) === 0xdc00;
  return from + MOST - (isHalf ? 1 : 0);
}

function cutsOf(text: string): number[] {
  const cuts: number[] = [];
  for (let at = 0; at < text.length; ) {
    cuts.push(at);
    at = endOf(text, at);
    while (text[at] === ' ') at += 1;
  }
  return cuts;
}

/** What was said in lines of a transcript, to be searched. Takes time in proportion to the text. */
export function saidIn(cues: readonly Cue[]): Said {
  const texts: string[] = [];
  const times: number[] = [];
  let at = 0;
  for (const cue of cues) {
    const { text, startMs, endMs } = cue;
    const pieces = cue.words ? piecesOf(text) : [];
    const starts = knownStarts(cue, pieces);
    if (starts) for (const [index, { offset }] of pieces.entries()) times.push(at + offset, starts[index] ?? startMs);
    else times.push(at, startMs);
    times.push(at + text.length, endMs);
    texts.push(text);
    at += text.length + 1;
  }
  const text = texts.join(' ');
  return { text, cuts: cutsOf(text), times: Uint32Array.from(times) };
}

/** The passages of what was said, in order. */
export const passagesOf = ({ text, cuts }: Said): readonly { readonly at: number; readonly text: string }[] =>
  cuts.map((at, index) => ({ at, text: text.slice(at, cuts[index + 1] ?? text.length).trimEnd() }));

/** When what stands at a place of the text was said; between known times by the share of letters, as it is shown. */
export function saidAtMs(times: Uint32Array, at: number): number {
  const anchor = (index: number): Anchor => ({ offset: times[index * 2] ?? 0, ms: times[index * 2 + 1] ?? 0 });
  let low = 0;
  let high = times.length / 2;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (anchor(middle).offset <= at) low = middle + 1;
    else high = middle;
  }
  const before = anchor(Math.max(0, low - 1));
  return low === 0 || low * 2 >= times.length ? before.ms : timeBetween(before, anchor(low), at);
}

import { parseTime } from './cue-time.ts';
import { stampedText } from './stamped-text.ts';
import type { Cue } from './transcript.ts';

type Times = { readonly startMs: number; readonly endMs: number };

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  '#39': "'",
  nbsp: ' ',
  lrm: '\u200e',
  rlm: '\u200f',
};
/** The character of `#8217` or `#x2019`; undefined for what is none, or none that is seen. */
function numbered(name: string): string | undefined {
  const [, hex, decimal] = /^#(?:x([\da-f]{1,6})|(\d{1,7}))$/i.exec(name) ?? [];
  const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
  const isSurrogate = code >= 0xd800 && code <= 0xdfff;
  return code >= 0x20 && code <= 0x10_ff_ff && !isSurrogate ? String.fromCodePoint(code) : undefined;
}
const decode = (text: string): string =>
  text.replace(/&(#?\w{1,7});/g, (whole, name: string) => ENTITIES[name] ?? numbered(name) ?? whole);

/** A WebVTT cue from its lines: tags go, a voice becomes the speaker, times inside it become times of words. */
export function vttCue(times: Times, body: string): Cue | null {
  const out = stampedText();
  let speaker: string | undefined;
  for (const [whole, tag] of body.matchAll(/<([^<>]*)>|[^<]+|</g)) {
    if (tag === undefined) {
      out.add(decode(whole));
      continue;
    }
    const ms = parseTime(tag.trim());
    if (ms !== null) out.stamp(ms);
    else
      speaker ??=
        decode(/^v(?:\.\S*)?\s+(.+)$/s.exec(tag)?.[1] ?? '')
          .replace(/\s+/g, ' ')
          .trim()
          .slice(0, 200) || undefined;
  }
  const cue = out.done(times);
  return cue && speaker !== undefined ? { ...cue, speaker } : cue;
}

/** The tags players know in SubRip, which has no escapes: a lone `<3` is text. */
const SRT_TAG = /<\/?(?:b|i|u|s|font|c|v|span)(?:[\s.][^<>]*)?>|\{\\[^{}]*\}/gi;

/** A SubRip cue from its lines. */
export function srtCue(times: Times, body: string): Cue | null {
  const out = stampedText();
  out.add(body.replace(SRT_TAG, ''));
  return out.done(times);
}

/** Text as WebVTT carries it. */
export const escapeVtt = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

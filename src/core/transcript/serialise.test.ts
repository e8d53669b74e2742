import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toLines } from './lines.ts';
import { parseTranscript } from './parse-transcript.ts';
import { serialiseTranscript } from './serialise.ts';
import type { Cue } from './transcript.ts';

const example: Cue[] = [
  {
    startMs: 1_000,
    endMs: 3_000,
    speaker: 'Dana',
    text: 'Why <you> & not me?',
    words: [
      { text: 'Why', startMs: 1_000 },
      { text: '<you>', startMs: 1_500 },
      { text: '&', startMs: 2_000 },
      { text: 'not', startMs: 2_100 },
      { text: 'me?', startMs: 2_500 },
    ],
  },
  { startMs: 3_661_001, endMs: 3_662_000, text: 'Because --> I can.' },
];

describe('serialiseTranscript', () => {
  it('writes WebVTT with speakers and times of words', () => {
    expect(serialiseTranscript({ cues: example, language: 'en' }, 'vtt')).toBe(
      [
        'WEBVTT\nLanguage: en\n',
        '00:00:01.000 --> 00:00:03.000',
        '<v Dana>Why <00:00:01.500>&lt;you&gt; <00:00:02.000>&amp; <00:00:02.100>not <00:00:02.500>me?\n',
        '01:01:01.001 --> 01:01:02.000',
        'Because --&gt; I can.\n',
      ].join('\n'),
    );
  });
  it('writes SubRip', () => {
    expect(serialiseTranscript({ cues: example, language: null }, 'srt')).toBe(
      [
        '1\n00:00:01,000 --> 00:00:03,000\nDana: Why <you> & not me?\n',
        '2\n01:01:01,001 --> 01:01:02,000\nBecause -> I can.\n',
      ].join('\n'),
    );
  });
});

const word = fc.constantFrom(
  'I',
  'led',
  'it',
  '<b>',
  '&amp;',
  'don’t',
  '-->',
  'NOTE',
  '10',
  'WEBVTT',
  '团队',
  'שלום',
  '🎤',
  '…',
  '{\\an8}',
);
const plainWord = fc.constantFrom('I', 'led', 'it,', 'don’t', 'NOTE', '10', 'R&D', '<3', '团队', 'שלום', '🎤', '…');
const cueOf = (words: fc.Arbitrary<string>) =>
  fc
    .tuple(fc.nat({ max: 90_000_000 }), fc.nat({ max: 60_000 }), fc.array(words, { minLength: 1, maxLength: 12 }))
    .map(([startMs, lengthMs, said]): Cue => ({ startMs, endMs: startMs + lengthMs, text: said.join(' ') }));
const inOrder = (cues: readonly Cue[]) => [...cues].sort((a, b) => a.startMs - b.startMs);
const back = (cues: readonly Cue[], format: 'vtt' | 'srt') =>
  parseTranscript(serialiseTranscript({ cues, language: null }, format));

describe('what was written is read again', () => {
  it('as WebVTT: times, texts, speakers', () => {
    const speaker = fc.option(fc.constantFrom('Dana', 'A & <B>', 'יעל'), { nil: undefined });
    const cue = fc
      .tuple(cueOf(word), speaker)
      .map(([one, name]): Cue => (name === undefined ? one : { ...one, speaker: name }));
    fc.assert(
      fc.property(fc.array(cue, { minLength: 1, maxLength: 8 }).map(inOrder), (cues) => {
        expect(back(cues, 'vtt')).toEqual({ state: 'ok', format: 'vtt', language: null, cues });
      }),
    );
  });
  it('as WebVTT: the times of words', () => {
    const timed = cueOf(plainWord).map((cue): Cue => {
      const [line] = toLines([cue]);
      const words = line?.words.map(({ text, startMs }, index) => ({
        text,
        startMs: Math.min(cue.endMs, startMs + index),
      }));
      return { ...cue, ...(words ? { words } : {}) };
    });
    fc.assert(
      fc.property(timed, (cue) => {
        const parsed = back([cue], 'vtt');
        const read = parsed.state === 'ok' ? parsed.cues : [];
        expect(toLines(read)[0]?.words).toEqual(toLines([cue])[0]?.words);
      }),
    );
  });
  it('as SubRip: times and texts', () => {
    fc.assert(
      fc.property(fc.array(cueOf(plainWord), { minLength: 1, maxLength: 8 }).map(inOrder), (cues) => {
        expect(back(cues, 'srt')).toEqual({ state: 'ok', format: 'srt', language: null, cues });
      }),
    );
  });
});

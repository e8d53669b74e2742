import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTime, parseTimes } from './cue-time.ts';
import { parseTranscript } from './parse-transcript.ts';
import { MAX_CUES, MAX_TRANSCRIPT_CHARACTERS } from './transcript.ts';

const cuesOf = (text: string) => {
  const parsed = parseTranscript(text);
  return parsed.state === 'ok' ? parsed.cues : parsed.state;
};

describe('parseTime', () => {
  it.each([
    ['00:00:01.500', 1_500],
    ['01:02,5', 62_500],
    ['1:02:03.04', 3_723_040],
    ['00:07', 7_000],
    ['123:00:00.000', 442_800_000],
    ['7', null],
    ['00:00:01.5000', null],
    ['-1:00', null],
    ['', null],
  ])('%s is %s', (text, ms) => expect(parseTime(text)).toBe(ms));
});

describe('parseTimes', () => {
  it.each([
    ['00:00:01.000 --> 00:00:02.000', 1_000, 2_000],
    ['00:00:01,000 --> 00:00:02,000 X1:40 X2:600', 1_000, 2_000],
    ['  00:01.000-->00:02.000 align:start position:0%', 1_000, 2_000],
    ['00:05.000 --> 00:02.000', 2_000, 5_000],
  ])('reads %s', (line, startMs, endMs) => expect(parseTimes(line)).toEqual({ startMs, endMs }));
  it.each([
    'Hello --> you',
    '--> 00:02.000',
    '00:01.000 -->',
    '00:01.000 -> 00:02.000',
    '00:01.000 --> 00:02.000x',
    '',
  ])('takes “%s” for text', (line) => expect(parseTimes(line)).toBeNull());
});

describe('parseTranscript', () => {
  it('reads WebVTT with header, comments, styles, settings, voices and entities', () => {
    const text = [
      'WEBVTT - made elsewhere',
      'Kind: captions',
      'Language: de-CH',
      '',
      'NOTE',
      '00:00:00.000 --> 00:00:01.000',
      'commented out',
      '',
      'STYLE',
      '::cue { color: red }',
      '',
      'NOTEBOOK',
      '00:00:01.000 --> 00:00:03.000 align:start',
      '<v.loud Dana &amp; Co><b>Tell me</b> about',
      'a &lt;hard&gt; decision &amp; why',
      '',
      '00:04.000 --> 00:05.000',
      'R&D, A & B, 1 < 2',
    ].join('\n');
    expect(parseTranscript(text)).toEqual({
      state: 'ok',
      format: 'vtt',
      language: 'de-CH',
      cues: [
        { startMs: 1_000, endMs: 3_000, text: 'Tell me about a <hard> decision & why', speaker: 'Dana & Co' },
        { startMs: 4_000, endMs: 5_000, text: 'R&D, A & B, 1 < 2' },
      ],
    });
  });

  it('reads times inside a WebVTT cue as times of words', () => {
    const cue = 'WEBVTT\n\n00:10.000 --> 00:14.000\nSo <00:11.000><c>I led</c> <00:13.000>it <00:12.000>myself';
    expect(cuesOf(cue)).toEqual([
      {
        startMs: 10_000,
        endMs: 14_000,
        text: 'So I led it myself',
        words: [
          { text: 'So', startMs: 10_000 },
          { text: 'I', startMs: 11_000 },
          { text: 'led', startMs: 11_667 },
          { text: 'it', startMs: 13_000 },
          { text: 'myself', startMs: 13_333 },
        ],
      },
    ]);
  });

  it('reads SubRip with tags, Windows line ends and a byte order mark', () => {
    const text =
      '\uFEFF1\r\n00:00:01,000 --> 00:00:02,500\r\n<i>I <3 it</i>{\\an8}\r\nreally\r\n\r\n2\r\n00:00:03,000 --> 00:00:04,000\r\nBye';
    expect(cuesOf(text)).toEqual([
      { startMs: 1_000, endMs: 2_500, text: 'I <3 it really' },
      { startMs: 3_000, endMs: 4_000, text: 'Bye' },
    ]);
  });

  it('reads cues without empty lines between them, old Mac line ends and missing numbers', () => {
    expect(cuesOf('1\r00:01,000 --> 00:02,000\rTen of\r10\r2\r00:02,000 --> 00:03,000\rthem')).toEqual([
      { startMs: 1_000, endMs: 2_000, text: 'Ten of 10' },
      { startMs: 2_000, endMs: 3_000, text: 'them' },
    ]);
  });

  it('reads the words of YouTube’s first cue, which begins with a line that holds a space', () => {
    const text =
      'WEBVTT\n\n00:01.000 --> 00:03.000 align:start\n \nso<00:02.000><c> today</c>\n\n00:03.000 --> 00:03.010\n \n';
    expect(cuesOf(text)).toMatchObject([{ startMs: 1_000, text: 'so today', words: [{}, { startMs: 2_000 }] }]);
  });

  it('reads line ends that were translated twice', () => {
    const text = '1\n00:00:01,000 --> 00:00:02,000\nOne\nmore\n\n2\n00:00:03,000 --> 00:00:04,000\nBye';
    expect(cuesOf(text.replaceAll('\n', '\r\r\n'))).toEqual(cuesOf(text));
  });

  it('reads characters by their number, and leaves what is none', () => {
    const said = 'It&#8217;s &#x201C;me&#X201d; &#39;n&#39; &#0; &#xD800; &#9999999; &#x; &#;';
    expect(cuesOf(`WEBVTT\n\n00:01.000 --> 00:02.000\n${said}`)).toMatchObject([
      { text: "It’s “me” 'n' &#0; &#xD800; &#9999999; &#x; &#;" },
    ]);
  });

  it('puts cues in the order of time, turns times round and keeps overlaps', () => {
    const text = '00:05,000 --> 00:03,000\nlate\n\n00:01,000 --> 00:09,000\nearly\n\n00:04,000 --> 00:04,000\npoint';
    expect(cuesOf(text)).toEqual([
      { startMs: 1_000, endMs: 9_000, text: 'early' },
      { startMs: 3_000, endMs: 5_000, text: 'late' },
      { startMs: 4_000, endMs: 4_000, text: 'point' },
    ]);
  });

  it.each([
    ['nothing', ''],
    ['a letter', 'Dear Robin,\n\nthank you for your time.'],
    ['JSON', '{"type":"second-take-feedback"}'],
    ['only a header', 'WEBVTT\n\nNOTE nothing here\n'],
    ['a cue without text', 'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Dana>\n'],
    ['bytes of a video', '\u001aE\u00df\u00a3\u0000\u0000\u0000 --> \u0000'],
  ])('says that %s is no transcript', (_, text) => expect(parseTranscript(text).state).toBe('no-cues'));

  it('refuses what is too long, and reads the longest in time', () => {
    expect(parseTranscript('a'.repeat(MAX_TRANSCRIPT_CHARACTERS + 1)).state).toBe('too-large');
    const cues = (count: number) => '0:1-->0:2\na\n\n'.repeat(count);
    expect(cuesOf(cues(MAX_CUES))).toHaveLength(MAX_CUES);
    expect(parseTranscript(cues(100_000)).state).toBe('too-large');
  });

  it.each([
    ['opening brackets', 'WEBVTT\n\n0:1-->0:2\n', '<'],
    ['tags without an end', 'WEBVTT\n\n0:1-->0:2\n', '<b'],
    ['entities without an end', 'WEBVTT\n\n0:1-->0:2\n', '&amp'],
    ['times inside', 'WEBVTT\n\n0:1-->0:2\n', '<0:1>a'],
    ['braces', '0:1-->0:2\n', '{\\'],
    ['arrows', '', '-->\n'],
    ['spaces', '', ' \t'],
    ['lines of spaces', '0:1-->0:2\n', ' \n'],
    ['returns', '0:1-->0:2\n', '\r'],
    ['numbers', '0:1-->0:2\n', '1\n'],
    ['comments', 'WEBVTT\n\n', 'NOTE\n\n'],
    ['Chinese', '0:1-->0:2\n', '我带领了团队'],
  ])('reads a million %s', (_, head, part) => {
    const text = head + part.repeat(Math.floor((MAX_TRANSCRIPT_CHARACTERS - 100) / part.length));
    expect(['ok', 'no-cues', 'too-large']).toContain(parseTranscript(text).state);
  });

  it('never throws and gives only what it promises', () => {
    const part = fc.constantFrom(
      'WEBVTT',
      '\n',
      '\r\n',
      '\n\n',
      '-->',
      ' ',
      '00:01.000',
      '00:00:02,5',
      '<',
      '>',
      '<v A>',
      '&lt;',
      'NOTE',
      '7',
      'word',
      '我们',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(part, { maxLength: 60 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (input) => {
        const parsed = parseTranscript(input);
        if (parsed.state !== 'ok') return;
        let last = 0;
        for (const { startMs, endMs, text: said, words } of parsed.cues) {
          expect(startMs).toBeGreaterThanOrEqual(last);
          expect(endMs).toBeGreaterThanOrEqual(startMs);
          expect(said).toBe(said.replace(/\s+/g, ' ').trim());
          expect(said).not.toBe('');
          for (const word of words ?? []) expect(word.startMs >= startMs && word.startMs <= endMs).toBe(true);
          last = startMs;
        }
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { parseWhisper, whisperProgress } from './whisper.ts';

const segment = (from: number, to: number, text: string, tokens?: readonly [string, number][]) => ({
  timestamps: { from: '', to: '' },
  offsets: { from, to },
  text,
  ...(tokens
    ? { tokens: tokens.map(([token, at]) => ({ text: token, offsets: { from: at, to: at + 10 }, id: 1, p: 0.9 })) }
    : {}),
});
const output = (...transcription: unknown[]) =>
  JSON.stringify({ systeminfo: '', model: {}, result: { language: 'en' }, transcription });

describe('parseWhisper', () => {
  it('joins tokens to words with the time of their first', () => {
    const tokens: [string, number][] = [
      ['[_BEG_]', 0],
      [' And', 320],
      [' so', 500],
      [' coordin', 700],
      ['ated', 900],
      [',', 1_100],
      ['[_TT_50]', 1_200],
    ];
    expect(parseWhisper(output(segment(0, 1_500, ' And so coordinated,', tokens)))).toEqual({
      language: 'en',
      cues: [
        {
          startMs: 0,
          endMs: 1_500,
          text: 'And so coordinated,',
          words: [
            { text: 'And', startMs: 320 },
            { text: 'so', startMs: 500 },
            { text: 'coordinated,', startMs: 700 },
          ],
        },
      ],
    });
  });
  it('takes the text of the segment where tokens are broken or missing, and leaves silence out', () => {
    const broken = segment(0, 900, '我们', [
      ['\ufffd', 0],
      ['\ufffd们', 400],
    ]);
    expect(parseWhisper(output(broken, segment(900, 1_000, '  '), segment(2_000, 1_000, ' Bye')))?.cues).toEqual([
      { startMs: 0, endMs: 900, text: '我们' },
      { startMs: 1_000, endMs: 2_000, text: 'Bye' },
    ]);
    expect(parseWhisper(output())?.cues).toEqual([]);
  });
  it.each(['', 'not json', '[]', '{"transcription":3}', '{"transcription":[{"text":"a"}]}'])('refuses %s', (json) =>
    expect(parseWhisper(json)).toBeNull(),
  );
});

it.each([
  ['whisper_print_progress_callback: progress =  10%\nwhisper_print_progress_callback: progress =  15%\n', 0.15],
  ['progress = 100%', 1],
  ['loading model', null],
])('reads the progress from %s', (said, fraction) => expect(whisperProgress(said)).toBe(fraction));

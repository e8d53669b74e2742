import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toLines, wordAt, wordNumber } from './lines.ts';
import type { Cue } from './transcript.ts';

describe('toLines', () => {
  it('spreads the time over words by their length and says so', () => {
    const [line] = toLines([{ startMs: 1_000, endMs: 2_000, text: 'I coordinated it' }]);
    expect(line).toMatchObject({ isEstimated: true, firstWord: 0, speaker: null });
    expect(line?.words).toEqual([
      { text: 'I', startMs: 1_000, endMs: 1_125, isSpaced: true },
      { text: 'coordinated', startMs: 1_125, endMs: 1_875, isSpaced: true },
      { text: 'it', startMs: 1_875, endMs: 2_000, isSpaced: true },
    ]);
  });
  it('takes known times, kept inside their cue', () => {
    const words = [
      { text: 'Yes,', startMs: 900 },
      { text: 'I', startMs: 1_800 },
      { text: 'did', startMs: 9_000 },
    ];
    const [line] = toLines([{ startMs: 1_000, endMs: 2_000, text: 'Yes, I did', words }]);
    expect(line?.isEstimated).toBe(false);
    expect(line?.words.map(({ startMs, endMs }) => [startMs, endMs])).toEqual([
      [1_000, 1_800],
      [1_800, 2_000],
      [2_000, 2_000],
    ]);
  });
  it('estimates where the words do not belong to the text, and cuts scripts without spaces', () => {
    const [wrong, unspaced] = toLines([
      { startMs: 0, endMs: 10, text: 'one two', words: [{ text: 'three', startMs: 5 }] },
      { startMs: 0, endMs: 1_000, text: '我带领团队。' },
    ]);
    expect(wrong?.isEstimated).toBe(true);
    expect(unspaced?.words.length).toBeGreaterThan(1);
    expect(unspaced?.words.map(({ text }) => text).join('')).toBe('我带领团队。');
    expect(unspaced?.words.map(({ isSpaced }) => isSpaced).slice(0, -1)).not.toContain(true);
  });
});

describe('wordAt', () => {
  const lines = toLines([
    { startMs: 1_000, endMs: 2_000, text: 'aa bb' },
    { startMs: 3_000, endMs: 3_000, text: 'point' },
    { startMs: 4_000, endMs: 9_000, text: 'under lap' },
    { startMs: 5_000, endMs: 6_000, text: 'over' },
  ]);
  it.each([
    [0, null],
    [1_000, 0],
    [1_700, 1],
    [2_000, null],
    [3_000, 2],
    [3_001, null],
    [4_100, 3],
    [5_500, 5],
    [99_000, null],
  ])('at %i: %s', (ms, word) => expect(wordAt(lines, ms)).toBe(word));
  it('finds every word at its own start', () => {
    const cue = fc
      .tuple(
        fc.nat({ max: 5_000 }),
        fc.integer({ min: 200, max: 5_000 }),
        fc.array(fc.constantFrom('a', 'bcd', 'efghij'), { minLength: 1, maxLength: 9 }),
      )
      .map(([gapMs, lengthMs, words]) => ({ gapMs, lengthMs, text: words.join(' ') }));
    fc.assert(
      fc.property(fc.array(cue, { maxLength: 20 }), (parts) => {
        let at = 0;
        const cues = parts.map(({ gapMs, lengthMs, text }): Cue => {
          const startMs = at + gapMs;
          at = startMs + lengthMs;
          return { startMs, endMs: at, text };
        });
        const all = toLines(cues);
        for (const line of all)
          line.words.forEach((word, index) => {
            const number = line.firstWord + index;
            expect(wordAt(all, word.startMs)).toBe(number);
            expect(wordNumber(all, number)).toEqual(word);
          });
      }),
    );
  });
});

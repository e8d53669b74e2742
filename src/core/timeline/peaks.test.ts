import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fullLevel, levelOf, PEAK_MS, PEAK_SAMPLE_RATE, PeakReducer, PeaksFile, peakBetween } from './peaks.ts';

const EACH = (PEAK_SAMPLE_RATE * PEAK_MS) / 1_000;
const bytesOf = (samples: readonly number[]) =>
  Uint8Array.from(samples.flatMap((sample) => [sample & 0xff, (sample >> 8) & 0xff]));
const reduced = (...parts: readonly Uint8Array[]) => {
  const reducer = new PeakReducer();
  for (const part of parts) reducer.push(part);
  return [...reducer.levels()];
};
const samples = fc.array(fc.integer({ min: -32_768, max: 32_767 }), { maxLength: EACH * 4 });

describe('PeakReducer', () => {
  it('keeps the loudest of each stretch, whichever way it goes', () => {
    const quiet = new Array<number>(EACH).fill(3);
    const loud = quiet.with(7, -32_768);
    expect(reduced(bytesOf([...quiet, ...loud, 0]))).toEqual([levelOf(3), 255, 0]);
  });
  it('gives the same however the bytes are cut', () => {
    fc.assert(
      fc.property(samples, fc.nat(), (list, cut) => {
        const bytes = bytesOf(list);
        const at = cut % (bytes.length + 1);
        expect(reduced(bytes.subarray(0, at), bytes.subarray(at))).toEqual(reduced(bytes));
      }),
    );
  });
  it('has one level for each begun stretch, and more room when it needs it', () => {
    expect(reduced(bytesOf(new Array<number>(EACH * 5_000 + 1).fill(9)))).toHaveLength(5_001);
    expect(reduced()).toEqual([]);
  });
});

describe('levelOf', () => {
  it('is 0 for silence only and grows with the sample', () => {
    expect([0, 1, 32_768].map(levelOf)).toEqual([0, 2, 255]);
    fc.assert(fc.property(fc.nat(32_768), fc.nat(32_768), (a, b) => a > b || levelOf(a) <= levelOf(b)));
  });
});

describe('peakBetween', () => {
  it.each([
    [0, 10, 1],
    [0, 30, 9],
    [12, 13, 9],
    [25, 100, 4],
    [40, 50, 0],
  ])('from %i to %i ms: %i', (fromMs, toMs, level) => {
    expect(peakBetween(Uint8Array.from([1, 9, 4]), fromMs, toMs)).toBe(level);
  });
});

describe('PeaksFile', () => {
  const good = { type: 'peaks', version: 1, fileName: 'a.webm', sizeBytes: 3, peakMs: 10, levels: 'AAEC' };
  it('reads what is written', () => expect(PeaksFile.parse(good)).toEqual(good));
  it.each([{ version: 2 }, { levels: '%%' }, { peakMs: 20 }, { type: 'take' }])('refuses %j', (change) =>
    expect(PeaksFile.safeParse({ ...good, ...change }).success).toBe(false),
  );
});

it('draws a quiet voice as high as there is room, and noise as next to nothing', () => {
  expect(fullLevel(new Uint8Array([3, 200, 90]))).toBe(200);
  const whisper = levelOf(655);
  expect(fullLevel(new Uint8Array([1, whisper]))).toBe(whisper);
  expect(1 / fullLevel(new Uint8Array([1, 0, 1]))).toBeLessThan(0.05);
  expect(fullLevel(new Uint8Array())).toBeGreaterThan(0);
});

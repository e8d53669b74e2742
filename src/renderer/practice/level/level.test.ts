import { describe, expect, it } from 'vitest';
import { meterPosition, peakOf } from './input-level.ts';
import { isSilent, nextQuiet, type Quiet } from './silence.ts';

describe('input level', () => {
  it('takes the largest magnitude, whatever its sign', () => {
    expect(peakOf(Float32Array.of(0.1, -0.75, 0.5))).toBeCloseTo(0.75);
    expect(peakOf(new Float32Array(8))).toBe(0);
  });
  it.each([
    [1, 1],
    [2, 1],
    [0.001, 0],
    [0, 0],
    [10 ** (-30 / 20), 0.5],
  ])('puts a peak of %f at %f', (peak, position) => {
    expect(meterPosition(peak)).toBeCloseTo(position);
  });
});

describe('silence', () => {
  const hear = (peaks: readonly number[]): boolean => {
    let quiet: Quiet = null;
    for (const [index, peak] of peaks.entries()) quiet = nextQuiet(quiet, peak, index * 1_000);
    return isSilent(quiet, (peaks.length - 1) * 1_000);
  };
  it('is noticed after three seconds without a signal', () => {
    expect(hear([0, 0, 0])).toBe(false);
    expect(hear([0, 0, 0, 0])).toBe(true);
  });
  it('ends with the first signal and counts anew', () => {
    expect(hear([0, 0, 0, 0, 0.01])).toBe(false);
    expect(hear([0, 0, 0.01, 0, 0, 0])).toBe(false);
    expect(hear([0.01, 0, 0, 0, 0])).toBe(true);
  });
  it('does not take the noise of a quiet room for silence', () => {
    expect(hear(Array(10).fill(0.0004))).toBe(false);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timeCode } from './time-code.ts';

describe('timeCode', () => {
  it.each([
    [0, '0:00'],
    [999, '0:00'],
    [1_000, '0:01'],
    [59_999, '0:59'],
    [60_000, '1:00'],
    [754_321, '12:34'],
    [3_599_999, '59:59'],
    [3_600_000, '1:00:00'],
    [36_061_000, '10:01:01'],
    [-5, '0:00'],
    [Number.NaN, '0:00'],
  ])('writes %d ms as %s', (ms, expected) => {
    expect(timeCode(ms)).toBe(expected);
  });

  it('reads back to the second it began in', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 360_000_000 }), (ms) => {
        const back = timeCode(ms)
          .split(':')
          .reduce((sum, part) => sum * 60 + Number(part), 0);
        expect(back).toBe(Math.floor(ms / 1000));
      }),
    );
  });
});

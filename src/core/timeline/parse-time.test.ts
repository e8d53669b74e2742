import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTime } from './parse-time.ts';
import { timeCode } from './time-code.ts';

describe('parseTime', () => {
  it.each([
    ['0', 0],
    ['83', 83_000],
    ['83.4', 83_400],
    [' 1:23 ', 83_000],
    ['1:23.45', 83_450],
    ['1:02:03,5', 3_723_500],
    ['90:00', 5_400_000],
    ['', null],
    ['1:', null],
    ['1:60', null],
    ['1:60:00', null],
    ['-1', null],
    ['1:2:3:4', null],
    ['1.2345', null],
    ['one', null],
  ])('%j is %s', (text, ms) => expect(parseTime(text)).toBe(ms));

  it('reads back every time code', () => {
    fc.assert(fc.property(fc.nat(36_000), (s) => parseTime(timeCode(s * 1_000)) === s * 1_000));
  });
});

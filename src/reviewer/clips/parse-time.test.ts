import fc from 'fast-check';
import { expect, it } from 'vitest';
import { timeCode } from '../../core/timeline/time-code.ts';
import { parseTime } from './parse-time.ts';

it.each([
  ['0', 0],
  ['90', 90_000],
  ['1:23', 83_000],
  [' 01.05 ', 65_000],
  ['1:00:07', 3_607_000],
  ['', null],
  ['1:75', null],
  ['-3', null],
  ['abc', null],
  ['1:2:3:4', null],
])('%j is %j ms', (text, expected) => {
  expect(parseTime(text)).toBe(expected);
});

it('reads what the player shows', () => {
  fc.assert(
    fc.property(fc.nat(80_000), (seconds) => {
      expect(parseTime(timeCode(seconds * 1_000))).toBe(seconds * 1_000);
    }),
  );
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isWithin, typosAllowed } from './typos.ts';

it.each([
  ['confidence', 'confidance', 1],
  ['confidence', 'confidnece', 1],
  ['answer', 'anser', 1],
  ['result', 'resultt', 1],
])('%s and %s are one slip apart', (a, b, most) => {
  expect(isWithin(a, b, most)).toBe(true);
  expect(isWithin(a, b, most - 1)).toBe(false);
});

it('counts alike in both directions, and never more than letters put in or left out', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
  fc.assert(
    fc.property(word, word, fc.nat(4), (a, b, most) => {
      expect(isWithin(a, b, most)).toBe(isWithin(b, a, most));
      expect(isWithin(a, b, Math.max(a.length, b.length))).toBe(true);
      expect(isWithin(a, b, 0)).toBe(a === b);
    }),
  );
});

it('takes short words as they are typed', () => {
  expect(['led', 'lead', 'leading'].map(typosAllowed)).toEqual([0, 1, 1]);
  expect(typosAllowed('leadership')).toBe(2);
  expect(typosAllowed('2025')).toBe(0);
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseRange } from './range.ts';

it.each([
  [undefined, 100, { kind: 'whole' }],
  ['bytes=0-', 100, { kind: 'part', first: 0, last: 99 }],
  ['bytes=10-', 100, { kind: 'part', first: 10, last: 99 }],
  ['bytes=10-19', 100, { kind: 'part', first: 10, last: 19 }],
  ['bytes=99-99', 100, { kind: 'part', first: 99, last: 99 }],
  ['bytes=90-5000', 100, { kind: 'part', first: 90, last: 99 }],
  ['bytes=-10', 100, { kind: 'part', first: 90, last: 99 }],
  ['bytes=-5000', 100, { kind: 'part', first: 0, last: 99 }],
  ['bytes=-0', 100, { kind: 'unsatisfiable' }],
  ['bytes=100-', 100, { kind: 'unsatisfiable' }],
  ['bytes=5-2', 100, { kind: 'unsatisfiable' }],
  ['bytes=0-', 0, { kind: 'unsatisfiable' }],
  ['bytes=-', 100, { kind: 'whole' }],
  ['bytes=0-1,5-6', 100, { kind: 'whole' }],
  ['items=0-1', 100, { kind: 'whole' }],
  ['0-1', 100, { kind: 'whole' }],
  ['bytes=a-b', 100, { kind: 'whole' }],
] as const)('%s of %i bytes', (header, size, expected) => {
  expect(parseRange(header, size)).toEqual(expected);
});

it('never gives a part outside the file and never shortens an open range', () => {
  fc.assert(
    fc.property(fc.nat(), fc.option(fc.nat(), { nil: undefined }), fc.nat({ max: 1e9 }), (from, to, size) => {
      const range = parseRange(`bytes=${from}-${to ?? ''}`, size);
      if (range.kind !== 'part') return from >= size || (to !== undefined && to < from);
      return range.first === from && range.last < size && (to !== undefined || range.last === size - 1);
    }),
  );
});

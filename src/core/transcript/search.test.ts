import { expect, it } from 'vitest';
import { toLines } from './lines.ts';
import { findPassages, MAX_HITS, searchText } from './search.ts';

const index = searchText(
  toLines([
    { startMs: 0, endMs: 1_000, text: 'Well, I think – I’d say – the café' },
    { startMs: 1_000, endMs: 2_000, text: 'was mine. I thought so.' },
    { startMs: 2_000, endMs: 3_000, text: '我带领团队' },
  ]),
);

it.each([
  [
    'i th',
    [
      { first: 1, last: 2 },
      { first: 11, last: 12 },
    ],
  ],
  ['WELL I', [{ first: 0, last: 1 }]],
  ["i'd say the cafe", [{ first: 4, last: 8 }]],
  ['cafe was', [{ first: 8, last: 9 }]],
  ['   mine   i ', [{ first: 10, last: 11 }]],
  ['nothing', []],
  ['–', []],
  ['', []],
])('finds “%s”', (query, hits) => expect(findPassages(index, query)).toEqual(hits));

it('finds words of a script without spaces', () => {
  const [hit, ...more] = findPassages(index, '团队');
  expect(more).toEqual([]);
  expect(hit?.first).toBeGreaterThanOrEqual(14);
});

it('gives up counting somewhere', () => {
  const long = searchText(toLines([{ startMs: 0, endMs: 9, text: 'so '.repeat(20_000).trim() }]));
  expect(findPassages(long, 'so')).toHaveLength(MAX_HITS);
});

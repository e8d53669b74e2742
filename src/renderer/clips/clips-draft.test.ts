import { expect, it } from 'vitest';
import { type ChosenPiece, cutRequests, moved, startingDraft, typedRange } from './clips-draft.ts';

const draft = startingDraft('take1', [], true);
const piece = (key: string): ChosenPiece => ({
  key,
  takeId: 'take1',
  startMs: 1_000,
  lengthMs: 500,
  about: `about ${key}`,
  proposedTitle: `title ${key}`,
});

it('asks for each clip on its own, without titles unless wished', () => {
  const plain = cutRequests(draft, [piece('a'), piece('b')], 'reel');
  expect(plain.map(({ about, pieces }) => [about, pieces[0]?.title])).toEqual([
    ['about a', null],
    ['about b', null],
  ]);
  expect(plain[0]).toMatchObject({ leadInMs: 5_000, leadOutMs: 2_000, maxBytes: null });
  const titled = cutRequests(
    { ...draft, hasTitles: true, titles: { a: ' Mine ', b: '  ' } },
    [piece('a'), piece('b')],
    '',
  );
  expect(titled.map(({ pieces }) => pieces[0]?.title)).toEqual(['Mine', null]);
});

it('asks for one reel with the proposed titles', () => {
  const [reel, ...more] = cutRequests({ ...draft, as: 'reel', maxMegabytes: 2.5 }, [piece('a'), piece('b')], 'all');
  expect(more).toEqual([]);
  expect(reel).toMatchObject({
    about: 'all',
    maxBytes: 2_500_000,
    pieces: [{ title: 'title a' }, { title: 'title b' }],
  });
  expect(cutRequests({ ...draft, as: 'reel' }, [piece('a')], 'all')[0]?.about).toBe('about a');
});

it('takes a range as it is meant, without lead-in', () => {
  expect(cutRequests({ ...draft, source: 'range' }, [piece('a')], '')[0]).toMatchObject({ leadInMs: 0, leadOutMs: 0 });
});

it.each([
  ['0:01', '0:03', { startMs: 1_000, lengthMs: 2_000 }],
  ['0:01', '', { startMs: 1_000, lengthMs: 9_000 }],
  ['0:05', '0:02', { startMs: 5_000, lengthMs: -3_000 }],
  ['1:xx', '0:02', null],
  ['0:01', 'end', null],
])('reads the range %s to %s', (from, to, range) => {
  expect(typedRange({ ...draft, from, to }, 10_000)).toEqual(range);
});

it('moves an entry', () => {
  expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b']);
  expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
});

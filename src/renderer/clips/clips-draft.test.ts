import { expect, it } from 'vitest';
import { NO_CRITERION } from '../../core/clips/select-moments.ts';
import { type ChosenPiece, cutRequests, moved, startingDraft, stillThere, typedRange } from './clips-draft.ts';

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
  ['0:05', '0:02', { startMs: 2_000, lengthMs: 3_000 }],
  ['0:05', '0:05', { startMs: 5_000, lengthMs: 0 }],
  ['0:05', '12:00', { startMs: 5_000, lengthMs: 5_000 }],
  ['12:00', '13:00', 'outside'],
  ['0:10', '', 'outside'],
  ['1:xx', '0:02', null],
  ['0:01', 'end', null],
])('reads the range %s to %s', (from, to, range) => {
  expect(typedRange({ from, to }, { startMs: 0, endMs: 10_000 })).toEqual(range);
});

it.each([
  ['0:00', '', { startMs: 3_000, lengthMs: 5_000 }],
  ['0:00', '0:04', { startMs: 3_000, lengthMs: 1_000 }],
  ['0:03', '0:03', { startMs: 3_000, lengthMs: 0 }],
  ['0:00', '0:02', 'outside'],
  ['0:00', '0:03', 'outside'],
  ['0:09', '0:10', 'outside'],
])('reads the range %s to %s of a trimmed take', (from, to, range) => {
  expect(typedRange({ from, to }, { startMs: 3_000, endMs: 8_000 })).toEqual(range);
});

it('goes on with what is still there', () => {
  const filter = { takeId: 'gone', kind: 'keep', reviewId: 'review1', criterionId: NO_CRITERION } as const;
  const left = { ...draft, takeId: 'gone', momentIds: ['m-1', 'm-2'], filter, from: '0:07' };
  const there = { takeIds: ['take1', 'take2'], momentIds: ['m-2'], reviewIds: [], criterionIds: ['c-1'] };
  expect(stillThere(left, { ...there, newestTakeId: 'take2' })).toEqual({
    ...left,
    takeId: 'take2',
    momentIds: ['m-2'],
    filter: { ...filter, takeId: null, reviewId: null },
  });
});

it('moves an entry', () => {
  expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b']);
  expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
});

import { describe, expect, it } from 'vitest';
import type { Moment } from '../../core/model/review.ts';
import { endsAt, isSaidBy, neighbour, turned, withEnd, withStart } from './edit-moment.ts';

const moment = (startMs: number, lengthMs = 0, id = 'm-1'): Moment => ({
  id,
  takeId: 'take-1',
  startMs,
  lengthMs,
  criterionId: null,
  kind: 'keep',
  note: '',
});
const edges = ({ startMs, lengthMs }: Moment) => [startMs, startMs + lengthMs];

describe('edges of a moment', () => {
  it('make a range of a point', () => {
    expect(edges(withEnd(moment(5_000), 8_000))).toEqual([5_000, 8_000]);
    expect(edges(withStart(moment(5_000), 3_000))).toEqual([3_000, 5_000]);
  });
  it('move alone', () => {
    expect(edges(withStart(moment(5_000, 2_000), 6_000))).toEqual([6_000, 7_000]);
    expect(edges(withEnd(moment(5_000, 2_000), 6_000))).toEqual([5_000, 6_000]);
  });
  it('turn round instead of making a range of negative length', () => {
    expect(edges(withStart(moment(5_000, 2_000), 9_000))).toEqual([7_000, 9_000]);
    expect(edges(withEnd(moment(5_000, 2_000), 1_000))).toEqual([1_000, 5_000]);
  });
  it('are whole milliseconds', () => {
    expect(edges(withEnd(moment(5_000), 8_000.6))).toEqual([5_000, 8_001]);
  });
});

describe('a moment made last', () => {
  it.each([
    ['the same key a little later', moment(5_000), 'keep', null, 8_000, true],
    ['the same key at once', moment(5_000), 'keep', null, 5_000, false],
    ['the same key before it', moment(5_000), 'keep', null, 4_000, false],
    ['the same key as late as it may be', moment(5_000), 'keep', null, 35_000, true],
    ['the same key too late', moment(5_000), 'keep', null, 35_001, false],
    ['another kind', moment(5_000), 'change', null, 8_000, false],
    ['another criterion', moment(5_000), 'keep', 'direct-answers', 8_000, false],
    ['one that is a range already', moment(5_000, 1_000), 'keep', null, 8_000, false],
  ] as const)('is ended by its own key: %s', (_name, made, kind, criterionId, atMs, expected) => {
    expect(endsAt(made, kind, criterionId, atMs)).toBe(expected);
  });
});

describe('a mark', () => {
  const mark = { startMs: 5_000, lengthMs: 0, criterionId: null, kind: 'keep' } as const;
  it.each([
    ['the same again', {}, true],
    ['another place', { startMs: 5_001 }, false],
    ['a passage', { lengthMs: 400 }, false],
    ['another kind', { kind: 'change' }, false],
    ['another criterion', { criterionId: 'direct-answers' }, false],
  ] as const)('is said already by a moment: %s', (_name, other, expected) => {
    expect(isSaidBy({ ...moment(5_000), note: 'Looks away' }, { ...mark, ...other })).toBe(expected);
  });
});

it('turns keep to change to undecided and back', () => {
  const kinds = [moment(0)];
  for (let step = 0; step < 3; step += 1) kinds.push(turned(kinds.at(-1) as Moment));
  expect(kinds.map(({ kind }) => kind)).toEqual(['keep', 'change', 'undecided', 'keep']);
});

describe('neighbour', () => {
  const list = [moment(9_000, 0, 'c'), moment(1_000, 0, 'a'), moment(5_000, 0, 'b')];
  it.each([
    ['b', 'next', 'c'],
    ['b', 'previous', 'a'],
    ['c', 'next', undefined],
    [null, 'next', 'b'],
    [null, 'previous', 'a'],
  ] as const)('of %s, %s, is %s', (selected, way, expected) => {
    expect(neighbour(list, selected, 4_000, way)?.id).toBe(expected);
  });
});

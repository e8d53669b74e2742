import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Moment } from '../../core/model/review.ts';
import { groupsOf } from './moment-groups.ts';

const at = (startMs: number): Moment => ({
  id: `at-${startMs}`,
  takeId: 'take-1',
  startMs,
  lengthMs: 0,
  criterionId: null,
  kind: 'keep',
  note: '',
});

describe('groupsOf', () => {
  it('keeps every moment, in order, under keys of their own', () => {
    const times = fc.uniqueArray(fc.nat(4_000_000), { maxLength: 200 });
    fc.assert(
      fc.property(times, (list) => {
        const ordered = list.toSorted((a, b) => a - b).map(at);
        const groups = groupsOf(ordered, 20);
        expect(groups.flatMap(({ moments }) => moments)).toEqual(ordered);
        expect(new Set(groups.map(({ key }) => key)).size).toBe(groups.length);
      }),
    );
  });
  it('changes one group when one moment is added', () => {
    const before = Array.from({ length: 500 }, (_, index) => at(index * 38));
    const after = [...before, at(9_001)].toSorted((a, b) => a.startMs - b.startMs);
    const sizes = (moments: Moment[]) => groupsOf(moments, 20).map(({ key, moments: some }) => `${key}:${some.length}`);
    expect(sizes(before).length).toBeGreaterThan(10);
    expect(sizes(after).filter((size) => !sizes(before).includes(size))).toHaveLength(1);
  });
});

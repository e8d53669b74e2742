import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutMarks, type TimelineMark } from './layout-marks.ts';

const mark = (id: string, startMs: number, lengthMs = 0): TimelineMark => ({ id, startMs, lengthMs, kind: 'keep' });
const lanesOf = (marks: TimelineMark[]) =>
  Object.fromEntries(layoutMarks(marks, 100_000, 3, 0.02).map((placed) => [placed.mark.id, placed.lane]));

describe('layoutMarks', () => {
  it('uses one lane while there is room', () => {
    expect(lanesOf([mark('a', 0), mark('b', 10_000), mark('c', 90_000)])).toEqual({ a: 0, b: 0, c: 0 });
  });
  it('moves what would cover another one into the next lane', () => {
    expect(lanesOf([mark('a', 10_000, 20_000), mark('b', 12_000), mark('c', 12_500)])).toEqual({ a: 0, b: 1, c: 2 });
  });
  it('draws nothing before the duration is known', () => {
    expect(layoutMarks([mark('a', 0)], 0, 3, 0.02)).toEqual([]);
  });
  it('places every mark inside the track, whatever it is given', () => {
    const marks = fc.array(fc.record({ startMs: fc.nat(200_000), lengthMs: fc.nat(200_000) }), { maxLength: 60 });
    fc.assert(
      fc.property(marks, (list) => {
        const placed = layoutMarks(
          list.map((item, index) => ({ ...item, id: String(index), kind: 'keep' as const })),
          100_000,
          3,
          0.02,
        );
        expect(placed).toHaveLength(list.length);
        for (const { left, width, lane } of placed) {
          expect(left).toBeGreaterThanOrEqual(0);
          expect(left + width).toBeLessThanOrEqual(1.000001);
          expect([0, 1, 2]).toContain(lane);
        }
      }),
    );
  });
});

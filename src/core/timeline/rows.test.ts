import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowsOf } from './rows.ts';

const mark = (id: string, startMs: number, lengthMs = 0) => ({ id, startMs, lengthMs });
const rows = (...marks: ReturnType<typeof mark>[]) => Object.fromEntries(rowsOf(marks, 3, 1_000));

describe('rowsOf', () => {
  it('uses one row while there is room', () => {
    expect(rows(mark('a', 0), mark('b', 10_000), mark('c', 5_000))).toEqual({ a: 0, b: 0, c: 0 });
  });
  it('puts what would be covered into the next row, and back where there is room again', () => {
    const placed = rows(mark('a', 0, 8_000), mark('b', 2_000), mark('c', 2_100), mark('d', 5_000), mark('e', 9_000));
    expect(placed).toEqual({ a: 0, b: 1, c: 2, d: 1, e: 0 });
  });
  it('covers as little as can be when every row is taken', () => {
    expect(rows(mark('a', 0), mark('b', 0), mark('c', 0), mark('d', 0)).d).toBe(0);
  });
  it('moves nothing when one more is added at the end', () => {
    const list = fc.array(fc.record({ startMs: fc.nat(9_000), lengthMs: fc.nat(3_000) }), {
      minLength: 1,
      maxLength: 60,
    });
    fc.assert(
      fc.property(list, (given) => {
        const marks = given.map((one, index) => ({ ...one, id: String(index) }));
        const before = rowsOf(marks.slice(0, -1), 3, 300);
        const after = rowsOf(marks, 3, 300);
        for (const [id, row] of before) expect(after.get(id)).toBe(row);
      }),
    );
  });
});

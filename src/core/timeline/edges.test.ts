import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Edge, snapped, withEdge } from './edges.ts';

describe('withEdge', () => {
  const range = { startMs: 1_000, lengthMs: 2_000 };
  it.each([
    ['start', 500, { startMs: 500, lengthMs: 2_500 }],
    ['start', 9_000, { startMs: 3_000, lengthMs: 0 }],
    ['start', -5, { startMs: 0, lengthMs: 3_000 }],
    ['end', 3_500.4, { startMs: 1_000, lengthMs: 2_500 }],
    ['end', 0, { startMs: 1_000, lengthMs: 0 }],
    ['end', 99_000, { startMs: 1_000, lengthMs: 9_000 }],
    ['both', 4_000, { startMs: 4_000, lengthMs: 2_000 }],
    ['both', 9_999, { startMs: 8_000, lengthMs: 2_000 }],
  ] as const)('%s to %s', (edge, toMs, expected) => expect(withEdge(range, edge, toMs, 10_000)).toEqual(expected));

  it('never leaves the recording and never turns round', () => {
    const edges = fc.constantFrom<Edge>('start', 'end', 'both');
    const passage = fc.record({ startMs: fc.nat(5_000), lengthMs: fc.nat(5_000) });
    fc.assert(
      fc.property(passage, edges, fc.integer({ min: -20_000, max: 20_000 }), (before, edge, toMs) => {
        const { startMs, lengthMs } = withEdge(before, edge, toMs, 10_000);
        expect(startMs).toBeGreaterThanOrEqual(0);
        expect(lengthMs).toBeGreaterThanOrEqual(0);
        expect(startMs + lengthMs).toBeLessThanOrEqual(10_000);
      }),
    );
  });
});

describe('snapped', () => {
  it('takes the nearest within reach', () => {
    expect(snapped(100, [80, 95, 130], 10)).toBe(95);
    expect(snapped(100, [80, 130], 10)).toBe(100);
    expect(snapped(100, [], 10)).toBe(100);
  });
});

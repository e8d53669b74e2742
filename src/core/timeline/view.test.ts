import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { following, MIN_SPAN_MS, rulerStep, within, zoomed } from './view.ts';

const view = fc.record({
  startMs: fc.integer({ min: -9_000, max: 99_000 }),
  spanMs: fc.integer({ min: 1, max: 99_000 }),
});

describe('a view of a recording', () => {
  it('always lies inside it', () => {
    fc.assert(
      fc.property(view, fc.nat(60_000), (wanted, durationMs) => {
        const { startMs, spanMs } = within(wanted, durationMs);
        expect(startMs).toBeGreaterThanOrEqual(0);
        expect(startMs + spanMs).toBeLessThanOrEqual(durationMs);
        expect(spanMs).toBeGreaterThanOrEqual(Math.min(MIN_SPAN_MS, durationMs));
      }),
    );
  });
  it('zooms around a place and comes back', () => {
    const all = { startMs: 0, spanMs: 60_000 };
    expect(zoomed(all, 2, 30_000, 60_000)).toEqual({ startMs: 15_000, spanMs: 30_000 });
    expect(zoomed(zoomed(all, 4, 40_000, 60_000), 1 / 4, 40_000, 60_000)).toEqual(all);
    expect(zoomed(all, 1_000, 10_000, 60_000).spanMs).toBe(MIN_SPAN_MS);
    expect(zoomed(all, 2, 0, 0)).toEqual({ startMs: 0, spanMs: 0 });
  });
  it('turns a page only when the position is out of sight', () => {
    const close = { startMs: 10_000, spanMs: 10_000 };
    expect(following(close, 19_999, 60_000)).toBe(close);
    expect(following(close, 21_000, 60_000)).toEqual({ startMs: 20_000, spanMs: 10_000 });
    expect(following(close, 3_000, 60_000)).toEqual({ startMs: 2_000, spanMs: 10_000 });
    expect(following(close, 60_000, 60_000)).toEqual({ startMs: 50_000, spanMs: 10_000 });
  });
  it.each([
    [2_000, 10, 200],
    [60_000, 10, 10_000],
    [3_600_000, 10, 600_000],
    [90_000_000, 10, 3_600_000],
  ])('has a mark on its ruler: %i ms, at most %i', (spanMs, most, step) => expect(rulerStep(spanMs, most)).toBe(step));
});

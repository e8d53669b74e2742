import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LEAST_PASSAGE_MS, resolvePassage } from './passage.ts';

const none = { leadInMs: 0, leadOutMs: 0 };
const lead = { leadInMs: 5_000, leadOutMs: 2_000 };

describe('what is cut of a take of ten seconds', () => {
  it.each([
    ['a range', [2_000, 3_000], none, [2_000, 3_000]],
    ['the whole take', [0, 10_000], none, [0, 10_000]],
    ['past the end', [8_000, 9_000], none, [8_000, 2_000]],
    ['all of it past the end', [12_000, 3_000], none, [9_000, 1_000]],
    ['before the start', [-3_000, 5_000], none, [0, 2_000]],
    ['no length', [4_000, 0], none, [4_000, 1_000]],
    ['no length at the end', [10_000, 0], none, [9_000, 1_000]],
    ['backwards', [6_000, -2_500], none, [3_500, 2_500]],
    ['a point with lead-in and lead-out', [6_000, 0], lead, [1_000, 7_000]],
    ['lead-in as far as the take goes', [2_000, 1_000], lead, [0, 5_000]],
    ['lead-out as far as the take goes', [8_000, 1_000], lead, [3_000, 7_000]],
    ['a point past the end with lead-in', [15_000, 0], lead, [5_000, 5_000]],
  ] as const)('%s', (_name, [startMs, lengthMs], around, [from, length]) => {
    expect(resolvePassage({ startMs, lengthMs }, around, { startMs: 0, endMs: 10_000 })).toEqual({
      startMs: from,
      lengthMs: length,
    });
  });

  it.each([
    ['inside', [3_000, 1_000], none, [3_000, 1_000]],
    ['the whole take', [0, 10_000], none, [2_000, 5_000]],
    ['over its start', [500, 3_000], none, [2_000, 1_500]],
    ['all of it before the start', [0, 1_500], none, [2_000, 1_000]],
    ['all of it after the end', [8_000, 1_500], none, [6_000, 1_000]],
    ['lead-in and lead-out as far as it goes', [2_500, 4_000], lead, [2_000, 5_000]],
  ] as const)('%s, where all but 2 s to 7 s is trimmed away', (_name, [startMs, lengthMs], around, [from, length]) => {
    const window = { startMs: 2_000, endMs: 7_000 };
    expect(resolvePassage({ startMs, lengthMs }, around, window)).toEqual({ startMs: from, lengthMs: length });
  });

  it('takes the whole of a take shorter than the least length', () => {
    expect(resolvePassage({ startMs: 300, lengthMs: 0 }, none, { startMs: 0, endMs: 700 })).toEqual({
      startMs: 0,
      lengthMs: 700,
    });
  });
});

it('is always inside the take, not empty, and holds what was asked for inside it', () => {
  const ms = fc.integer({ min: -100_000, max: 100_000 });
  const short = fc.integer({ min: 0, max: 15_000 });
  fc.assert(
    fc.property(ms, ms, short, short, fc.integer({ min: 1, max: 80_000 }), (startMs, lengthMs, a, b, durationMs) => {
      const cut = resolvePassage(
        { startMs, lengthMs },
        { leadInMs: a, leadOutMs: b },
        { startMs: 0, endMs: durationMs },
      );
      const end = cut.startMs + cut.lengthMs;
      const [from, to] = [startMs, startMs + lengthMs].sort((x, y) => x - y) as [number, number];
      expect(cut.startMs).toBeGreaterThanOrEqual(0);
      expect(end).toBeLessThanOrEqual(durationMs);
      expect(cut.lengthMs).toBeGreaterThanOrEqual(Math.min(durationMs, LEAST_PASSAGE_MS));
      if (from >= 0 && from <= durationMs) expect(cut.startMs).toBeLessThanOrEqual(from);
      if (to >= 0 && to <= durationMs) expect(end).toBeGreaterThanOrEqual(to);
    }),
  );
});

import { expect, it } from 'vitest';
import { posterMs, trimmedPosterMs } from './poster-time.ts';

const take = (durationMs: number, trim: { startMs: number; endMs: number } | null) =>
  ({ media: { durationMs }, trim }) as Parameters<typeof trimmedPosterMs>[0];

it('takes the still a second in, or in the middle of what is shorter', () => {
  expect(posterMs({ startMs: 0, endMs: 60_000 })).toBe(1_000);
  expect(posterMs({ startMs: 5_000, endMs: 6_001 })).toBe(5_500);
});

it.each([
  ['all of it', null, null],
  ['a trim that leaves its still', { startMs: 500, endMs: 9_000 }, null],
  ['a trim that begins with it', { startMs: 1_000, endMs: 9_000 }, null],
  ['a trim that ends before it', { startMs: 0, endMs: 1_000 }, 500],
  ['a trim that begins after it', { startMs: 4_000, endMs: 9_000 }, 5_000],
  ['a short trim after it', { startMs: 4_000, endMs: 5_200 }, 4_600],
] as const)('of %s', (_, trim, at) => {
  expect(trimmedPosterMs(take(10_000, trim))).toBe(at);
});

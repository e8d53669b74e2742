import { describe, expect, it } from 'vitest';
import { canBeWindow, isTrimmed, passageInWindow, placeInWindow, playedMs, windowOf } from './take-window.ts';

const media = {
  fileName: 'video.webm',
  container: 'webm',
  mimeType: 'video/webm',
  durationMs: 10_000,
  sizeBytes: 1,
  video: null,
  audio: null,
  posterFileName: null,
} as const;

describe('what of a take is played', () => {
  it.each([
    ['no trim', undefined, [0, 10_000]],
    ['a trim that was taken back', null, [0, 10_000]],
    ['a trim', { startMs: 2_000, endMs: 7_000 }, [2_000, 7_000]],
    ['one past the end', { startMs: 2_000, endMs: 70_000 }, [2_000, 10_000]],
    ['one that leaves nothing', { startMs: 7_000, endMs: 7_000 }, [0, 10_000]],
    ['one turned round', { startMs: 7_000, endMs: 2_000 }, [0, 10_000]],
    ['one that begins after the end', { startMs: 12_000, endMs: 13_000 }, [0, 10_000]],
  ] as const)('%s', (_name, trim, [startMs, endMs]) => {
    const take = { media, ...(trim === undefined ? {} : { trim }) };
    expect(windowOf(take)).toEqual({ startMs, endMs });
    expect(playedMs(take)).toBe(endMs - startMs);
    expect(isTrimmed(take)).toBe(endMs - startMs < 10_000);
  });

  it('is nothing of a take without a file', () => {
    expect(playedMs({ media: null })).toBe(0);
    expect(isTrimmed({ media: null })).toBe(false);
  });
});

it.each([
  [3_000, 1_000, 'inside'],
  [2_000, 5_000, 'inside'],
  [2_000, 0, 'inside'],
  [7_000, 0, 'inside'],
  [1_000, 2_000, 'partly'],
  [6_500, 2_000, 'partly'],
  [0, 10_000, 'partly'],
  [1_999, 0, 'outside'],
  [7_001, 0, 'outside'],
  [0, 2_000, 'outside'],
  [7_000, 500, 'outside'],
] as const)('a passage from %i ms, %i ms long, is %s of 2 s to 7 s', (startMs, lengthMs, place) => {
  expect(placeInWindow({ startMs, lengthMs }, { startMs: 2_000, endMs: 7_000 })).toBe(place);
});

it.each([
  [0, 10_000, true],
  [4_000, 5_000, true],
  [4_000, 4_999, false],
  [5_000, 4_000, false],
  [4_000, 10_001, false],
] as const)('from %i to %i ms of ten seconds can be a window: %s', (startMs, endMs, can) => {
  expect(canBeWindow({ startMs, endMs }, 10_000)).toBe(can);
});

describe('the part of a passage that plays', () => {
  const played = { startMs: 2_000, endMs: 7_000 };
  it.each([
    ['inside', 3_000, 4_000, { startMs: 3_000, lengthMs: 1_000 }],
    ['over the end', 6_000, 9_000, { startMs: 6_000, lengthMs: 1_000 }],
    ['over the start', 1_000, 3_000, { startMs: 2_000, lengthMs: 1_000 }],
    ['after the end', 60_000, 64_000, null],
    ['before the start', 0, 2_000, null],
  ])('is %s', (_name, startMs, endMs, wanted) => {
    expect(passageInWindow({ startMs, endMs }, played)).toEqual(wanted);
  });
});

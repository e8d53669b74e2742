import { describe, expect, it } from 'vitest';
import { findFault, sameLength } from './finish-check.ts';

describe('sameLength', () => {
  it.each([
    [4_000, 4_000, true],
    [4_000, 5_500, true],
    [4_000, 5_501, false],
    [3_600_000, 3_780_000, true],
    [3_600_000, 3_800_000, false],
    [0, 1_000, true],
  ])('%i ms for %i ms: %s', (durationMs, expectedMs, same) => expect(sameLength(durationMs, expectedMs)).toBe(same));
});

describe('findFault', () => {
  const plan = { container: 'mp4', video: true, audio: true } as const;
  const good = {
    format: 'mp4',
    durationMs: 4_000,
    sizeBytes: 1,
    video: { codec: 'h264', width: 2, height: 2 },
    audio: { codec: 'opus' },
  };
  it.each([
    ['nothing', good, 4_100, null],
    ['nothing, when the length written is unknown', good, null, null],
    ['a lost picture', { ...good, video: null }, 4_000, 'the picture is missing'],
    ['a lost sound', { ...good, audio: null }, 4_000, 'the sound is missing'],
    ['no length', { ...good, durationMs: null }, 4_000, 'no duration'],
    ['length zero', { ...good, durationMs: 0 }, 4_000, 'no duration'],
    ['a short file', { ...good, durationMs: 1_000 }, 4_000, '1000 ms long, but 4000 ms were written'],
  ])('%s', (_, result, writtenMs, fault) => expect(findFault(result, plan, writtenMs)).toBe(fault));
});

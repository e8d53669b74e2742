import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type ClipMap, clipToTake } from './clip-map.ts';

const map: ClipMap = {
  clipId: 'clip-1',
  pieces: [
    { takeId: 'take-a', clipStartMs: 0, takeStartMs: 5_000, lengthMs: 10_000 },
    { takeId: 'take-b', clipStartMs: 12_000, takeStartMs: 0, lengthMs: 3_000 },
  ],
};

it.each([
  [0, 0, 'take-a', 5_000, 0],
  [4_000, 2_000, 'take-a', 9_000, 2_000],
  [9_000, 5_000, 'take-a', 14_000, 1_000],
  [11_000, 500, 'take-a', 15_000, 0],
  [12_000, 0, 'take-b', 0, 0],
  [99_000, 1_000, 'take-b', 3_000, 0],
])('clip %i ms, %i long', (startMs, lengthMs, takeId, takeStartMs, takeLengthMs) => {
  expect(clipToTake(map, startMs, lengthMs)).toEqual({ takeId, startMs: takeStartMs, lengthMs: takeLengthMs });
});

it('never leaves the piece it begins in', () => {
  fc.assert(
    fc.property(fc.nat(200_000), fc.nat(200_000), (startMs, lengthMs) => {
      const place = clipToTake(map, startMs, lengthMs);
      const piece = map.pieces.find((each) => each.takeId === place?.takeId);
      if (!place || !piece) return false;
      const endMs = place.startMs + place.lengthMs;
      return place.startMs >= piece.takeStartMs && endMs <= piece.takeStartMs + piece.lengthMs && place.lengthMs >= 0;
    }),
  );
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cuesOfPart } from '../transcript/cues-in-window.ts';
import { canDivide, momentsFromParts, momentsToParts } from './divide.ts';
import { applyEdits } from './edits.ts';

const parts = [
  { takeId: 'part-a', startMs: 1_000, endMs: 4_000 },
  { takeId: 'part-b', startMs: 4_000, endMs: 6_000 },
  { takeId: 'part-c', startMs: 8_000, endMs: 10_000 },
];
const moment = (id: string, startMs: number, lengthMs = 0, takeId = 'whole') => ({
  id,
  takeId,
  startMs,
  lengthMs,
  criterionId: null,
  kind: 'keep' as const,
  note: '',
});

describe('parts of a recording', () => {
  it.each([
    ['all of it', [[0, 10_000]], true],
    [
      'one after the other',
      [
        [0, 4_000],
        [4_000, 10_000],
      ],
      true,
    ],
    [
      'with small talk between',
      [
        [0, 4_000],
        [5_000, 6_000],
      ],
      true,
    ],
    [
      'overlapping',
      [
        [0, 4_000],
        [3_999, 6_000],
      ],
      false,
    ],
    [
      'in no order',
      [
        [4_000, 6_000],
        [0, 4_000],
      ],
      false,
    ],
    ['too short', [[0, 999]], false],
    ['past the end', [[0, 10_001]], false],
    ['none', [], false],
    ['too many', Array.from({ length: 41 }, (_, index) => [index * 1_000, index * 1_000 + 1_000]), false],
  ] as const)('%s', (_name, ranges, can) => {
    const windows = ranges.map(([startMs, endMs]) => ({ startMs: startMs ?? 0, endMs: endMs ?? 0 }));
    expect(canDivide(windows, { startMs: 0, endMs: 10_000 })).toBe(can);
  });

  it('lie inside what is played', () => {
    expect(canDivide([{ startMs: 1_000, endMs: 3_000 }], { startMs: 2_000, endMs: 9_000 })).toBe(false);
  });
});

it('gives moments to the part they begin in and leaves those in none', () => {
  const moments = [
    moment('m-1', 500),
    moment('m-2', 1_000),
    moment('m-3', 3_500, 1_200),
    moment('m-4', 4_000),
    moment('m-5', 6_000),
    moment('m-6', 7_000, 2_000),
    moment('m-7', 10_000),
    moment('m-8', 2_000, 0, 'another'),
  ];
  const edits = momentsToParts(moments, 'whole', parts);
  const after = edits.map(
    (edit) => edit.target === 'moment' && [edit.after?.id, edit.after?.takeId, edit.after?.startMs],
  );
  expect(after).toEqual([
    ['m-2', 'part-a', 0],
    ['m-3', 'part-a', 2_500],
    ['m-4', 'part-b', 0],
    ['m-5', 'part-b', 2_000],
    ['m-7', 'part-c', 2_000],
  ]);
});

it('has everything as it was when parts are joined again', () => {
  const ms = fc.integer({ min: 0, max: 12_000 });
  fc.assert(
    fc.property(fc.array(fc.tuple(ms, ms), { maxLength: 30 }), (given) => {
      const moments = given.map(([startMs, lengthMs], index) => moment(`m-${index}`, startMs, lengthMs));
      const review = { moments } as never;
      const divided = applyEdits(review, momentsToParts(moments, 'whole', parts));
      if (divided.state !== 'applied') return expect.unreachable();
      const joined = applyEdits(divided.review, momentsFromParts(divided.review.moments, 'whole', parts));
      expect(joined.state === 'applied' && joined.review.moments).toEqual(moments);
    }),
  );
});

it('gives a part what was said in it, in its own time', () => {
  const cues = [
    { startMs: 0, endMs: 900, text: 'Hello' },
    {
      startMs: 3_800,
      endMs: 4_600,
      text: 'so then',
      words: [
        { text: 'so', startMs: 3_800 },
        { text: 'then', startMs: 4_200 },
      ],
    },
    { startMs: 6_000, endMs: 6_500, text: 'Next one' },
  ];
  expect(cuesOfPart(cues, { startMs: 4_000, endMs: 6_000 })).toEqual([
    {
      startMs: 0,
      endMs: 600,
      text: 'so then',
      words: [
        { text: 'so', startMs: 0 },
        { text: 'then', startMs: 200 },
      ],
    },
  ]);
});

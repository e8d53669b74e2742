import { expect, it } from 'vitest';
import type { Moment } from '../../core/model/review.ts';
import { toLines } from '../../core/transcript/lines.ts';
import { lineMarks } from './line-marks.ts';

const lines = toLines([
  { startMs: 1_000, endMs: 2_000, text: 'aa bb' },
  { startMs: 2_000, endMs: 3_000, text: 'cc dd' },
  { startMs: 5_000, endMs: 6_000, text: 'ee' },
]);
const moment = (startMs: number, lengthMs: number, kind: Moment['kind'] = 'keep'): Moment => ({
  id: 'm01',
  takeId: 'take1',
  startMs,
  lengthMs,
  criterionId: null,
  kind,
  note: '',
});
const marks = (...moments: Moment[]) => Object.fromEntries(lineMarks(lines, moments));

it.each([
  ['a point marks the word it lies in', [moment(1_700, 0)], { 0: [null, 'keep'] }],
  ['a range marks every word it touches', [moment(1_700, 500)], { 0: [null, 'keep'], 1: ['keep', null] }],
  ['a range that ends where a word begins leaves it out', [moment(1_000, 1_000)], { 0: ['keep', 'keep'] }],
  ['a pause has nothing to mark', [moment(4_000, 0)], {}],
  [
    'the later one is seen',
    [moment(1_000, 4_500), moment(2_000, 0, 'change')],
    { 0: ['keep', 'keep'], 1: ['change', 'keep'], 2: ['keep'] },
  ],
] as const)('%s', (_, moments, expected) => expect(marks(...moments)).toEqual(expected));

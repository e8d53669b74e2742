import { expect, it } from 'vitest';
import type { Moment } from '../model/review.ts';
import { NO_CRITERION, NO_FILTER, selectMoments } from './select-moments.ts';

const moment = (id: string, change: Partial<Moment>) => ({
  reviewId: 'own',
  moment: {
    id,
    takeId: 'take1',
    startMs: 0,
    lengthMs: 0,
    criterionId: null,
    kind: 'keep' as const,
    note: '',
    ...change,
  },
});
const all = [
  moment('late', { startMs: 9_000, kind: 'change', criterionId: 'direct' }),
  moment('early', { startMs: 1_000, kind: 'change', criterionId: 'direct' }),
  moment('other-take', { takeId: 'take2', kind: 'change', criterionId: 'direct' }),
  moment('keep', { startMs: 2_000, criterionId: 'direct' }),
  moment('free', { startMs: 3_000, kind: 'change' }),
  { ...moment('theirs', { startMs: 500, kind: 'change', criterionId: 'direct' }), reviewId: 'dana' },
  moment('gone', { takeId: 'take3' }),
];

it.each([
  ['all', {}, ['theirs', 'early', 'keep', 'free', 'late', 'other-take']],
  [
    'all change moments on direct answers',
    { kind: 'change', criterionId: 'direct' },
    ['theirs', 'early', 'late', 'other-take'],
  ],
  ['one author', { reviewId: 'dana' }, ['theirs']],
  ['one take', { takeId: 'take2' }, ['other-take']],
  ['no criterion', { criterionId: NO_CRITERION }, ['free']],
  ['nothing', { kind: 'undecided' }, []],
] as const)('finds %s, in order', (_name, filter, ids) => {
  const found = selectMoments(all, { ...NO_FILTER, ...filter }, ['take1', 'take2']);
  expect(found.map(({ moment: { id } }) => id)).toEqual(ids);
});

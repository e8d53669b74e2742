import { describe, expect, it } from 'vitest';
import type { Moment, Review } from '../../core/model/review.ts';
import { applyEdits } from '../../core/review/edits.ts';
import {
  addMoment,
  changeMoment,
  changePoint,
  clearPoint,
  pointId,
  rate,
  removeMoment,
  removeMoments,
} from './review-edits.ts';

const moment: Moment = {
  id: 'm-1',
  takeId: 'take-1',
  startMs: 1_000,
  lengthMs: 0,
  criterionId: null,
  kind: 'keep',
  note: '',
};
const criterion = (id: string) => ({ id, name: id, anchors: { 1: 'one', 3: 'three', 5: 'five' } });
const empty: Review = {
  type: 'review',
  version: 1,
  id: 'own-session-1',
  revision: 0,
  sessionId: 'session-1',
  author: { kind: 'self', name: '' },
  state: 'draft',
  createdAt: '2026-11-22T09:30:00.000Z',
  rubric: { id: 'rubric', version: 1, name: 'Rubric', criteria: ['aaa', 'bbb', 'ccc'].map(criterion) },
  moments: [],
  ratings: [],
  points: [],
  seal: null,
  earlierSeals: [],
};
const applied = (review: Review, ...edits: Parameters<typeof applyEdits>[1]): Review => {
  const result = applyEdits(review, edits);
  if (result.state === 'conflict') throw new Error(result.keys.join());
  return result.review;
};
const place = { kind: 'keep', position: 1 } as const;

describe('edits of a review', () => {
  it('take a removed moment from the points it proved', () => {
    const marked = applied(empty, addMoment(moment));
    const proven = applied(marked, changePoint(marked, place, { text: 'x', momentIds: ['m-1', 'm-2'] }));
    const removed = applied(proven, ...removeMoment(proven, moment));
    expect(removed.moments).toEqual([]);
    expect(removed.points).toMatchObject([{ text: 'x', momentIds: ['m-2'] }]);
  });
  it('take several moments out at once and change a point they prove together once', () => {
    const second = { ...moment, id: 'm-2' };
    const third = { ...moment, id: 'm-3' };
    const all = applied(empty, addMoment(moment), addMoment(second), addMoment(third));
    const proven = applied(all, changePoint(all, place, { text: 'x', momentIds: ['m-1', 'm-2', 'm-3'] }));
    const edits = removeMoments(proven, [moment, third]);
    expect(edits).toHaveLength(3);
    const removed = applied(proven, ...edits);
    expect(removed.moments).toEqual([second]);
    expect(removed.points).toMatchObject([{ momentIds: ['m-2'] }]);
  });
  it('never move a moment to another take', () => {
    expect(changeMoment(moment, { takeId: 'take-2', note: 'n' }).after).toMatchObject({ takeId: 'take-1', note: 'n' });
  });
  it('give, change and take back a rating of one take', () => {
    const given = applied(empty, rate(empty, 'take-1', 'aaa', 3));
    const changed = applied(given, rate(given, 'take-1', 'aaa', 'not-observed'));
    expect(changed.ratings).toEqual([{ takeId: 'take-1', criterionId: 'aaa', level: 'not-observed' }]);
    expect(applied(changed, rate(changed, 'take-1', 'aaa', null)).ratings).toEqual([]);
  });
  it('name the same place the same in every window', () => {
    expect(changePoint(empty, place, { text: 'x' }).after).toMatchObject({ id: pointId(empty.id, place), position: 1 });
  });
  it('leave no empty point behind', () => {
    const written = applied(empty, changePoint(empty, place, { text: 'x' }));
    expect(applied(written, changePoint(written, place, { text: '' })).points).toEqual([]);
    expect(applied(written, ...clearPoint(written, place)).points).toEqual([]);
    expect(clearPoint(empty, place)).toEqual([]);
  });
});

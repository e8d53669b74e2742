import { describe, expect, it } from 'vitest';
import type { Moment, Point } from '../../core/model/review.ts';
import { emptyContent, firstEmpty, suggestions, withMoment } from './point-places.ts';

const moment = (id: string, change: Partial<Moment> = {}): Moment => ({
  id,
  takeId: 'take-1',
  startMs: 0,
  lengthMs: 0,
  criterionId: 'direct-answers',
  kind: 'keep',
  note: 'Answered in the first sentence',
  ...change,
});
const point = (position: number, change: Partial<Point> = {}): Point => ({
  ...emptyContent,
  id: `keep-${position}`,
  kind: 'keep',
  position,
  text: 'text',
  ...change,
});

describe('suggestions', () => {
  it('offer moments of the kind that prove nothing yet, those with a note first', () => {
    const moments = [
      moment('bare', { note: ' ' }),
      moment('noted'),
      moment('other', { kind: 'change' }),
      moment('used'),
      moment('later', { kind: 'undecided' }),
    ];
    const offered = suggestions('keep', [point(0, { momentIds: ['used'] })], moments);
    expect(offered.map(({ id }) => id)).toEqual(['noted', 'bare']);
  });
});

describe('withMoment', () => {
  it('fills an empty place with one click', () => {
    expect(withMoment(emptyContent, moment('m-1'))).toEqual({
      text: 'Answered in the first sentence',
      criterionId: 'direct-answers',
      momentIds: ['m-1'],
    });
  });
  it('only adds proof to what was written', () => {
    const content = { ...emptyContent, text: 'Mine', criterionId: 'confidence', momentIds: ['m-0'] };
    expect(withMoment(content, moment('m-1'))).toEqual({
      text: 'Mine',
      criterionId: 'confidence',
      momentIds: ['m-0', 'm-1'],
    });
  });
  it('adds a moment once', () => {
    expect(withMoment({ ...emptyContent, momentIds: ['m-1'] }, moment('m-1')).momentIds).toEqual(['m-1']);
  });
});

it('finds the first empty place', () => {
  expect(firstEmpty('keep', [])).toBe(0);
  expect(firstEmpty('keep', [point(0), point(2)])).toBe(1);
  expect(firstEmpty('keep', [point(0), point(1), point(2)])).toBe(-1);
});

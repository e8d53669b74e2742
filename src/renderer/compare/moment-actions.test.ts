import { describe, expect, it } from 'vitest';
import { aMoment } from '../../core/review/testing/example-review.ts';
import { momentActions } from './moment-actions.ts';

/** Two people who marked the same place, each with ids of their own. */
const lanes = [
  { id: 'dana', moments: [aMoment({ id: 'm-1', startMs: 2_000 }), aMoment({ id: 'm-2', startMs: 9_000 })] },
  { id: 'alex', moments: [aMoment({ id: 'm-1', startMs: 2_000 }), aMoment({ id: 'm-3', startMs: 5_000 })] },
];

/** Presses a key again and again; whose moments it led to, and when they begin. */
function pressed(which: 'previous' | 'next', times: number, from: { nowMs: number; at?: [string, string] }) {
  const seen: string[] = [];
  let [laneId, momentId] = from.at ?? [null, null];
  for (let time = 0; time < times; time += 1) {
    const selected = laneId !== null && momentId !== null ? { laneId, momentId } : null;
    // Playing: what leads to a moment is heard first, so the player stays before it.
    const actions = momentActions({
      lanes,
      selected,
      nowMs: () => from.nowMs,
      select: (reviewId, moment) => {
        [laneId, momentId] = [reviewId, moment.id];
        seen.push(`${reviewId} ${moment.startMs}`);
      },
    });
    actions.find(({ id }) => id === `compare.${which}`)?.run();
  }
  return seen;
}

describe('going through everybody’s moments', () => {
  it('reaches all that were made at one place, also while the player is still before it', () => {
    expect(pressed('next', 5, { nowMs: 0 })).toEqual(['dana 2000', 'alex 2000', 'alex 5000', 'dana 9000']);
  });
  it('goes back the same way', () => {
    const all = ['alex 5000', 'alex 2000', 'dana 2000'];
    expect(pressed('previous', 4, { nowMs: 0, at: ['dana', 'm-2'] })).toEqual(all);
  });
  it('begins where the player is while nothing is selected', () => {
    expect(pressed('next', 1, { nowMs: 4_000 })).toEqual(['alex 5000']);
    expect(pressed('previous', 1, { nowMs: 4_000 })).toEqual(['alex 2000']);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Feedback } from '../../core/sharing/feedback.ts';
import { examplePayload } from '../../core/sharing/testing/example-payload.ts';
import { type Draft, emptyDraft } from './draft.ts';
import {
  addMoment,
  changeMoment,
  changePoint,
  clearPoint,
  MAX_MOMENTS,
  MAX_TEXT,
  rate,
  removeMoment,
} from './edits.ts';
import { toFeedback } from './feedback.ts';
import { newId } from './new-id.ts';
import { readFeedback } from './read-feedback.ts';

const payload = examplePayload();
const moment = (id: string) => ({
  id,
  takeId: 'clip-1',
  startMs: 1_000,
  lengthMs: 0,
  criterionId: 'direct-answers',
  kind: 'keep' as const,
  note: '',
});
const saved = (draft: Draft) => toFeedback(draft, payload, '2026-11-22T09:30:00.000Z');
const start = emptyDraft('f-1234');

describe('edits', () => {
  it('take a moment from the points it proved', () => {
    const proven = changePoint(
      addMoment(start, moment('m-1')),
      { kind: 'keep', position: 0 },
      { momentIds: ['m-1'], text: 'Yes' },
    );
    expect(removeMoment(proven, 'm-1').points[0]?.momentIds).toEqual([]);
  });
  it('rate once for each clip and criterion', () => {
    const rated = rate(rate(start, 'clip-1', 'confidence', 3), 'clip-1', 'confidence', 4);
    expect(rated.ratings).toEqual([{ takeId: 'clip-1', criterionId: 'confidence', level: 4 }]);
    expect(rate(rated, 'clip-1', 'confidence', null).ratings).toEqual([]);
  });
  it('leave no blank point behind', () => {
    const place = { kind: 'change', position: 2 } as const;
    const written = changePoint(start, place, { text: 'Slower' });
    expect(changePoint(written, place, { text: '' }).points).toEqual([]);
    expect(clearPoint(written, place).points).toEqual([]);
  });
  it('stay inside what the format holds', () => {
    const long = changeMoment(addMoment(start, moment('m-1')), 'm-1', { note: 'x'.repeat(MAX_TEXT + 5) });
    const full: Draft = { ...long, moments: Array.from({ length: MAX_MOMENTS }, (_, index) => moment(`m-${index}-x`)) };
    expect(long.moments[0]?.note).toHaveLength(MAX_TEXT);
    expect(addMoment(full, moment('m-last')).moments).toHaveLength(MAX_MOMENTS);
    expect(Feedback.safeParse(saved(full)).success).toBe(true);
  });
});

describe('feedback', () => {
  it('fits its schema and comes back as the same draft', () => {
    let draft = addMoment(emptyDraft(newId('f')), moment(newId('m')));
    draft = rate(draft, 'clip-1', 'confidence', 'not-observed');
    draft = changePoint(
      draft,
      { kind: 'keep', position: 1 },
      { text: 'Answers at once', momentIds: [draft.moments[0]?.id ?? ''] },
    );
    const feedback = saved(draft);
    expect(Feedback.parse(feedback)).toEqual(feedback);
    expect(readFeedback(JSON.stringify(feedback), payload)).toEqual({ draft });
  });
  it('of another request is not opened', () => {
    const other = JSON.stringify({ ...saved(start), requestId: 'request-2' });
    expect(readFeedback(other, payload)).toEqual({ problem: 'other-request' });
  });
  it('read from anything makes a draft that can be saved, or a reason', () => {
    const header = { type: 'second-take-feedback', version: 1, feedbackId: 'f-1234', requestId: payload.requestId };
    const odd = fc.record({ moments: fc.json(), ratings: fc.json(), points: fc.json() });
    fc.assert(
      fc.property(odd, ({ moments, ratings, points }) => {
        const text = JSON.stringify({
          ...header,
          moments: JSON.parse(moments),
          ratings: JSON.parse(ratings),
          points: JSON.parse(points),
        });
        const read = readFeedback(text, payload);
        expect('draft' in read && Feedback.safeParse(saved(read.draft)).success).toBe(true);
      }),
    );
    for (const text of ['', '{', '[]', '1', 'null', '{"type":"x"}'])
      expect(readFeedback(text, payload)).toEqual({ problem: 'no-draft' });
  });
});

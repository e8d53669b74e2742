import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Merged, type MergedPoint } from '../../model/merged.ts';
import type { PointKind } from '../../model/review.ts';
import { aPoint, emptyReview } from '../../review/testing/example-review.ts';
import type { PointCandidate } from './candidates.ts';
import {
  editMergedText,
  focusOfMerged,
  freePlace,
  joinPoint,
  missingMerged,
  movePoint,
  pickedAs,
  pickPoint,
  removeMerged,
} from './merged.ts';
import { mark } from './testing/example-comparison.ts';

const empty: Merged = {
  type: 'merged',
  version: 1,
  id: 'merged-1',
  revision: 0,
  sessionId: 'session-1',
  createdAt: '2026-11-22T09:30:00.000Z',
  points: [],
  confirmedAt: null,
};

const candidate = (pointId: string, kind: PointKind, momentIds: string[] = ['mom-1'], reviewId = 'rev-1') =>
  ({
    reviewId,
    kind,
    point: aPoint({ id: pointId, kind, text: `Text of ${pointId}`, momentIds }),
    authorName: 'Al',
    authorKind: 'reviewer',
    supporters: [reviewId],
    opposed: [],
    moments: momentIds.map((id) => ({ reviewId, moment: mark(id, kind, 1) })),
  }) satisfies PointCandidate;

const pickAll = (...candidates: PointCandidate[]): Merged =>
  candidates.reduce((merged, one) => pickPoint(merged, one, `new-${one.point.id}`), empty);
const three = (kind: PointKind) => [0, 1, 2].map((i) => candidate(`${kind}-${i}`, kind));
const full = pickAll(...three('keep'), ...three('change'));
const places = ({ points }: Merged, kind: PointKind) =>
  points
    .filter((point) => point.kind === kind)
    .sort((a, b) => a.position - b.position)
    .map(({ id, position }) => `${position} ${id}`);

describe('pickPoint', () => {
  it('takes over text, criterion, source and moments into the first empty place', () => {
    const merged = pickPoint(empty, candidate('point-1', 'change', ['mom-1', 'mom-2']), 'new-1');
    expect(merged.points).toEqual([
      {
        id: 'new-1',
        kind: 'change',
        position: 0,
        text: 'Text of point-1',
        criterionId: 'c-1',
        sources: [{ reviewId: 'rev-1', pointId: 'point-1' }],
        moments: [
          { reviewId: 'rev-1', momentId: 'mom-1' },
          { reviewId: 'rev-1', momentId: 'mom-2' },
        ],
      },
    ]);
    expect(freePlace(merged, 'change')).toBe(1);
    expect(freePlace(merged, 'keep')).toBe(0);
    const again = pickPoint(removeMerged(full, 'new-keep-1'), candidate('keep-9', 'keep'), 'new-9');
    expect(places(again, 'keep')).toEqual(['0 new-keep-0', '1 new-9', '2 new-keep-2']);
  });

  it('changes nothing when three are there or it was picked before', () => {
    expect(pickPoint(full, candidate('keep-9', 'keep'), 'new-9')).toBe(full);
    const one = pickAll(candidate('keep-0', 'keep'));
    expect(pickPoint(one, candidate('keep-0', 'keep'), 'new-9')).toBe(one);
    expect(pickedAs(one, candidate('keep-0', 'keep'))?.id).toBe('new-keep-0');
    expect(pickedAs(one, candidate('keep-0', 'keep', [], 'rev-2'))).toBeUndefined();
  });

  it('takes at most a hundred moments', () => {
    const many = Array.from({ length: 150 }, (_, index) => `mom-${index}`);
    const merged = pickAll(candidate('keep-0', 'keep', many));
    expect(merged.points[0]?.moments).toHaveLength(100);
    expect(Merged.safeParse(merged).success).toBe(true);
  });
});

describe('joinPoint', () => {
  const one = pickAll(candidate('keep-0', 'keep', ['mom-1', 'mom-2']));

  it('adds source and new moments; text and place stay', () => {
    const joined = joinPoint(one, 'new-keep-0', {
      ...candidate('keep-1', 'keep', ['mom-2', 'mom-3']),
    });
    expect(joined.points).toHaveLength(1);
    expect(joined.points[0]).toMatchObject({
      text: 'Text of keep-0',
      sources: [{ pointId: 'keep-0' }, { pointId: 'keep-1' }],
      moments: [{ momentId: 'mom-1' }, { momentId: 'mom-2' }, { momentId: 'mom-3' }],
    });
    expect(pickedAs(joined, candidate('keep-1', 'keep'))?.id).toBe('new-keep-0');
  });

  it('changes nothing for another kind, the same point again, or an unknown point', () => {
    expect(joinPoint(one, 'new-keep-0', candidate('change-1', 'change'))).toEqual(one);
    expect(joinPoint(one, 'new-keep-0', candidate('keep-0', 'keep'))).toEqual(one);
    expect(joinPoint(one, 'unknown', candidate('keep-1', 'keep'))).toEqual(one);
  });
});

describe('movePoint', () => {
  it.each([
    ['new-keep-0', 2, ['0 new-keep-2', '1 new-keep-1', '2 new-keep-0']],
    ['new-keep-1', 0, ['0 new-keep-1', '1 new-keep-0', '2 new-keep-2']],
    ['new-keep-1', 1, ['0 new-keep-0', '1 new-keep-1', '2 new-keep-2']],
    ['new-keep-1', 3, ['0 new-keep-0', '1 new-keep-1', '2 new-keep-2']],
    ['unknown', 0, ['0 new-keep-0', '1 new-keep-1', '2 new-keep-2']],
  ])('%s to %i', (id, position, expected) => {
    const moved = movePoint(full, id, position);
    expect(places(moved, 'keep')).toEqual(expected);
    expect(places(moved, 'change')).toEqual(places(full, 'change'));
  });

  it('moves into an empty place', () => {
    const moved = movePoint(pickAll(candidate('keep-0', 'keep')), 'new-keep-0', 2);
    expect(places(moved, 'keep')).toEqual(['2 new-keep-0']);
  });
});

it('keeps a valid document with no place taken twice, whatever is done', () => {
  const kind = fc.constantFrom<PointKind[]>('keep', 'change');
  const source = fc.record({ pointId: fc.constantFrom('p-a', 'p-b', 'p-c', 'p-d', 'p-e'), kind });
  type Step = (merged: Merged, index: number) => Merged;
  const step = fc.oneof(
    source.map(
      (from): Step =>
        (merged, index) =>
          pickPoint(merged, candidate(`${from.pointId}-${from.kind}`, from.kind), `new-${index}`),
    ),
    fc.tuple(fc.nat(5), source).map(
      ([nth, from]): Step =>
        (merged) =>
          joinPoint(merged, merged.points[nth]?.id ?? '', candidate(`${from.pointId}-${from.kind}`, from.kind)),
    ),
    fc.tuple(fc.nat(5), fc.nat(3)).map(
      ([nth, position]): Step =>
        (merged) =>
          movePoint(merged, merged.points[nth]?.id ?? '', position),
    ),
    fc.nat(5).map(
      (nth): Step =>
        (merged) =>
          removeMerged(merged, merged.points[nth]?.id ?? ''),
    ),
    fc.tuple(fc.nat(5), fc.string()).map(
      ([nth, text]): Step =>
        (merged) =>
          editMergedText(merged, merged.points[nth]?.id ?? '', text),
    ),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const merged = steps.reduce((current, next, index) => next(current, index), empty);
      expect(Merged.safeParse(merged).success).toBe(true);
      const taken = merged.points.map((point) => `${point.kind} ${point.position}`);
      expect(new Set(taken).size).toBe(taken.length);
      expect(merged.points.length + missingMerged(merged).filter(({ gap }) => gap === 'point').length).toBe(6);
    }),
  );
});

describe('missingMerged', () => {
  it('names six empty places, keeps first, and nothing of three and three', () => {
    expect(missingMerged(empty).map(({ kind, position, gap }) => `${kind} ${position} ${gap}`)).toEqual([
      'keep 0 point',
      'keep 1 point',
      'keep 2 point',
      'change 0 point',
      'change 1 point',
      'change 2 point',
    ]);
    expect(missingMerged(full)).toEqual([]);
  });

  it('names an empty text and asks for neither criterion nor moments', () => {
    const bare = full.points.map((point): MergedPoint => ({ ...point, criterionId: null, moments: [] }));
    const merged = editMergedText({ ...full, points: bare }, 'new-change-1', ' \n');
    expect(missingMerged(merged)).toEqual([{ kind: 'change', position: 1, gap: 'text' }]);
  });
});

describe('focusOfMerged', () => {
  it('gives the changes in their order, without empty ones, with the criterion’s name', () => {
    const merged = movePoint(editMergedText(full, 'new-change-1', ''), 'new-change-0', 2);
    const focus = focusOfMerged(merged, [emptyReview]);
    expect(focus.map(({ pointId }) => pointId)).toEqual(['new-change-2', 'new-change-0']);
    expect(focus[1]).toEqual({
      pointId: 'new-change-0',
      reviewId: 'merged-1',
      sessionId: 'session-1',
      text: 'Text of change-0',
      criterionId: 'c-1',
      criterionName: 'Criterion c-1',
    });
    expect(focusOfMerged(full, [])[0]?.criterionName).toBeNull();
  });
});

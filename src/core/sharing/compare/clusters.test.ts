import { describe, expect, it } from 'vitest';
import type { Review } from '../../model/review.ts';
import type { Cluster } from './cluster.ts';
import { clusterLists } from './cluster-lists.ts';
import { clusterMoments } from './clusters.ts';
import { mark, ownReview, reviewOf } from './testing/example-comparison.ts';

const takeIds = ['take-1', 'take-2'];
const clustersOf = (own: Review['moments'] | null, ...others: Review['moments'][]) =>
  clusterMoments({
    own: own && ownReview({ moments: own }),
    others: others.map((moments, index) => reviewOf(`r-${index}`, { moments })),
    takeIds,
  });

describe('clusterMoments', () => {
  it('tells what was marked at the same time in the order of people, whatever their reviews are called', () => {
    const others = ['z', 'a', 'k'].map((id, day) =>
      reviewOf(id, { createdAt: `2026-11-1${day}T10:00:00.000Z`, moments: [mark('m-1', 'keep', 10)] }),
    );
    const [cluster] = clusterMoments({ own: null, others, takeIds });
    expect(cluster?.moments.map(({ reviewId }) => reviewId)).toEqual(['z', 'a', 'k']);
  });

  it('says where, who and what of a cluster', () => {
    const own = [mark('m-1', 'keep', 10, 12)];
    const [cluster, ...more] = clustersOf(own, [mark('m-1', 'change', 14, 20)], [mark('m-1', 'undecided', 9)]);
    expect(more).toEqual([]);
    expect(cluster).toMatchObject({
      key: 'r-1 m-1',
      takeId: 'take-1',
      criterionId: 'c-1',
      startMs: 9_000,
      endMs: 20_000,
      authors: ['own', 'r-0', 'r-1'],
      keepCount: 1,
      changeCount: 1,
      tone: 'mixed',
      seenDifferently: true,
      blindSpot: false,
      onlyOwner: false,
    });
  });

  it('ends where its longest moment ends, also when a shorter one began later', () => {
    expect(clustersOf([mark('m-1', 'keep', 1, 30)], [mark('m-1', 'keep', 5, 6)])).toMatchObject([
      { startMs: 1_000, endMs: 30_000 },
    ]);
  });

  it.each([
    ['keep', ['keep', 'undecided'], 1, 0, false],
    ['change', ['change', 'change'], 0, 2, false],
    ['undecided', ['undecided', 'undecided'], 0, 0, false],
    ['mixed', ['keep', 'change'], 1, 1, true],
  ] as const)('is %s with %j', (tone, [a, b], keepCount, changeCount, seenDifferently) => {
    const [cluster] = clustersOf([mark('m-1', a, 1)], [mark('m-1', b, 1)]);
    expect(cluster).toMatchObject({ tone, keepCount, changeCount, seenDifferently });
  });

  it('is seen differently also when one person marked both', () => {
    expect(clustersOf([mark('m-1', 'keep', 1), mark('m-2', 'change', 2)])).toMatchObject([{ seenDifferently: true }]);
  });

  it('is no blind spot when the owner marked it "decide later"', () => {
    expect(clustersOf([mark('m-1', 'undecided', 1)], [mark('m-1', 'keep', 1)])).toMatchObject([{ blindSpot: false }]);
  });

  it('has nothing of takes that are not compared, and only blind spots without an own review', () => {
    const binned = mark('m-2', 'keep', 1, 1, { takeId: 'binned' });
    const clusters = clustersOf(null, [mark('m-1', 'keep', 1), binned]);
    expect(clusters).toMatchObject([{ key: 'r-0 m-1', blindSpot: true, onlyOwner: false }]);
  });

  it('puts keeps first, then mixed, changes and undecided ones; more people, then the earlier first', () => {
    const own = [
      mark('undecided', 'undecided', 0),
      mark('change', 'change', 10),
      mark('mixed', 'keep', 20),
      mark('keep-second-take', 'keep', 0, 0, { takeId: 'take-2' }),
      mark('keep-late', 'keep', 40),
      mark('keep-early', 'keep', 30),
      mark('keep-two-people', 'keep', 50),
      mark('keep-second-criterion', 'keep', 40, 40, { criterionId: 'c-2' }),
      mark('keep-no-criterion', 'keep', 40, 40, { criterionId: null }),
    ];
    const other = [mark('x-1', 'change', 20), mark('x-2', 'keep', 51)];
    expect(clustersOf(own, other).map(({ key }) => key.split(' ')[1])).toEqual([
      'keep-two-people',
      'keep-early',
      'keep-late',
      'keep-second-criterion',
      'keep-no-criterion',
      'keep-second-take',
      'mixed',
      'change',
      'undecided',
    ]);
  });

  it('handles the moments of ten people with 2,000 each', () => {
    const many = Array.from({ length: 2_000 }, (_, i) =>
      mark(`m-${i}`, 'keep', i * 2, i * 2, { criterionId: `c-${i % 3}` }),
    );
    const clusters = clustersOf(many, ...Array.from({ length: 9 }, () => many));
    expect(clusters).toHaveLength(2_000);
    expect(clusters.every(({ authors }) => authors.length === 10)).toBe(true);
  });
});

it('clusterLists keeps the order in each list', () => {
  const own = [mark('both', 'change', 0), mark('mine', 'keep', 10), mark('split', 'keep', 20)];
  const other = [mark('both', 'change', 1), mark('theirs', 'keep', 30), mark('split', 'change', 20)];
  const lists = clusterLists(clustersOf(own, other));
  const keys = Object.fromEntries(
    Object.entries<readonly Cluster[]>({ ...lists }).map(([name, list]) => [name, list.map(({ key }) => key)]),
  );
  expect(keys).toEqual({
    bySeveral: ['own split', 'own both'],
    blindSpots: ['r-0 theirs'],
    onlyOwner: ['own mine'],
    seenDifferently: ['own split'],
  });
});

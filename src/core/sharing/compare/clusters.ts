import { type ComparisonInput, comparedCriteria, comparedReviews } from './authors.ts';
import type { Cluster, ClusterTone } from './cluster.ts';
import { orderOfClusters } from './cluster-order.ts';
import { type AuthoredMoment, endOf, linkMoments, momentKey } from './link-moments.ts';

function toneOf(keepCount: number, changeCount: number): ClusterTone {
  if (keepCount > 0) return changeCount > 0 ? 'mixed' : 'keep';
  return changeCount > 0 ? 'change' : 'undecided';
}

function toCluster(group: readonly AuthoredMoment[], reviewIds: readonly string[], ownId: string | null): Cluster[] {
  // Marked at the same time: in the order of people, which is the same every time; ids are not.
  const moments = group.toSorted(
    (a, b) => a.moment.startMs - b.moment.startMs || reviewIds.indexOf(a.reviewId) - reviewIds.indexOf(b.reviewId),
  );
  const first = moments[0];
  if (!first) return [];
  const present = new Set(moments.map(({ reviewId }) => reviewId));
  const keepCount = moments.filter(({ moment }) => moment.kind === 'keep').length;
  const changeCount = moments.filter(({ moment }) => moment.kind === 'change').length;
  const hasOwner = ownId !== null && present.has(ownId);
  return [
    {
      key: momentKey(first.reviewId, first.moment.id),
      takeId: first.moment.takeId,
      startMs: first.moment.startMs,
      endMs: moments.reduce((end, { moment }) => Math.max(end, endOf(moment)), 0),
      criterionId: first.moment.criterionId,
      moments,
      authors: reviewIds.filter((id) => present.has(id)),
      keepCount,
      changeCount,
      tone: toneOf(keepCount, changeCount),
      seenDifferently: keepCount > 0 && changeCount > 0,
      blindSpot: !hasOwner,
      onlyOwner: hasOwner && present.size === 1,
    },
  ];
}

/** The clusters of all moments on the compared takes, keeps first (`orderOfClusters`). */
export function clusterMoments(input: ComparisonInput): Cluster[] {
  const reviews = comparedReviews(input);
  const compared = new Set(input.takeIds);
  const moments = reviews.flatMap(({ id: reviewId, moments }) =>
    moments.filter(({ takeId }) => compared.has(takeId)).map((moment) => ({ reviewId, moment })),
  );
  const reviewIds = [...new Set(reviews.map(({ id }) => id))];
  const ownId = input.own?.id ?? null;
  const criterionIds = comparedCriteria(input).map(({ id }) => id);
  return linkMoments(moments)
    .flatMap((group) => toCluster(group, reviewIds, ownId))
    .sort(orderOfClusters(input.takeIds, criterionIds));
}

import { compareText } from './authors.ts';
import type { Cluster, ClusterTone } from './cluster.ts';

const TONES: Readonly<Record<ClusterTone, number>> = { keep: 0, mixed: 1, change: 2, undecided: 3 };

/** Places by id; what is not in the list comes after everything in it. */
function placesOf(ids: readonly string[]): (id: string | null) => number {
  const places = new Map(ids.map((id, index) => [id, index]));
  return (id) => (id === null ? undefined : places.get(id)) ?? ids.length;
}

/**
 * The order of clusters in every list: keeps, then mixed, then changes, then undecided only; inside each those of more
 * people first; then by take, time, criterion and id, so that no two are ever equal.
 */
export function orderOfClusters(
  takeIds: readonly string[],
  criterionIds: readonly string[],
): (a: Cluster, b: Cluster) => number {
  const takeAt = placesOf(takeIds);
  const criterionAt = placesOf(criterionIds);
  return (a, b) =>
    TONES[a.tone] - TONES[b.tone] ||
    b.authors.length - a.authors.length ||
    takeAt(a.takeId) - takeAt(b.takeId) ||
    a.startMs - b.startMs ||
    a.endMs - b.endMs ||
    criterionAt(a.criterionId) - criterionAt(b.criterionId) ||
    compareText(a.key, b.key);
}

import { type ComparedAuthor, type ComparisonInput, comparedAuthors } from './authors.ts';
import { type PointCandidate, pointCandidates } from './candidates.ts';
import type { Cluster } from './cluster.ts';
import { type ClusterLists, clusterLists } from './cluster-lists.ts';
import { clusterMoments } from './clusters.ts';
import { type ComparedCriterion, compareRatings } from './ratings.ts';

/** Everything the comparing page shows, as data. */
export interface Comparison {
  /** The owner first, then the others by when their review was made. */
  readonly authors: readonly ComparedAuthor[];
  readonly criteria: readonly ComparedCriterion[];
  readonly clusters: readonly Cluster[];
  readonly lists: ClusterLists;
  readonly candidates: readonly PointCandidate[];
}

/**
 * Compares the reviews of one session. Rule 5: "Merging is arithmetic … No consensus forcing." Pure, and the same
 * whatever order the reviews and what is in them come in.
 */
export function compareReviews(input: ComparisonInput): Comparison {
  const clusters = clusterMoments(input);
  return {
    authors: comparedAuthors(input),
    criteria: compareRatings(input),
    clusters,
    lists: clusterLists(clusters),
    candidates: pointCandidates(input, clusters),
  };
}

import type { Cluster } from './cluster.ts';

/** The lists of the comparing page. One cluster may stand in several of them. */
export interface ClusterLists {
  /** Marked by two people or more, the owner among them or not. */
  readonly bySeveral: readonly Cluster[];
  /** Marked by others and not by the owner. */
  readonly blindSpots: readonly Cluster[];
  /** Marked by the owner and nobody else. */
  readonly onlyOwner: readonly Cluster[];
  /** With a keep and a change. */
  readonly seenDifferently: readonly Cluster[];
}

/** Sorts clusters into the lists of the page and keeps their order, which is keeps first. */
export const clusterLists = (clusters: readonly Cluster[]): ClusterLists => ({
  bySeveral: clusters.filter(({ authors }) => authors.length > 1),
  blindSpots: clusters.filter(({ blindSpot }) => blindSpot),
  onlyOwner: clusters.filter(({ onlyOwner }) => onlyOwner),
  seenDifferently: clusters.filter(({ seenDifferently }) => seenDifferently),
});

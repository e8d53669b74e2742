import type { AuthoredMoment } from './link-moments.ts';

/** What a cluster's marks say together; `undecided` when none of them is a keep or a change. */
export type ClusterTone = 'keep' | 'mixed' | 'change' | 'undecided';

/** Moments that agree, directly or through others. */
export interface Cluster {
  /** Review and moment id of its earliest moment: the same for the same reviews, whatever their order. */
  readonly key: string;
  readonly takeId: string;
  /** From the first start to the last end of its moments, not widened, in the take's own time. */
  readonly startMs: number;
  readonly endMs: number;
  readonly criterionId: string | null;
  /** In order of time. */
  readonly moments: readonly AuthoredMoment[];
  /** Ids of the reviews with a moment in it, each once, in the order of `comparedAuthors`. */
  readonly authors: readonly string[];
  /** Moments, not people. Undecided ones are in neither. */
  readonly keepCount: number;
  readonly changeCount: number;
  readonly tone: ClusterTone;
  /** "A cluster with a keep and a change in it is 'seen differently'" (rule 5), also when one person marked both. */
  readonly seenDifferently: boolean;
  /** "A blind spot is a cluster without the owner" (rule 5). True of every cluster when there is no own review. */
  readonly blindSpot: boolean;
  /** Nobody but the owner has a moment in it. */
  readonly onlyOwner: boolean;
}

import type { Point, Review } from '../../model/review.ts';
import { type ComparisonInput, comparedReviews, compareText } from './authors.ts';
import type { Cluster } from './cluster.ts';
import { type AuthoredMoment, endOf, momentKey } from './link-moments.ts';

/** A point somebody wrote, offered for the merged three-plus-three with everybody who stands behind it. */
export interface PointCandidate {
  readonly reviewId: string;
  readonly point: Point;
  readonly kind: Point['kind'];
  readonly authorName: string;
  readonly authorKind: Review['author']['kind'];
  /**
   * Ids of the reviews that stand behind it, in the order of `comparedAuthors`: the one that wrote it, and those with a
   * moment of its kind or an undecided one in the same cluster as one of its moments.
   */
  readonly supporters: readonly string[];
  /** Ids of the other reviews in these clusters: they marked nothing there but the opposite. */
  readonly opposed: readonly string[];
  /** The moments that prove it, then those of its supporters in the same clusters; each part by take and time. */
  readonly moments: readonly AuthoredMoment[];
}

function clustersByMoment(clusters: readonly Cluster[]): Map<string, Cluster> {
  const byMoment = new Map<string, Cluster>();
  for (const cluster of clusters)
    for (const { reviewId, moment } of cluster.moments) byMoment.set(momentKey(reviewId, moment.id), cluster);
  return byMoment;
}

const inOrder = (reviewIds: readonly string[], wanted: ReadonlySet<string>): string[] =>
  reviewIds.filter((id) => wanted.has(id));

/**
 * Every point with a text as a candidate: keeps first, then those with more people behind them, then by place in its
 * review, then by author in the order of `comparedAuthors`.
 * @param clusters of `clusterMoments` for the same input
 */
export function pointCandidates(input: ComparisonInput, clusters: readonly Cluster[]): PointCandidate[] {
  const reviews = comparedReviews(input);
  const reviewIds = [...new Set(reviews.map(({ id }) => id))];
  const byMoment = clustersByMoment(clusters);

  const byPlace = (a: AuthoredMoment, b: AuthoredMoment): number =>
    input.takeIds.indexOf(a.moment.takeId) - input.takeIds.indexOf(b.moment.takeId) ||
    a.moment.startMs - b.moment.startMs ||
    endOf(a.moment) - endOf(b.moment) ||
    compareText(momentKey(a.reviewId, a.moment.id), momentKey(b.reviewId, b.moment.id));

  const toCandidate = (review: Review, point: Point): PointCandidate => {
    const reached = new Set(point.momentIds.flatMap((id) => byMoment.get(momentKey(review.id, id)) ?? []));
    const around = clusters
      .filter((cluster) => reached.has(cluster))
      .flatMap(({ moments }) => moments)
      .sort(byPlace);
    const isProof = ({ reviewId, moment }: AuthoredMoment) =>
      reviewId === review.id && point.momentIds.includes(moment.id);
    const agreeing = around.filter(({ moment }) => moment.kind === point.kind || moment.kind === 'undecided');
    const behind = new Set([review.id, ...agreeing.map(({ reviewId }) => reviewId)]);
    const present = new Set(around.map(({ reviewId }) => reviewId));
    return {
      reviewId: review.id,
      point,
      kind: point.kind,
      authorName: review.author.name,
      authorKind: review.author.kind,
      supporters: inOrder(reviewIds, behind),
      opposed: inOrder(reviewIds, new Set([...present].filter((id) => !behind.has(id)))),
      moments: [...around.filter(isProof), ...agreeing.filter((one) => !isProof(one))],
    };
  };

  return reviews
    .flatMap((review) => review.points.map((point) => ({ review, point })))
    .filter(({ point }) => point.text.trim() !== '')
    .map(({ review, point }) => toCandidate(review, point))
    .sort(
      (a, b) =>
        Number(a.kind === 'change') - Number(b.kind === 'change') ||
        b.supporters.length - a.supporters.length ||
        a.point.position - b.point.position ||
        reviewIds.indexOf(a.reviewId) - reviewIds.indexOf(b.reviewId) ||
        compareText(a.point.id, b.point.id),
    );
}

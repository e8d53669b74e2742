import { createHash } from 'node:crypto';
import type { FeedbackPreview } from '../../contract/sharing-views.ts';
import { canonicalJson } from '../../core/canonical-json.ts';
import { AppError } from '../../core/errors.ts';
import type { ReviewRequest } from '../../core/model/request.ts';
import type { Point, PointKind, Review } from '../../core/model/review.ts';
import { sealText } from '../../core/review/seal.ts';
import type { ClipMap } from '../../core/sharing/clip-map.ts';
import type { Feedback } from '../../core/sharing/feedback.ts';
import { type BoundReview, feedbackToReview } from '../../core/sharing/feedback-to-review.ts';
import { rebindFeedback } from '../../core/sharing/rebind-feedback.ts';
import { type LibraryContext, timestamp } from '../library/context.ts';
import type { Library } from '../library/types.ts';
import { wholeTakePiece } from './page-source.ts';
import type { TextReader } from './reader.ts';
import type { ReadFeedback } from './readings.ts';
import { answerIdOf, answerOf, requestItem } from './requests.ts';

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

const requestOf = (library: Library, requestId: string): ReviewRequest | undefined =>
  library.all('request').find(({ id }) => id === requestId);

/** What it takes to read what came back, and keep it. */
export interface FeedbackContext extends LibraryContext {
  readonly reader: Pick<TextReader, 'feedback'>;
}

/**
 * What lies in a request's clips, those of the page made last first; one whose page was never made here has a clip as
 * long as each of its takes is played.
 */
function clipMapsOf(library: Library, { clips, takeIds }: ReviewRequest): ClipMap[] {
  if (clips.length > 0) return clips;
  return takeIds.map((takeId, index) => {
    return { clipId: `clip-${index + 1}`, pieces: [wholeTakePiece(library.get('take', takeId))] };
  });
}

/** Feedback as a review of this request, in take time. */
function bind(library: Library, { feedback, hash }: ReadFeedback, request: ReviewRequest, at: string): BoundReview {
  const clips = clipMapsOf(library, request);
  const clipIds = clips.slice(0, request.takeIds.length).map(({ clipId }) => clipId);
  const own = feedback.requestId === request.id ? feedback : rebindFeedback(feedback, request.id, clipIds);
  const bound = feedbackToReview(own, { ...request, clips }, { reviewId: answerIdOf(request), at });
  const { feedbackId, savedAt } = feedback;
  const source = { requestId: request.id, feedbackId, sha256: hash, receivedAt: at, savedAt };
  return { ...bound, review: { ...bound.review, source } };
}

/** What was written, keeps first. */
function pointsOf({ points }: Feedback): { kind: PointKind; text: string }[] {
  const place = ({ kind, position }: Feedback['points'][number]) => (kind === 'keep' ? 0 : 3) + position;
  return points
    .filter(({ text }) => text.trim() !== '')
    .sort((a, b) => place(a) - place(b))
    .map(({ kind, text }) => ({ kind, text }));
}

/**
 * Reads what was brought back without keeping it.
 * @param requestId the request the owner says it is for; by default the one it names
 */
export async function previewFeedback(
  { library, clock, reader }: FeedbackContext,
  text: string,
  requestId: string | undefined,
): Promise<FeedbackPreview> {
  const found = await reader.feedback(text);
  if (typeof found === 'string') return { state: 'unreadable', problem: found };
  const { feedback, hash } = found;
  const request = requestOf(library, requestId ?? feedback.requestId);
  const bound = request && bind(library, found, request, timestamp(clock));
  const before = request && answerOf(library, request);
  const session = request && library.get('session', request.sessionId);
  const points = pointsOf(feedback);
  const takes = request ? library.ofSession('take', request.sessionId) : [];
  return {
    state: 'readable',
    request: request ? requestItem(library, request) : null,
    reviewerName: feedback.reviewerName,
    savedAt: feedback.savedAt,
    momentCount: bound?.review.moments.length ?? feedback.moments.length,
    ratingCount: bound?.review.ratings.length ?? feedback.ratings.length,
    keepCount: points.filter(({ kind }) => kind === 'keep').length,
    changeCount: points.filter(({ kind }) => kind === 'change').length,
    points: session?.othersShownAt === undefined ? null : points,
    isShort: bound?.isShort ?? feedback.points.length < 6,
    droppedCount: bound ? bound.dropped.moments + bound.dropped.ratings + bound.dropped.points : 0,
    known: before === undefined ? 'new' : before.source?.sha256 === hash ? 'same' : 'replaces',
    hasBinnedTake: takes.some((take) => request?.takeIds.includes(take.id) && take.status === 'binned'),
  };
}

/** Writes a review of somebody else, in the place of an earlier one only when told so. */
async function keep(
  { library }: LibraryContext,
  request: ReviewRequest,
  review: Review,
  replace: boolean,
): Promise<Review> {
  const before = answerOf(library, request);
  if (before && before.source?.sha256 === review.source?.sha256) return before;
  if (before && !replace) throw new AppError('conflict', { reviewId: before.id });
  const kept = before
    ? await library.update('review', before.id, ({ revision }) => ({ ...review, revision }))
    : await library.create('review', review);
  await library.update('request', request.id, (current) =>
    current.state === 'returned' ? current : { ...current, state: 'returned' },
  );
  return kept;
}

/** A finished review with its seal: what came back, as it came back. */
const sealed = (review: Review, at: string): Review => ({
  ...review,
  seal: { at, sha256: sha256(sealText(review, at)) },
});

/**
 * Keeps what a reviewer sent as their review of a request. Exactly the same again changes nothing.
 * @throws AppError `not-found` for the request, `invalid-input` (details: why it is no feedback), `conflict` when there
 * is an earlier answer and `replace` is false
 */
export async function acceptFeedback(
  context: FeedbackContext,
  input: { readonly text: string; readonly requestId: string; readonly replace: boolean },
): Promise<Review> {
  const found = await context.reader.feedback(input.text);
  if (typeof found === 'string') throw new AppError('invalid-input', { problem: found });
  // Not before the reading, during which it may change.
  const request = context.library.get('request', input.requestId);
  const at = timestamp(context.clock);
  const { review } = bind(context.library, found, request, at);
  return keep(context, request, sealed(review, at), input.replace);
}

/**
 * Undoes a replacement: the answer before the current one is the current one again, and the other way round when it is
 * called once more.
 * @param seen revision of the review that took its place
 * @throws AppError `not-found` when there is no earlier answer, `conflict` when something else came since
 */
export async function restoreEarlierAnswer(
  { library }: LibraryContext,
  requestId: string,
  seen: number,
): Promise<ReviewRequest> {
  const request = library.get('request', requestId);
  const restore = async (): Promise<Review> => {
    const earlier = await library.previous('review', answerIdOf(request));
    if (!earlier) throw new AppError('not-found', { earlierAnswerTo: requestId });
    return earlier;
  };
  await library.update('review', answerIdOf(request), restore, seen);
  return request;
}

/** A point as somebody wrote it in a mail. */
export type MailPoint = Pick<Point, 'kind' | 'text' | 'criterionId'>;

/**
 * Keeps points from a plain mail as the review of the person who was asked: text only (rule 1), no moments or ratings.
 * @throws AppError `not-found`, `invalid-input` for more than three of a kind or an unknown criterion, `conflict`
 */
export async function addMailReview(
  context: LibraryContext,
  requestId: string,
  points: readonly MailPoint[],
  replace: boolean,
): Promise<Review> {
  const request = context.library.get('request', requestId);
  const criteria = new Set(request.rubric.criteria.map(({ id }) => id));
  const isKnown = ({ criterionId }: MailPoint) => criterionId === null || criteria.has(criterionId);
  const places = { keep: 0, change: 0 };
  const placed = points.map(({ kind, text, criterionId }, index): Point => {
    const position = places[kind];
    places[kind] += 1;
    return { id: `point-${index + 1}`, kind, position, text, criterionId, momentIds: [], hinted: true };
  });
  if (!points.every(isKnown) || places.keep > 3 || places.change > 3) throw new AppError('invalid-input', { points });
  const at = timestamp(context.clock);
  const review: Review = {
    type: 'review',
    version: 1,
    id: answerIdOf(request),
    revision: 0,
    sessionId: request.sessionId,
    author: { kind: 'reviewer', name: request.reviewer.name },
    state: 'finished',
    createdAt: at,
    rubric: request.rubric,
    moments: [],
    ratings: [],
    points: placed,
    seal: null,
    earlierSeals: [],
    source: { requestId, feedbackId: null, sha256: sha256(canonicalJson(placed)), receivedAt: at },
  };
  return keep(context, request, sealed(review, at), replace);
}

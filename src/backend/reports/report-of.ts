import { AppError } from '../../core/errors.ts';
import type { Session } from '../../core/model/session.ts';
import { buildMergedReport } from '../../core/report/build-merged-report.ts';
import { buildReport } from '../../core/report/build-report.ts';
import type { Report } from '../../core/report/types.ts';
import type { Library } from '../library/types.ts';
import { ownReviewOf } from '../sessions/summary.ts';
import { reviewsOfOthers, wasOwnReviewFirst } from '../sharing/comparison.ts';
import type { ReportSubject } from './types.ts';

/** A report as data, with its session. */
export interface SessionReport {
  readonly session: Session;
  readonly report: Report;
}

function reviewReport(library: Library, reviewId: string): SessionReport {
  const review = library.get('review', reviewId);
  if (review.state !== 'finished') throw new AppError('review-incomplete');
  const session = library.get('session', review.sessionId);
  return { session, report: buildReport({ session, takes: library.ofSession('take', session.id), review }) };
}

function mergedReport(library: Library, sessionId: string): SessionReport {
  const session = library.get('session', sessionId);
  const own = ownReviewOf(library, sessionId);
  const [merged] = library.ofSession('merged', sessionId);
  const report =
    merged &&
    merged.points.length > 0 &&
    buildMergedReport({
      session,
      takes: library.ofSession('take', sessionId),
      merged,
      // A draft may still change: only what its owner has finished is told to others.
      own: own?.state === 'finished' ? own : null,
      others: reviewsOfOthers(library, sessionId),
      ownReviewFirst: wasOwnReviewFirst(own, session),
    });
  if (!report) throw new AppError('review-incomplete');
  return { session, report };
}

/** @throws AppError `not-found`, `review-incomplete` for a draft and where nothing was merged */
export const reportOf = (library: Library, subject: ReportSubject): SessionReport =>
  subject.kind === 'review' ? reviewReport(library, subject.reviewId) : mergedReport(library, subject.sessionId);

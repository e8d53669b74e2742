import { AppError } from '../../core/errors.ts';
import type { Tasks } from '../tasks/types.ts';
import type { Reports } from './types.ts';
import { type ReportTools, writeReport } from './write-report.ts';

export interface ReportsSetup extends ReportTools {
  readonly tasks: Tasks;
}

/**
 * Exports reports of finished reviews into their session's `exports/` folder, each as a task.
 * @throws (from `export`) AppError `not-found`, `review-incomplete` for a draft, `library-read-only`
 */
export function createReports({ tasks, ...tools }: ReportsSetup): Reports {
  return {
    export(request) {
      const review = tools.library.get('review', request.reviewId);
      if (review.state !== 'finished') throw new AppError('review-incomplete');
      if (tools.library.readOnly) throw new AppError('library-read-only');
      const task = tasks.start({
        kind: 'export-report',
        sessionId: review.sessionId,
        work: (context) => writeReport(tools, request, context),
      });
      return task.id;
    },
  };
}

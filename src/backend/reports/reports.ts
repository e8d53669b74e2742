import { AppError } from '../../core/errors.ts';
import type { Tasks } from '../tasks/types.ts';
import { reportOf } from './report-of.ts';
import type { Reports } from './types.ts';
import { type ReportTools, writeReport } from './write-report.ts';

export interface ReportsSetup extends ReportTools {
  readonly tasks: Tasks;
}

/**
 * Exports reports of finished reviews and merged points into their session's `exports/` folder, each as a task.
 * @throws (from `export`) AppError `not-found`, `review-incomplete` for a draft, `library-read-only`
 */
export function createReports({ tasks, ...tools }: ReportsSetup): Reports {
  return {
    export(request) {
      // Asked now, so that what cannot become a report is said at once.
      const { session } = reportOf(tools.library, request.subject);
      if (tools.library.readOnly) throw new AppError('library-read-only');
      const task = tasks.start({
        kind: 'export-report',
        sessionId: session.id,
        work: (context) => writeReport(tools, request, context),
      });
      return task.id;
    },
  };
}

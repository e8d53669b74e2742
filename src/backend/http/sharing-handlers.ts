import type { sharingApi } from '../../contract/sharing-api.ts';
import { AppError } from '../../core/errors.ts';
import type { Task } from '../../core/model/task.ts';
import type { Disk } from '../disk/disk.ts';
import type { ExportsFolder } from '../exports/exports-folder.ts';
import type { LibraryContext } from '../library/context.ts';
import type { Media } from '../media/types.ts';
import type { Reports } from '../reports/types.ts';
import { findRubric } from '../rubrics/rubrics.ts';
import { loadBank } from '../sessions/bank.ts';
import { comparison, confirmMerged, setMerged, showOthers } from '../sharing/comparison.ts';
import { acceptFeedback, addMailReview, previewFeedback, restoreEarlierAnswer } from '../sharing/feedback.ts';
import { loadMailCues } from '../sharing/mail-cues.ts';
import { makePage } from '../sharing/make-page.ts';
import { planRequest } from '../sharing/plan-request.ts';
import type { TextReader } from '../sharing/reader.ts';
import { createRequest, listRequests, updateRequest } from '../sharing/requests.ts';
import type { Tasks } from '../tasks/types.ts';
import type { Handlers } from './bind.ts';

/** What asking reviewers works with beyond the library. */
export interface SharingParts {
  readonly media: Media;
  readonly disk: Disk;
  readonly exportsFolder: ExportsFolder;
  readonly resourcesDir: string;
  readonly reviewerPage: string;
  readonly tasks: Tasks;
  readonly reports: Reports;
  readonly reader: TextReader;
}

/** One line for each route about reviewers: which use case it is. */
export const sharingHandlers = (context: LibraryContext, parts: SharingParts): Handlers<typeof sharingApi> => ({
  requests: () => listRequests(context.library),
  planRequest: ({ params, body }) => planRequest({ ...parts, library: context.library }, params.sessionId, body),
  createRequest: async ({ params, body: { rubricId, ...input } }) => {
    const bank = await loadBank(parts.resourcesDir, input.language);
    const rubric = findRubric(context.library, bank, rubricId);
    return createRequest(context, params.sessionId, rubric, input);
  },
  updateRequest: ({ params, body: { revision, ...change } }) =>
    updateRequest(context, params.requestId, revision, change),
  makeRequestPage: ({ params: { requestId } }) => {
    const { sessionId } = context.library.get('request', requestId);
    if (context.library.readOnly) throw new AppError('library-read-only');
    const isMaking = (task: Task) => task.requestId === requestId && task.state === 'running';
    // Two at once, from two windows, would write the same page twice.
    const running = parts.tasks.list().find(isMaking);
    if (running) return { taskId: running.id };
    const work = parts.tasks.start({
      kind: 'make-review-page',
      sessionId,
      requestId,
      work: (task) => makePage({ ...context, ...parts }, requestId, task),
    });
    return { taskId: work.id };
  },
  previewFeedback: ({ body }) => previewFeedback({ ...context, ...parts }, body.text, body.requestId),
  acceptFeedback: ({ body }) => acceptFeedback({ ...context, ...parts }, body),
  restoreEarlierAnswer: ({ params, body }) => restoreEarlierAnswer(context, params.requestId, body.revision),
  splitMail: async ({ body }) => parts.reader.mail(body.text, await loadMailCues(parts.resourcesDir, body.language)),
  addMailReview: ({ params, body }) => addMailReview(context, params.requestId, body.points, body.replace),
  comparison: ({ params }) => comparison(context.library, params.sessionId),
  showOthers: ({ params }) => showOthers(context, params.sessionId),
  setMerged: ({ params, body }) => setMerged(context, params.sessionId, body.revision, body.points),
  exportMerged: ({ params: { sessionId }, body }) => ({
    taskId: parts.reports.export({ subject: { kind: 'merged', sessionId }, ...body }),
  }),
  confirmMerged: ({ params }) => confirmMerged(context, params.sessionId),
});

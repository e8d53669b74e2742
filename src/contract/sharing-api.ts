import { z } from 'zod';
import { FreeText, Id } from '../core/model/common.ts';
import { Merged } from '../core/model/merged.ts';
import { Delivery, Relation, RequestState, ReviewRequest, SizePreset } from '../core/model/request.ts';
import { PointKind, Review } from '../core/model/review.ts';
import { Session } from '../core/model/session.ts';
import { MAIL_LIMITS } from '../core/sharing/split-mail.ts';
import { ReportBody } from './report-body.ts';
import { route } from './route.ts';
import { Comparison, FeedbackPreview, MailPart, RequestItem, RequestPlan, requestParams } from './sharing-views.ts';

const sessionParams = z.object({ sessionId: Id });
const Revision = z.int().min(0);
const TaskStarted = z.object({ taskId: Id });
/** Content of a feedback file, or a mail with the text block in it, which may be longer than the file. */
const FeedbackText = z.string().max(1_900_000);

/** What decides about the size of what is written. */
const Wrapping = z.object({
  takeIds: z.array(Id).min(1).max(20),
  delivery: Delivery,
  size: SizePreset,
});

/** Asking reviewers, what comes back, and comparing it. Part of `api`. */
export const sharingApi = {
  requests: route({
    method: 'get',
    path: '/api/requests',
    summary: 'Every review request outside the bin, newest first',
    response: z.array(RequestItem),
  }),
  planRequest: route({
    method: 'post',
    path: '/api/sessions/:sessionId/request-plan',
    summary: 'How large the files for a reviewer would be',
    params: sessionParams,
    body: Wrapping,
    response: RequestPlan,
  }),
  createRequest: route({
    method: 'post',
    path: '/api/sessions/:sessionId/requests',
    summary: 'Keep a review request; its page is made by another call',
    params: sessionParams,
    body: Wrapping.extend({
      reviewer: z.object({ name: z.string().trim().min(1).max(200), relation: Relation }),
      ownerName: z.string().max(200),
      rubricId: Id,
      include: z.object({ jobDescription: z.boolean(), focus: z.boolean() }),
      dueOn: z.iso.date().nullable(),
      message: FreeText,
      language: z.string().max(35),
    }),
    response: ReviewRequest,
  }),
  updateRequest: route({
    method: 'put',
    path: '/api/requests/:requestId',
    summary: 'Say where a request stands, or change its date or message',
    params: requestParams,
    body: z.object({
      revision: Revision,
      state: RequestState.optional(),
      dueOn: z.iso.date().nullable().optional(),
      message: FreeText.optional(),
    }),
    response: ReviewRequest,
  }),
  makeRequestPage: route({
    method: 'post',
    path: '/api/requests/:requestId/page',
    summary: 'Write the page for the reviewer, and the videos beside it, into the exports of the session',
    params: requestParams,
    response: TaskStarted,
  }),

  previewFeedback: route({
    method: 'post',
    path: '/api/feedback/preview',
    summary: 'Read what a reviewer sent without keeping it',
    body: z.object({ text: FeedbackText, requestId: Id.optional() }),
    response: FeedbackPreview,
  }),
  acceptFeedback: route({
    method: 'post',
    path: '/api/feedback/accept',
    summary: 'Keep what a reviewer sent as their review; an earlier one of theirs only with `replace`',
    body: z.object({ text: FeedbackText, requestId: Id, replace: z.boolean() }),
    response: Review,
  }),
  restoreEarlierAnswer: route({
    method: 'post',
    path: '/api/requests/:requestId/restore-earlier-answer',
    summary: 'Bring back the answer that was replaced last; `revision` is that of the review that took its place',
    params: requestParams,
    body: z.object({ revision: Revision }),
    response: ReviewRequest,
  }),
  splitMail: route({
    method: 'post',
    path: '/api/feedback/split-mail',
    summary: 'Sort the paragraphs of a plain mail into keeps and changes',
    body: z.object({ text: z.string().max(MAIL_LIMITS.text), language: z.string().max(35).optional() }),
    response: z.array(MailPart),
  }),
  addMailReview: route({
    method: 'post',
    path: '/api/requests/:requestId/mail-review',
    summary: 'Keep points somebody wrote by plain mail as their review (text only)',
    params: requestParams,
    body: z.object({
      points: z
        .array(z.object({ kind: PointKind, text: FreeText, criterionId: Id.nullable() }))
        .min(1)
        .max(6),
      replace: z.boolean(),
    }),
    response: Review,
  }),

  comparison: route({
    method: 'get',
    path: '/api/sessions/:sessionId/comparison',
    summary: 'All reviews of a session; those of others only once they were opened',
    params: sessionParams,
    response: Comparison,
  }),
  showOthers: route({
    method: 'post',
    path: '/api/sessions/:sessionId/show-others',
    summary: 'Open what others said; whether the own review was sealed by then is kept for the report',
    params: sessionParams,
    response: Session,
  }),
  setMerged: route({
    method: 'put',
    path: '/api/sessions/:sessionId/merged',
    summary: 'Write the merged three-plus-three; `revision` null for the first time',
    params: sessionParams,
    body: z.object({ revision: Revision.nullable(), points: Merged.shape.points }),
    response: Merged,
  }),
  exportMerged: route({
    method: 'post',
    path: '/api/sessions/:sessionId/merged/report',
    summary: 'Write the report of the merged three-plus-three as HTML, as PDF or both',
    params: sessionParams,
    body: ReportBody,
    response: TaskStarted,
  }),
  confirmMerged: route({
    method: 'post',
    path: '/api/sessions/:sessionId/merged/confirm',
    summary: 'Make the merged changes the focus of the next session',
    params: sessionParams,
    response: Merged,
  }),
};

import { z } from 'zod';
import { Id } from '../core/model/common.ts';
import { ExportDocument } from '../core/model/documents.ts';
import { MAX_TRANSCRIPT_CHARACTERS, Transcript } from '../core/transcript/transcript.ts';
import { route } from './route.ts';

const takeParams = z.object({ takeId: Id });
const Revision = z.int().min(0);

/** Whether transcripts can be made here: `not-chosen` without a program and a model, `missing` when they are not there. */
export const Transcriber = z.enum(['ready', 'not-chosen', 'missing']);
export type Transcriber = z.infer<typeof Transcriber>;

/** What a take's transcript looks like now. */
export const TranscriptView = z.object({
  /** Null when there is none, or it was taken away. */
  transcript: Transcript.nullable(),
  transcriber: Transcriber,
});
export type TranscriptView = z.infer<typeof TranscriptView>;

/** What was said in a take. Part of `api`. */
export const transcriptsApi = {
  transcript: route({
    method: 'get',
    path: '/api/takes/:takeId/transcript',
    summary: 'What was said in a take, and whether a transcript can be made here',
    params: takeParams,
    response: TranscriptView,
  }),
  importTranscript: route({
    method: 'post',
    path: '/api/takes/:takeId/transcript',
    summary: 'Keep a transcript from WebVTT or SubRip, whichever the text is; one that is there is replaced',
    params: takeParams,
    body: z.object({ text: z.string().max(MAX_TRANSCRIPT_CHARACTERS) }),
    response: Transcript,
  }),
  removeTranscript: route({
    method: 'post',
    path: '/api/takes/:takeId/transcript/remove',
    summary: 'Take a transcript away; it can be brought back',
    params: takeParams,
    body: z.object({ revision: Revision }),
    response: Transcript,
  }),
  restoreTranscript: route({
    method: 'post',
    path: '/api/takes/:takeId/transcript/restore-earlier',
    summary: 'Bring back what was there before the last import, making or removing, which made `revision`',
    params: takeParams,
    body: z.object({ revision: Revision }),
    response: Transcript,
  }),
  makeTranscript: route({
    method: 'post',
    path: '/api/takes/:takeId/transcript/make',
    summary: 'Write down what is said in a take with the chosen program, on this computer',
    params: takeParams,
    response: z.object({ taskId: Id }),
  }),
  exportTranscript: route({
    method: 'post',
    path: '/api/takes/:takeId/transcript/export',
    summary: 'Write the transcript as WebVTT or SubRip into the exports of the session',
    params: takeParams,
    body: z.object({ format: z.enum(['vtt', 'srt']) }),
    response: ExportDocument,
  }),
};

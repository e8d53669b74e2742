import { z } from 'zod';
import { FreeText, Id, Ms } from '../model/common.ts';
import { Rubric } from '../model/rubric.ts';

/** A video of the review page. */
export const PageClip = z.object({
  clipId: Id,
  questionText: z.string(),
  attempt: z.int().min(1),
  durationMs: Ms,
  mimeType: z.string(),
  /** Whether there is a picture beside the sound. */
  hasPicture: z.boolean(),
  /** Size of the take's picture in pixels, for its shape; missing for sound alone and in pages of before. */
  picture: z.object({ width: z.int().min(1), height: z.int().min(1) }).optional(),
  /**
   * Where the video is: in the page (a data block with the element id `clip-<clipId>` holding base64), or in a file that
   * the reviewer chooses.
   */
  source: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('embedded') }),
    z.object({ kind: z.literal('file'), fileName: z.string(), sizeBytes: z.int().min(0) }),
  ]),
});
export type PageClip = z.infer<typeof PageClip>;

/** Everything the review page knows, in a data block `<script type="application/json" id="payload">`. */
export const PagePayload = z.object({
  version: z.literal(1),
  requestId: Id,
  reviewerName: z.string(),
  /** The person who asks, as they sign; empty when they gave no name. */
  ownerName: z.string(),
  /** BCP 47, for the page's texts and the dates in it. */
  language: z.string(),
  /** `yyyy-mm-dd`, null for no date. */
  dueOn: z.iso.date().nullable(),
  clips: z.array(PageClip).min(1).max(20),
  /** Empty when it is not included. */
  jobDescription: FreeText,
  /** What the owner is working on; empty when it is not included. */
  focus: z.array(z.string()).max(3),
  rubric: Rubric,
  /** For the hint at points that are too general. */
  phrases: z.object({ language: z.string(), general: z.array(z.string()), minWords: z.int() }),
});
export type PagePayload = z.infer<typeof PagePayload>;

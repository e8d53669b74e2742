import { z } from 'zod';
import { ClipMap } from '../sharing/clip-map.ts';
import { Transcript } from '../transcript/transcript.ts';
import { header, Id, Timestamp } from './common.ts';
import { Merged } from './merged.ts';
import { ReviewRequest } from './request.ts';
import { Review } from './review.ts';
import { RubricDocument } from './rubric-document.ts';
import { Session } from './session.ts';
import { Take } from './take.ts';

/** The library's own document, at its root. */
export const LibraryDocument = z.looseObject({ ...header('library', 1), createdAt: Timestamp });
export type LibraryDocument = z.infer<typeof LibraryDocument>;

/** A finished export lying in the session's `exports/` folder. */
export const ExportDocument = z.looseObject({
  ...header('export', 1),
  sessionId: Id,
  /** The review or the merged points a report is about. */
  reviewId: Id.optional(),
  /** The request a review page or its video was made for. */
  requestId: Id.optional(),
  kind: z.enum([
    'report-html',
    'report-pdf',
    'review-page',
    'review-video',
    'transcript-vtt',
    'transcript-srt',
    'clip',
    'reel',
  ]),
  fileName: z.string().min(1).max(120),
  sizeBytes: z.int().min(0),
  /** Of the file; missing for clips and reels, where reading it once more would take as long as copying it. */
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  createdAt: Timestamp,
  /** Of a clip or reel: where each stretch of it comes from. */
  map: ClipMap.optional(),
});
export type ExportDocument = z.infer<typeof ExportDocument>;

/** Every type of document on disk with its schema: the one list that `restore` and the store read. */
export const documentSchemas = {
  library: LibraryDocument,
  session: Session,
  take: Take,
  review: Review,
  request: ReviewRequest,
  merged: Merged,
  transcript: Transcript,
  rubric: RubricDocument,
  export: ExportDocument,
} as const;
export type DocumentType = keyof typeof documentSchemas;
export type DocumentOf<T extends DocumentType> = z.infer<(typeof documentSchemas)[T]>;

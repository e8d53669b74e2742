import { z } from 'zod';
import { header, Id, Ms, Timestamp } from './common.ts';

/** What became of a carried change point in a later take (rule 7). */
export const FocusOutcome = z.enum(['better', 'same', 'not-observed']);
export type FocusOutcome = z.infer<typeof FocusOutcome>;

/** How a take is being or was recorded: devices by name and the processing that was asked of the browser. */
export const RecordingSettings = z.looseObject({
  mimeType: z.string().min(1).max(200),
  camera: z.string().max(300).nullable(),
  microphone: z.string().max(300).nullable(),
  echoCancellation: z.boolean(),
  autoGainControl: z.boolean(),
  noiseSuppression: z.boolean(),
});
export type RecordingSettings = z.infer<typeof RecordingSettings>;

/** What the playable file holds, as ffprobe read it. */
export const MediaFacts = z.looseObject({
  fileName: z.string().regex(/^[a-z0-9][a-z0-9.-]{0,60}$/),
  container: z.enum(['webm', 'mp4']),
  mimeType: z.string(),
  durationMs: Ms,
  sizeBytes: z.int().min(0),
  video: z.looseObject({ codec: z.string(), width: z.int(), height: z.int() }).nullable(),
  audio: z.looseObject({ codec: z.string() }).nullable(),
  /** A still for lists, made once with the file; null where there is no picture. */
  posterFileName: z.string().nullable(),
});
export type MediaFacts = z.infer<typeof MediaFacts>;

/** What of a take is played, in milliseconds of its own time. */
export const TakeTrim = z.looseObject({ startMs: Ms, endMs: Ms });
export type TakeTrim = z.infer<typeof TakeTrim>;

/** Where a take lies in the file of another take of its session, in milliseconds of that file. */
export const TakeSource = z.looseObject({ takeId: Id, startMs: Ms, endMs: Ms });
export type TakeSource = z.infer<typeof TakeSource>;

/** Where a take that was brought in as a file came from. */
export const Imported = z.looseObject({
  /** As the owner's file was called, its ending included. */
  fileName: z.string().min(1).max(300),
  /** Of the owner's file, by which the same file is known again. */
  sizeBytes: z.int().min(0),
  /** Of the owner's file; missing until it has been read through once more after copying. */
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  /** `copied`: its pictures and sound are the file's own. `converted`: at least one of them was encoded anew. */
  done: z.enum(['copied', 'converted']),
  /** When it was recorded, where the file says it. */
  recordedAt: Timestamp.optional(),
});
export type Imported = z.infer<typeof Imported>;

export const TakeStatus = z.enum(['recording', 'repairing', 'ready', 'damaged', 'binned']);
export type TakeStatus = z.infer<typeof TakeStatus>;

/**
 * One recorded answer to one question. `raw` is what the browser sent, kept until `media` has been checked.
 * `recovery` is `offered` after a take was found unfinished at start-up and waits for the owner's keep or discard.
 */
export const Take = z.looseObject({
  ...header('take', 1),
  sessionId: Id,
  questionId: Id,
  /** The how-manieth take of the same question, counted across sessions, from 1. */
  attempt: z.int().min(1),
  status: TakeStatus,
  /** The status to go back to when it leaves the bin. */
  statusBeforeBin: TakeStatus.exclude(['binned']).nullable(),
  binnedAt: Timestamp.nullable(),
  createdAt: Timestamp,
  settings: RecordingSettings,
  raw: z.looseObject({ fileName: z.string(), sizeBytes: z.int().min(0) }).nullable(),
  media: MediaFacts.nullable(),
  /** What of it is played; without one, or null, all of it. Nothing outside is lost: no time in the take changes by it. */
  trim: TakeTrim.nullable().optional(),
  /**
   * For a part of a longer recording: its file is that of the take named here, which has one of its own. Its own time
   * begins at `startMs` of the file; `media` says of the file what is true of the part.
   */
  source: TakeSource.optional(),
  /** What the recorder's own clock said when it stopped; null when it never came to that. */
  recordedMs: Ms.nullable(),
  /** Why it ended: the owner, or what stopped it. `unknown` until it has ended. */
  stopped: z.enum(['unknown', 'owner', 'device-lost', 'disk-full', 'backend-slow', 'interrupted']),
  recovery: z.enum(['none', 'offered', 'kept']),
  /** Error code of the last failed finishing or repair, for a sentence in the page. */
  problem: z.string().nullable(),
  outcomes: z.record(Id, FocusOutcome),
  /** Only in takes that were brought in as a file; `createdAt` is then when that was. */
  imported: Imported.optional(),
  /** The owner's best ones; missing in takes of before. */
  starred: z.boolean().optional(),
});
export type Take = z.infer<typeof Take>;

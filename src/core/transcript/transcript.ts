import { z } from 'zod';
import { header, Id, Ms, Timestamp } from '../model/common.ts';

/** Longest text (characters) that is read as a transcript: two hours with a time for every word are half of it. */
export const MAX_TRANSCRIPT_CHARACTERS = 1_900_000;
/** Most cues of one transcript: two hours with a cue for every word are less than half of it. */
export const MAX_CUES = 50_000;

const Text = z.string().min(1).max(MAX_TRANSCRIPT_CHARACTERS);

/** What was said in one stretch of a take, in the take's own time. */
export const Cue = z.looseObject({
  startMs: Ms,
  /** Not before `startMs`. */
  endMs: Ms,
  /** One line: white space is single spaces, nothing in it is markup. */
  text: Text,
  speaker: z.string().min(1).max(200).optional(),
  /** Where each word of the text begins; missing where only the whole stretch is known. */
  words: z.array(z.object({ text: Text, startMs: Ms })).optional(),
});
export type Cue = z.infer<typeof Cue>;

/** What was said in a take. Its `id` is that of the take: there is one for each. */
export const Transcript = z.looseObject({
  ...header('transcript', 1),
  sessionId: Id,
  takeId: Id,
  createdAt: Timestamp,
  /** BCP 47 language, where the source names one. */
  language: z.string().max(35).nullable(),
  /** Read from a file or pasted text, or made here by a program. */
  source: z.enum(['imported', 'made']),
  /** By their starts; stretches may overlap. */
  cues: z.array(Cue).max(MAX_CUES),
  /** When the owner took it away; it can be brought back. */
  removedAt: Timestamp.nullable(),
});
export type Transcript = z.infer<typeof Transcript>;

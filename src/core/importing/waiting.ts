import { z } from 'zod';
import { Id, Timestamp } from '../model/common.ts';
import type { Imported } from '../model/take.ts';

/** A file that was chosen and is no take yet, with what was decided about it. */
export const WaitingFile = z.object({
  fileName: z.string().min(1).max(1_000),
  sizeBytes: z.int().min(0),
  /** As it was typed or chosen; null where nobody has touched it. */
  question: z.string().max(2_000).nullable(),
  /** Bring it in although it was brought in before. */
  again: z.boolean(),
});
export type WaitingFile = z.infer<typeof WaitingFile>;

/** `incoming.json` in a library: files that were chosen and are no takes yet. One that cannot be read counts as none. */
export const WaitingList = z.object({
  type: z.literal('incoming'),
  version: z.literal(1),
  keptAt: Timestamp,
  /** Where they were to go; null: into a new session. */
  sessionId: Id.nullable(),
  files: z.array(WaitingFile).max(1_000),
});
export type WaitingList = z.infer<typeof WaitingList>;

/** Those of a list that have not become takes since, by the takes there are now. */
export const stillWaiting = (
  { files, keptAt }: WaitingList,
  takes: readonly { readonly createdAt: string; readonly imported?: Imported | undefined }[],
): WaitingFile[] =>
  files.filter(
    ({ fileName, sizeBytes }) =>
      !takes.some(
        ({ createdAt, imported }) =>
          imported?.fileName === fileName && imported.sizeBytes === sizeBytes && createdAt >= keptAt,
      ),
  );

/** The one of a list that a chosen file is, by name and size, and the list without it; null where it is none of them. */
export function foundAgain(
  waiting: readonly WaitingFile[],
  { fileName, sizeBytes }: Pick<WaitingFile, 'fileName' | 'sizeBytes'>,
): { readonly file: WaitingFile; readonly rest: WaitingFile[] } | null {
  const at = waiting.findIndex((file) => file.fileName === fileName && file.sizeBytes === sizeBytes);
  const file = waiting[at];
  return file ? { file, rest: waiting.toSpliced(at, 1) } : null;
}

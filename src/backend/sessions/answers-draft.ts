import { join } from 'node:path';
import { type DividedSoFar, isUndivided, KeptAnswers, takenUp } from '../../core/review/kept-answers.ts';
import type { Disk } from '../disk/disk.ts';
import { toAppError } from '../disk/disk-errors.ts';
import { keepFile, keptFile } from '../disk/keep-file.ts';
import type { LibraryContext } from '../library/context.ts';

/** What drafts of divisions are kept with. */
export interface AnswersDraftSetup extends LibraryContext {
  readonly disk: Disk;
}

const fileOf = ({ library }: Pick<LibraryContext, 'library'>, takeId: string): string =>
  join(library.folderOf('take', takeId), 'answers.json');

/** How somebody was dividing a take, where that still fits; null where there is nothing to go on with. @throws AppError `not-found` */
export async function answersDraft(setup: AnswersDraftSetup, takeId: string): Promise<DividedSoFar | null> {
  const { library, disk } = setup;
  const take = library.get('take', takeId);
  const session = library.get('session', take.sessionId);
  if (take.status !== 'ready' || session.binnedAt !== null) return null;
  const kept = KeptAnswers.safeParse(await keptFile(disk, fileOf(setup, takeId)));
  return kept.success ? takenUp(kept.data, take, session.questions) : null;
}

/**
 * Keeps how somebody is dividing a take until they confirm it; one that says nothing leaves nothing behind, and of a take
 * in the bin nothing is kept. @throws AppError `not-found`, `library-read-only`
 */
export async function keepAnswersDraft(
  setup: AnswersDraftSetup,
  takeId: string,
  draft: DividedSoFar | null,
): Promise<void> {
  const { library, disk, ids } = setup;
  await library.inTurn('answers', takeId, async () => {
    const { status, media } = library.get('take', takeId);
    if (draft === null || isUndivided(draft)) {
      await disk.remove(fileOf(setup, takeId)).catch((error: unknown) => Promise.reject(toAppError(error)));
      return;
    }
    // Divided or put away meanwhile: there is nothing to come back to.
    if (status !== 'ready' || media === null) return;
    const { fileName, sizeBytes } = media;
    const kept: KeptAnswers = { type: 'answers', version: 1, fileName, sizeBytes, ...draft };
    await keepFile(disk, fileOf(setup, takeId), kept, ids.next());
  });
}

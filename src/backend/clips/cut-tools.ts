import { type CutPlan, planCut } from '../../core/clips/cut-plan.ts';
import type { CutRequest } from '../../core/clips/cut-request.ts';
import { windowOf } from '../../core/model/take-window.ts';
import type { Disk } from '../disk/disk.ts';
import type { ExportsFolder } from '../exports/exports-folder.ts';
import type { LibraryContext } from '../library/context.ts';
import { type TakeFile, takeFile } from '../library/take-file.ts';
import type { Media } from '../media/types.ts';
import { takesOf } from '../sharing/requests.ts';

/** What cutting works with. */
export interface CutTools extends LibraryContext {
  readonly media: Media;
  readonly disk: Disk;
  readonly exportsFolder: ExportsFolder;
  /** Absolute. */
  readonly resourcesDir: string;
}

/** Where a copy of a passage of a take would begin, in milliseconds of the take; before 0 for a part of a longer file. */
export const copyStartMs = async (media: Media, { path, offsetMs }: TakeFile, atMs: number): Promise<number> =>
  (await media.keyFrameMs(path, offsetMs + atMs)) - offsetMs;

/**
 * How a request of a session is cut. A copy begins with a key frame: one that would show what is trimmed away, or another
 * part of the recording, is made exact.
 * @throws AppError `not-found`, `take-not-ready` also for a take in the bin, and what looking for a key frame throws
 */
export async function planOf(
  { library, media }: Pick<CutTools, 'library' | 'media'>,
  sessionId: string,
  request: CutRequest,
): Promise<CutPlan> {
  const takes = takesOf(
    library,
    sessionId,
    request.pieces.map(({ takeId }) => takeId),
  );
  const facts = takes.map((take) => ({ ...take.media, window: windowOf(take) }));
  const plan = planCut(request, facts);
  if (plan.kind !== 'fast') return plan;
  const file = takeFile(library, plan.takeId);
  // The whole of a file begins with a key frame.
  if (file.played === null) return plan;
  const startMs = await copyStartMs(media, file, plan.passage.startMs);
  return startMs < file.window.startMs ? planCut(request, facts, true) : plan;
}

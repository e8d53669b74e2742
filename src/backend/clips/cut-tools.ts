import { join } from 'node:path';
import { type CutPlan, planCut } from '../../core/clips/cut-plan.ts';
import type { CutRequest } from '../../core/clips/cut-request.ts';
import type { Disk } from '../disk/disk.ts';
import type { ExportsFolder } from '../exports/exports-folder.ts';
import type { LibraryContext } from '../library/context.ts';
import type { Library } from '../library/types.ts';
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

/** The playable file of a take; absolute. */
export const fileOf = (library: Library, takeId: string): string => {
  const { media } = library.get('take', takeId);
  return join(library.folderOf('take', takeId), media?.fileName ?? '');
};

/** How a request of a session is cut. @throws AppError `not-found`, `take-not-ready` also for a take in the bin */
export function planOf(library: Library, sessionId: string, request: CutRequest): CutPlan {
  const takes = takesOf(
    library,
    sessionId,
    request.pieces.map(({ takeId }) => takeId),
  );
  return planCut(
    request,
    takes.map(({ media }) => media),
  );
}

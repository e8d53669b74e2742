import type { binApi } from '../../contract/bin-api.ts';
import type { LibraryContext } from '../library/context.ts';
import type { DiskSpace } from '../sessions/disk-space.ts';
import { emptyBin } from '../sessions/empty-bin.ts';
import { starTake } from '../sessions/takes.ts';
import type { Handlers } from './bind.ts';

/** One line for each route about the bin, disk space and stars: which use case it is. */
export const binHandlers = (context: LibraryContext, space: DiskSpace): Handlers<typeof binApi> => ({
  emptyBin: ({ body }) => emptyBin(context, body.entries),
  librarySizes: () => space.sizes(),
  starTake: ({ params, body }) => starTake(context, params.takeId, body.starred),
});

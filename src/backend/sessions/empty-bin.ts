import type { BinEntry, EmptiedBin } from '../../contract/bin-api.ts';
import { AppError } from '../../core/errors.ts';
import type { LibraryContext } from '../library/context.ts';
import { isFileNeeded } from '../library/take-file.ts';
import type { Library } from '../library/types.ts';

/** What became of one thing that was to be deleted; `needed`: its file is played by takes that stay. */
type Removal = 'removed' | 'needed' | 'failed';

function isInBin(library: Library, { kind, id }: BinEntry): boolean {
  if (kind === 'session') return library.get('session', id).binnedAt !== null;
  if (kind === 'rubric') return library.get('rubric', id).binnedAt !== null;
  return library.get('take', id).status === 'binned';
}

async function remove(library: Library, entry: BinEntry): Promise<Removal> {
  const { kind, id } = entry;
  try {
    // Somebody may have brought it back in another window: nothing but what lies in the bin is ever deleted.
    if (!isInBin(library, entry)) return 'failed';
    if (kind === 'take' && isFileNeeded(library, id, new Set([id]))) return 'needed';
    // Reviews and requests have copies of their rubric.
    if (kind === 'rubric') await library.remove(kind, id);
    else await library.destroy(kind, id);
    return 'removed';
  } catch (error) {
    if (error instanceof AppError && error.code === 'not-found') return 'removed';
    if (error instanceof AppError && ['library-read-only', 'library-in-use'].includes(error.code)) throw error;
    return 'failed';
  }
}

/**
 * Deletes from the bin, for good, what a person was shown and said yes to, and nothing that came into it since. Parts of
 * a recording go before the take whose file they play, so that none is ever without its file. What cannot be deleted
 * stays in the bin, and the rest goes all the same.
 * @throws AppError `library-read-only`, `library-in-use`
 */
export async function emptyBin({ library }: LibraryContext, entries: readonly BinEntry[]): Promise<EmptiedBin> {
  const partIds = new Set(library.all('take').flatMap(({ id, source }) => (source ? [id] : [])));
  const parts = entries.filter(({ id }) => partIds.has(id));
  const owners = entries.filter(({ id }) => !partIds.has(id));
  const result = { removed: 0, needed: 0, failed: 0 };
  for (const entry of [...parts, ...owners]) result[await remove(library, entry)] += 1;
  return result;
}

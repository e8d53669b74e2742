import { join } from 'node:path';
import type { Incoming } from '../../contract/imports-api.ts';
import type { Take } from '../../core/model/take.ts';
import type { Library } from '../library/types.ts';
import { hashFile } from './read-file.ts';
import type { Bytes } from './types.ts';

/** The hash of the file a take was made from; a take whose hash is not written down yet is read where it is a plain copy. */
async function hashOf(library: Library, { id, media, imported }: Take): Promise<string | null> {
  if (imported?.sha256 !== undefined) return imported.sha256;
  if (media === null || media.sizeBytes !== imported?.sizeBytes) return null;
  return hashFile(join(library.folderOf('take', id), media.fileName)).catch(() => null);
}

/**
 * A take that was made from the same file, the newest first; null where there is none. Only a file as large as one that
 * was brought in is read through.
 */
export async function findSame(library: Library, bytes: Bytes): Promise<Incoming['same']> {
  const candidates = library
    .all('take')
    .filter(({ imported, status }) => imported?.sizeBytes === bytes.sizeBytes && status !== 'binned')
    .sort((a, b) => b.createdAt.localeCompare(a.createdAt));
  if (candidates.length === 0) return null;
  const own = bytes.sha256 ?? (await hashFile(bytes.path));
  for (const take of candidates) {
    const session = library.get('session', take.sessionId);
    if (session.binnedAt !== null || (await hashOf(library, take)) !== own) continue;
    const question = session.questions.find(({ id }) => id === take.questionId);
    const title = question?.text ?? session.title;
    return { sessionId: session.id, takeId: take.id, title, attempt: take.attempt };
  }
  return null;
}

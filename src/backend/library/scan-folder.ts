import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { hasErrno, toAppError } from '../disk/disk-errors.ts';
import { conflictCopyOf, conflictCopyOfAny } from './conflict-copy.ts';
import type { StoredType } from './layout.ts';
import { type LoadContext, loadDocument, report } from './load-document.ts';
import type { Entry } from './memory.ts';
import { isDocumentPart } from './write-document.ts';

/** What lies in a folder, by name, sorted. */
export interface Listing {
  readonly files: readonly string[];
  readonly folders: readonly string[];
}

/** The name of a document that is called by its id. */
const DOCUMENT_NAME = /^[a-z0-9][a-z0-9-]{2,63}\.json$/;

/** Lists a folder: empty when it is not there; one that cannot be read is reported and counts as empty. */
export async function listFolder(context: LoadContext, folder: string): Promise<Listing> {
  try {
    const found = await (context.reader?.looker.list(folder) ?? readdir(folder, { withFileTypes: true }));
    const names = (kind: 'isFile' | 'isDirectory') => found.filter((item) => item[kind]()).map((item) => item.name);
    return { files: names('isFile').sort(), folders: names('isDirectory').sort() };
  } catch (error) {
    if (!hasErrno(error, 'ENOENT', 'ENOTDIR'))
      report(context, 'file-failed', folder, JSON.stringify(toAppError(error).details) ?? 'unknown');
    return { files: [], folders: [] };
  }
}

/**
 * Removes what was being written when an earlier run ended: `.part` files. Only called while the library is ours, so
 * nobody is writing them now.
 * @param keep a file that stays whatever its name
 */
export async function removeParts(
  context: LoadContext,
  folder: string,
  names: readonly string[],
  keep?: string,
): Promise<void> {
  if (context.readOnly) return;
  // One that cannot be removed now is tried again at the next start.
  for (const name of names)
    if (name.endsWith('.part') && name !== keep) await context.disk.remove(join(folder, name)).catch(() => undefined);
}

/**
 * Reports what sync programs left when two computers wrote the same document. Such a file is never read or changed.
 * @param documents what belongs there; without it, whatever is named by an id
 */
export function reportConflictCopies(
  context: LoadContext,
  folder: string,
  files: readonly string[],
  documents?: readonly string[],
): void {
  for (const name of files) {
    if (documents?.includes(name) || !name.toLowerCase().endsWith('.json')) continue;
    const original = documents
      ? conflictCopyOf(name, documents)
      : DOCUMENT_NAME.test(name)
        ? null
        : conflictCopyOfAny(
            name,
            files.filter((other) => DOCUMENT_NAME.test(other)),
          );
    if (original !== null) report(context, 'conflict-copy', join(folder, name), `a copy of ${original}; left alone`);
  }
}

/**
 * Reads one document of a folder; null when there is none that can be read (then reported, unless nothing but an
 * unfinished write is there: that is what a kill during `create` leaves).
 * @param names what lies there and could belong to it
 */
export async function scanDocument<T extends StoredType>(
  context: LoadContext,
  type: T,
  folder: string,
  fileName: string,
  names: readonly string[],
): Promise<Entry<T> | null> {
  const file = join(folder, fileName);
  const interrupted = names.some((name) => name.startsWith(`${fileName}.`) && isDocumentPart(name));
  const loaded = await loadDocument(context, type, file, interrupted);
  if (loaded.state === 'ok') return { type, document: loaded.document, folder, file };
  if (loaded.state === 'absent' && names.some((name) => !isDocumentPart(name)))
    report(context, 'document-corrupt', file, 'missing');
  return null;
}

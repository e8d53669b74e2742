import { join } from 'node:path';
import { currentVersions } from '../../core/model/restore.ts';
import { timestamp } from './context.ts';
import { documentBytes, LIBRARY_FILE } from './layout.ts';
import { type LoadContext, loadDocument } from './load-document.ts';
import { listFolder, removeParts, reportConflictCopies } from './scan-folder.ts';
import { isDocumentPart, writeDocument } from './write-document.ts';

/** A library's own id, null where it has none that can be read; and whether anything in it may be written. */
export interface OwnDocument {
  readonly id: string | null;
  readonly writable: boolean;
}

/**
 * Reads the library's own document and makes it where there is none. Not writable when it is of a newer version or
 * cannot be read.
 */
export async function openLibraryDocument(context: LoadContext): Promise<OwnDocument> {
  const { folder, disk, clock, ids, readOnly } = context;
  const file = join(folder, LIBRARY_FILE);
  const { files } = await listFolder(context, folder);
  const parts = files.filter((name) => name.startsWith(LIBRARY_FILE) && isDocumentPart(name));
  const loaded = await loadDocument(context, 'library', file, parts.length > 0);
  await removeParts(context, folder, parts);
  reportConflictCopies(context, folder, files, [LIBRARY_FILE]);
  if (context.blocked.has(file)) return { id: null, writable: false };
  if (loaded.state === 'ok') return { id: loaded.document.id, writable: true };
  if (readOnly) return { id: null, writable: true };
  const version = currentVersions.library;
  const document = { type: 'library', version, id: ids.next(), revision: 0, createdAt: timestamp(clock) };
  await writeDocument(disk, file, documentBytes(document), ids.next());
  return { id: document.id, writable: true };
}

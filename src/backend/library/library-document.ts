import { join } from 'node:path';
import { currentVersions } from '../../core/model/restore.ts';
import { timestamp } from './context.ts';
import { documentBytes, LIBRARY_FILE } from './layout.ts';
import { type LoadContext, loadDocument } from './load-document.ts';
import { listFolder, removeParts } from './scan-folder.ts';
import { isDocumentPart, writeDocument } from './write-document.ts';

/**
 * Reads the library's own document and makes it where there is none. False when it is of a newer version or cannot be
 * read: then nothing in this library may be written.
 */
export async function openLibraryDocument(context: LoadContext): Promise<boolean> {
  const { folder, disk, clock, ids, readOnly } = context;
  const file = join(folder, LIBRARY_FILE);
  const { files } = await listFolder(context, folder);
  const parts = files.filter((name) => name.startsWith(LIBRARY_FILE) && isDocumentPart(name));
  const loaded = await loadDocument(context, 'library', file, parts.length > 0);
  await removeParts(context, folder, parts);
  if (context.blocked.has(file)) return false;
  if (loaded.state === 'ok' || readOnly) return true;
  const version = currentVersions.library;
  const document = { type: 'library', version, id: ids.next(), revision: 0, createdAt: timestamp(clock) };
  await writeDocument(disk, file, documentBytes(document), ids.next());
  return true;
}

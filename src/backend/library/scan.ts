import { basename, join } from 'node:path';
import {
  CHILD_FOLDERS,
  type ChildType,
  FILE_CHILD_TYPES,
  type FileChildType,
  RUBRICS_FOLDER,
  SESSION_FILE,
  SESSIONS_FOLDER,
  type StoredType,
  TAKE_FILE,
} from './layout.ts';
import { type LoadContext, report } from './load-document.ts';
import { mapLimit } from './map-limit.ts';
import type { Entry, Memory } from './memory.ts';
import { listFolder, removeParts, reportConflictCopies, scanDocument } from './scan-folder.ts';
import { isDocumentPart } from './write-document.ts';

/** Sessions read at the same time: enough to hide the waiting, few enough for any limit on open files. */
const SESSIONS_AT_ONCE = 16;

async function scanTakes(context: LoadContext, sessionFolder: string): Promise<Entry<'take'>[]> {
  const parent = join(sessionFolder, CHILD_FOLDERS.take);
  const entries: Entry<'take'>[] = [];
  for (const id of (await listFolder(context, parent)).folders) {
    const folder = join(parent, id);
    const { files } = await listFolder(context, folder);
    const entry = await scanDocument(context, 'take', folder, TAKE_FILE, files);
    // Beside a take that cannot be read nothing but unfinished documents goes: what else is there may be a recording.
    if (entry) await removeParts(context, folder, files, entry.document.raw?.fileName);
    else await removeParts(context, folder, files.filter(isDocumentPart));
    reportConflictCopies(context, folder, files, [TAKE_FILE]);
    if (entry) entries.push(entry);
  }
  return entries;
}

/** Reads every document of a type in a folder that holds one file for each. */
async function scanFiles<T extends FileChildType | 'rubric'>(
  context: LoadContext,
  type: T,
  folder: string,
): Promise<Entry<T>[]> {
  const { files } = await listFolder(context, folder);
  // Names that are no id are other people's files, or conflict copies of sync programs.
  const named = /^([a-z0-9][a-z0-9-]{2,63})\.json(\.previous|\.corrupt-.*)?$/;
  const entries: Entry<T>[] = [];
  for (const id of new Set(files.flatMap((name) => named.exec(name)?.[1] ?? []))) {
    const own = files.filter((name) => name.startsWith(`${id}.json`));
    const entry = await scanDocument(context, type, folder, `${id}.json`, own);
    if (entry) entries.push(entry);
  }
  reportConflictCopies(context, folder, files);
  await removeParts(context, folder, files);
  return entries;
}

/** Says of a document that it lies in another's place: a copy, or something that was moved there. */
function reportStray(context: LoadContext, { document, file }: Entry<StoredType>, known: boolean): void {
  const isCopy = known || basename(file).startsWith(`${document.id}-`);
  const code = isCopy ? 'conflict-copy' : 'document-corrupt';
  report(context, code, file, 'does not belong where it lies; left alone');
}

/** The id a child must have to belong where it lies. */
const idOfPlace = (entry: Entry<ChildType>): string =>
  entry.type === 'take' ? basename(entry.folder) : basename(entry.file, '.json');

/** Puts the children of one session into memory, oldest first, except copies and strays, which are left alone. */
function accept(context: LoadContext, memory: Memory, session: string, entries: readonly Entry<ChildType>[]): void {
  const key = ({ document }: Entry<ChildType>) => `${document.createdAt} ${document.id}`;
  for (const entry of [...entries].sort((a, b) => (key(a) < key(b) ? -1 : 1))) {
    const { document, type } = entry;
    if (document.id === idOfPlace(entry) && document.sessionId === session && !memory.find(type, document.id))
      memory.put(entry);
    else reportStray(context, entry, memory.find(type, document.id) !== undefined);
  }
}

/**
 * Reads every session with what belongs to it into memory. Children of a session that cannot be read stay on disk
 * untouched: without it they mean nothing, and they are back when it is.
 */
export async function scanSessions(context: LoadContext, memory: Memory): Promise<void> {
  const parent = join(context.folder, SESSIONS_FOLDER);
  const { folders } = await listFolder(context, parent);
  const sessions = await mapLimit(folders, SESSIONS_AT_ONCE, async (name) => {
    const folder = join(parent, name);
    const { files, folders: inside } = await listFolder(context, folder);
    const entry = await scanDocument(context, 'session', folder, SESSION_FILE, [...files, ...inside]);
    await removeParts(context, folder, files.filter(isDocumentPart));
    reportConflictCopies(context, folder, files, [SESSION_FILE]);
    return { entry, inside };
  });
  const readable: { readonly entry: Entry<'session'>; readonly inside: readonly string[] }[] = [];
  for (const { entry, inside } of sessions) {
    if (entry && memory.find('session', entry.document.id))
      report(context, 'conflict-copy', entry.file, 'a copy of another session; left alone');
    else if (entry) {
      memory.put(entry);
      readable.push({ entry, inside });
    }
  }
  await mapLimit(readable, SESSIONS_AT_ONCE, async ({ entry: { folder, document }, inside }) => {
    // Most sessions have few of these folders, and asking for one that is not there costs as much as listing it.
    const has = (type: ChildType) => inside.includes(CHILD_FOLDERS[type]);
    if (has('take')) accept(context, memory, document.id, await scanTakes(context, folder));
    for (const type of FILE_CHILD_TYPES.filter(has)) {
      const entries = await scanFiles(context, type, join(folder, CHILD_FOLDERS[type]));
      accept(context, memory, document.id, entries);
    }
  });
}

/** Reads the owner's rubrics into memory; one whose name is not its id is left alone. */
export async function scanRubrics(context: LoadContext, memory: Memory): Promise<void> {
  for (const entry of await scanFiles(context, 'rubric', join(context.folder, RUBRICS_FOLDER)))
    if (entry.document.id === basename(entry.file, '.json')) memory.put(entry);
    else reportStray(context, entry, false);
}

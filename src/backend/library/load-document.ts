import { relative, sep } from 'node:path';
import type { LibraryProblem } from '../../contract/views.ts';
import type { DocumentOf, DocumentType } from '../../core/model/documents.ts';
import type { Disk } from '../disk/disk.ts';
import { toAppError } from '../disk/disk-errors.ts';
import type { Clock, Ids } from '../ports.ts';
import type { DocumentReader } from './document-reader.ts';
import { readVersion } from './read-version.ts';
import { previousOf, writeDocument } from './write-document.ts';

/** What loading needs to know of the library that is being opened. */
export interface LoadContext {
  /** The library's folder, absolute. */
  readonly folder: string;
  readonly disk: Disk;
  readonly clock: Clock;
  readonly ids: Ids;
  /** When true nothing is moved, healed or cleaned up. */
  readonly readOnly: boolean;
  readonly problems: LibraryProblem[];
  /** Absolute names of documents that could not be read and are still in their place: nothing may be written there. */
  readonly blocked: Set<string>;
  /** Reads current versions while a whole library is opened; without it they come from disk. */
  readonly reader?: DocumentReader;
}

/** `absent`: neither the document nor an earlier version of it is there. `unreadable`: reported, nothing may replace it. */
export type Loaded<T extends DocumentType> =
  | { readonly state: 'ok'; readonly document: DocumentOf<T> }
  | { readonly state: 'unreadable' }
  | { readonly state: 'absent' };

/** Notes a problem; `file` is absolute and becomes a path inside the library with forward slashes. */
export function report(context: LoadContext, code: LibraryProblem['code'], file: string, details: string): void {
  context.problems.push({ code, file: relative(context.folder, file).split(sep).join('/'), details });
}

/** Moves a corrupt document out of the way, bytes untouched, and gives the place where it can be found now. */
async function setAside(context: LoadContext, file: string): Promise<string> {
  if (context.readOnly) return file;
  const time = new Date(context.clock.now()).toISOString().replace(/[:.]/g, '-');
  const aside = `${file}.corrupt-${time}-${context.ids.next()}`;
  await context.disk.rename(file, aside);
  return aside;
}

function newer(context: LoadContext, file: string, version: number): { state: 'unreadable' } {
  context.blocked.add(file);
  report(context, 'document-newer', file, `version ${version}`);
  return { state: 'unreadable' };
}

async function loadFrom<T extends DocumentType>(
  context: LoadContext,
  type: T,
  file: string,
  interrupted: boolean,
): Promise<Loaded<T>> {
  const { disk, reader } = context;
  const current = await (reader ? reader.read(type, file) : readVersion(disk, type, file));
  if (current?.state === 'ok') return current;
  if (current?.state === 'newer') return newer(context, file, current.version);
  const previous = await readVersion(disk, type, previousOf(file));
  if (!current && !previous) return { state: 'absent' };
  if (previous?.state === 'newer') return newer(context, file, previous.version);
  const reason = current?.reason ?? 'missing';
  const place = current ? await setAside(context, file) : file;
  if (previous?.state !== 'ok') {
    if (previous) await setAside(context, previousOf(file));
    report(context, 'document-corrupt', place, reason);
    return { state: 'unreadable' };
  }
  // Killed between the two renames of a write: that write was never answered, so nothing anybody relied on is gone.
  if (current || !interrupted) report(context, 'document-corrupt', place, `${reason}; the version before it is used`);
  // Nothing lies in its place any more, so this does not touch the version before.
  if (!context.readOnly) await writeDocument(disk, file, await disk.read(previousOf(file)), context.ids.next());
  return previous;
}

/**
 * Reads one document, or the version before it where it is missing or corrupt (that version becomes the current one
 * again). A corrupt file is set aside under another name, a newer one stays; both are reported. Never throws.
 * @param interrupted whether an unfinished sibling shows that a write was cut off
 */
export async function loadDocument<T extends DocumentType>(
  context: LoadContext,
  type: T,
  file: string,
  interrupted: boolean,
): Promise<Loaded<T>> {
  try {
    return await loadFrom(context, type, file, interrupted);
  } catch (error) {
    context.blocked.add(file);
    report(context, 'file-failed', file, JSON.stringify(toAppError(error).details) ?? 'unknown');
    return { state: 'unreadable' };
  }
}

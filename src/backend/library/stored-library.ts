import { dirname, join } from 'node:path';
import type { LibraryProblem } from '../../contract/views.ts';
import { AppError } from '../../core/errors.ts';
import { type DocumentOf, documentSchemas } from '../../core/model/documents.ts';
import type { Disk } from '../disk/disk.ts';
import { toAppError } from '../disk/disk-errors.ts';
import type { Ids } from '../ports.ts';
import { adoptFolder } from './adopt-folder.ts';
import type { KeptSnapshot } from './keep-snapshot.ts';
import type { ChildType, StoredType } from './layout.ts';
import * as layout from './layout.ts';
import type { Lock } from './lock.ts';
import type { LockHolder } from './lock-holder.ts';
import { type Entry, type Memory, sessionIdOf } from './memory.ts';
import { readVersion } from './read-version.ts';
import { deleteRemoved, takeAway } from './removed-folders.ts';
import type { DocumentChange, Library } from './types.ts';
import { previousOf, writeDocument } from './write-document.ts';
import { WriteQueue } from './write-queue.ts';

export interface StoredLibraryOptions {
  readonly folder: string;
  readonly disk: Disk;
  readonly ids: Ids;
  readonly readOnly: boolean;
  readonly problems: readonly LibraryProblem[];
  /** Files that must not be written: see `LoadContext`. */
  readonly blocked: ReadonlySet<string>;
  readonly memory: Memory;
  readonly lock: Lock | null;
  /** Who took the library over from us; null while it is ours. */
  readonly holder: () => LockHolder | null;
  readonly snapshot: KeptSnapshot;
}

/** @throws AppError `invalid-input` for a document that could not be read back */
function checked<T extends StoredType>(type: T, document: DocumentOf<T>): DocumentOf<T> {
  const parsed = documentSchemas[type].safeParse(document);
  if (!parsed.success) throw new AppError('invalid-input', parsed.error.issues.slice(0, 5));
  return parsed.data as DocumentOf<T>;
}

/** A library that has been read (see `openLibrary`): serves documents from memory and writes every change through. */
export class StoredLibrary implements Library {
  readonly folder: string;
  readonly readOnly: boolean;
  readonly problems: readonly LibraryProblem[];
  readonly #options: StoredLibraryOptions;
  readonly #memory: Memory;
  readonly #queue = new WriteQueue();
  readonly #listeners = new Set<(change: DocumentChange) => void>();
  #closed: Promise<void> | null = null;

  constructor(options: StoredLibraryOptions) {
    this.#options = options;
    this.#memory = options.memory;
    this.folder = options.folder;
    this.readOnly = options.readOnly;
    this.problems = options.problems;
  }

  all<T extends StoredType>(type: T): readonly DocumentOf<T>[] {
    return this.#memory.all(type);
  }

  get<T extends StoredType>(type: T, id: string): DocumentOf<T> {
    return this.#memory.entry(type, id).document;
  }

  ofSession<T extends ChildType>(type: T, sessionId: string): readonly DocumentOf<T>[] {
    return this.#memory.ofSession(type, sessionId);
  }

  async previous<T extends StoredType>(type: T, id: string): Promise<DocumentOf<T> | null> {
    const read = await readVersion(this.#options.disk, type, previousOf(this.#memory.entry(type, id).file));
    return read?.state === 'ok' && read.document.id === id ? read.document : null;
  }

  folderOf(type: StoredType, id: string): string {
    return this.#memory.entry(type, id).folder;
  }

  create<T extends StoredType>(type: T, document: DocumentOf<T>): Promise<DocumentOf<T>> {
    return this.#inTurn(type, document.id, async () => {
      if (this.#memory.find(type, document.id)) throw new AppError('conflict', { type, id: document.id });
      const folder = this.#folderForNew(document);
      const file = join(folder, layout.documentFileName(type, document.id));
      if (this.#options.blocked.has(file)) throw new AppError('document-newer', { type, id: document.id });
      const entry: Entry<T> = { type, document: checked(type, { ...document, revision: 0 }), folder, file };
      await this.#makeFolder(folder);
      await this.#write(entry);
      return entry.document;
    });
  }

  adoptTake(
    prepared: string,
    take: DocumentOf<'take'>,
    newSession?: DocumentOf<'session'>,
  ): Promise<DocumentOf<'take'>> {
    return this.#inTurn('take', take.id, async () => {
      if (this.#memory.find('take', take.id)) throw new AppError('conflict', { type: 'take', id: take.id });
      const document = checked('take', { ...take, revision: 0 });
      const session = newSession && checked('session', { ...newSession, revision: 0 });
      const sessionFolder = session ? this.#folderForNew(session) : this.folderOf('session', take.sessionId);
      const folder = layout.childFolder('take', take.id, sessionFolder);
      const { disk, ids } = this.#options;
      const place = { folder: sessionFolder, session, take: document };
      await adoptFolder({ disk, ids, makeFolder: (path) => this.#makeFolder(path) }, prepared, place);
      if (session) {
        const file = join(sessionFolder, layout.SESSION_FILE);
        this.#memory.put({ type: 'session', document: session, folder: sessionFolder, file });
        this.#tell({ document: 'session', id: session.id, sessionId: session.id, revision: 0 });
      }
      this.#memory.put({ type: 'take', document, folder, file: join(folder, layout.TAKE_FILE) });
      this.#tell({ document: 'take', id: take.id, sessionId: take.sessionId, revision: 0 });
      return document;
    });
  }

  update<T extends StoredType>(
    type: T,
    id: string,
    change: (current: DocumentOf<T>) => DocumentOf<T> | Promise<DocumentOf<T>>,
    seen?: number,
  ): Promise<DocumentOf<T>> {
    return this.#inTurn(type, id, async () => {
      const entry = this.#memory.entry(type, id);
      const current = entry.document;
      const { revision } = current;
      if (seen !== undefined && seen !== revision) throw new AppError('conflict', { type, id, revision });
      const changed = await change(current);
      if (changed === current) return current;
      const document = checked(type, { ...changed, id, revision: revision + 1 });
      await this.#write({ ...entry, document });
      return document;
    });
  }

  remove(type: 'export' | 'rubric', id: string): Promise<void> {
    return this.#inTurn(type, id, async () => {
      const { document, file, folder } = this.#memory.entry(type, id);
      try {
        // In this order: alone, the version before would be taken for a document that lost its newest one.
        await this.#options.disk.remove(previousOf(file));
        await this.#options.disk.remove(file);
        await this.#options.disk.syncFolder(folder);
      } catch (error) {
        throw toAppError(error);
      }
      this.#memory.drop(type, id);
      // What is gone for good must not live on in it.
      await this.#options.snapshot.forget();
      this.#tell({ document: type, id, sessionId: sessionIdOf(document), revision: document.revision + 1 });
    });
  }

  destroy(type: 'session' | 'take', id: string): Promise<void> {
    return this.#inTurn(type, id, async () => {
      const { document, folder } = this.#memory.entry(type, id);
      const { disk, ids, snapshot } = this.#options;
      const aside = await takeAway(disk, this.folder, folder, `${id}-${ids.next()}`);
      const sessionId = sessionIdOf(document) ?? id;
      if (type === 'session') this.#memory.dropSession(id);
      else this.#memory.drop('take', id);
      // What is gone for good must not live on in it.
      await snapshot.forget();
      this.#tell({ document: type, id, sessionId, revision: document.revision + 1 });
      await deleteRemoved(aside);
    });
  }

  inTurn<R>(type: 'transcript' | 'answers' | 'incoming', id: string, work: () => Promise<R>): Promise<R> {
    return this.#inTurn(type, id, work);
  }

  onChange(listener: (change: DocumentChange) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  close(): Promise<void> {
    this.#closed ??= this.#close();
    return this.#closed;
  }

  async #close(): Promise<void> {
    await this.#queue.idle();
    await this.#options.snapshot.stop();
    await this.#options.lock?.release();
  }

  /** Refuses where nothing may be written, else runs after what is queued for the same document. */
  async #inTurn<R>(
    type: StoredType | 'transcript' | 'answers' | 'incoming',
    id: string,
    work: () => Promise<R>,
  ): Promise<R> {
    if (this.#closed) throw new AppError('file-failed', { reason: 'the library is closed' });
    if (this.readOnly) throw new AppError('library-read-only');
    return this.#queue.run(`${type}:${id}`, () => {
      const holder = this.#options.holder();
      if (holder) throw new AppError('library-in-use', { host: holder.host, pid: holder.pid });
      return work();
    });
  }

  #folderForNew(document: DocumentOf<StoredType>): string {
    if (document.type === 'session')
      return join(this.folder, layout.SESSIONS_FOLDER, layout.sessionFolderName(document as DocumentOf<'session'>));
    if (document.type === 'rubric') return join(this.folder, layout.RUBRICS_FOLDER);
    const child = document as DocumentOf<ChildType>;
    return layout.childFolder(child.type, child.id, this.folderOf('session', child.sessionId));
  }

  /** Makes a folder so that it is still there after a power cut: its name is an entry of its parent, and so on up. */
  async #makeFolder(folder: string): Promise<void> {
    const { disk } = this.#options;
    try {
      await disk.makeFolder(folder);
      for (let parent = dirname(folder); parent.length >= this.folder.length; parent = dirname(parent))
        await disk.syncFolder(parent);
    } catch (error) {
      throw toAppError(error);
    }
  }

  async #write<T extends StoredType>(entry: Entry<T>): Promise<void> {
    const { disk, ids } = this.#options;
    const { document, file, type } = entry;
    await writeDocument(disk, file, layout.documentBytes(document), ids.next());
    this.#memory.put(entry);
    this.#tell({ document: type, id: document.id, sessionId: sessionIdOf(document), revision: document.revision });
  }

  #tell(change: DocumentChange): void {
    for (const listener of this.#listeners) listener(change);
  }
}

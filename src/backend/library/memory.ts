import { AppError } from '../../core/errors.ts';
import type { DocumentOf } from '../../core/model/documents.ts';
import { CHILD_FOLDERS, type ChildType, type StoredType } from './layout.ts';

/** A readable document and where its own file lies (absolute). */
export interface Entry<T extends StoredType> {
  readonly type: T;
  readonly document: DocumentOf<T>;
  readonly folder: string;
  readonly file: string;
}

type Entries = { readonly [T in StoredType]: Map<string, Entry<T>> };

const CHILD_TYPES = Object.keys(CHILD_FOLDERS) as ChildType[];

/** Every readable document of an open library, by id and by session. */
export class Memory {
  readonly #entries: Entries = {
    session: new Map(),
    take: new Map(),
    review: new Map(),
    request: new Map(),
    merged: new Map(),
    rubric: new Map(),
    export: new Map(),
  };
  /** Ids of a session's children by `<type>:<session id>`, in the order they were put in. */
  readonly #children = new Map<string, Set<string>>();

  #of<T extends StoredType>(type: T): Map<string, Entry<T>> {
    return this.#entries[type] as unknown as Map<string, Entry<T>>;
  }

  /** Adds a document or replaces the one with its id. */
  put<T extends StoredType>(entry: Entry<T>): void {
    const { type, document } = entry;
    this.#of(type).set(document.id, entry);
    if (!('sessionId' in document)) return;
    const key = `${type}:${document.sessionId}`;
    const ids = this.#children.get(key);
    if (ids) ids.add(document.id);
    else this.#children.set(key, new Set([document.id]));
  }

  /** Forgets a document. */
  drop(type: ChildType | 'rubric', id: string): void {
    const entry = this.find(type, id);
    this.#of(type).delete(id);
    if (entry) this.#children.get(`${type}:${sessionIdOf(entry.document)}`)?.delete(id);
  }

  /** Forgets a session and everything that belongs to it. */
  dropSession(sessionId: string): void {
    for (const type of CHILD_TYPES) {
      for (const id of this.#children.get(`${type}:${sessionId}`) ?? []) this.#of(type).delete(id);
      this.#children.delete(`${type}:${sessionId}`);
    }
    this.#entries.session.delete(sessionId);
  }

  find<T extends StoredType>(type: T, id: string): Entry<T> | undefined {
    return this.#of(type).get(id);
  }

  /** @throws AppError `not-found` */
  entry<T extends StoredType>(type: T, id: string): Entry<T> {
    const entry = this.find(type, id);
    if (!entry) throw new AppError('not-found', { type, id });
    return entry;
  }

  all<T extends StoredType>(type: T): readonly DocumentOf<T>[] {
    return [...this.#of(type).values()].map((entry) => entry.document);
  }

  ofSession<T extends ChildType>(type: T, sessionId: string): readonly DocumentOf<T>[] {
    const ids = this.#children.get(`${type}:${sessionId}`) ?? [];
    return [...ids].map((id) => this.entry(type, id).document);
  }
}

/** The session a document belongs to; null for a session itself and for what belongs to the whole library. */
export const sessionIdOf = (document: DocumentOf<StoredType>): string | null =>
  'sessionId' in document ? (document as DocumentOf<ChildType>).sessionId : null;

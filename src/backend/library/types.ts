import type { LibraryProblem } from '../../contract/views.ts';
import type { DocumentOf, DocumentType } from '../../core/model/documents.ts';
import type { StoredType } from './layout.ts';

/** Told after a document was written. */
export interface DocumentChange {
  readonly document: DocumentType;
  readonly id: string;
  readonly sessionId: string | null;
  readonly revision: number;
}

/**
 * The open library: every readable document in memory, every write on disk before the promise resolves. Errors are
 * `AppError`: `not-found`, `conflict` (stale revision), `invalid-input` (could not be read back), `library-read-only`,
 * `library-in-use` (another process took it over), `disk-full`, `file-failed`. Documents are shared, not copied: treat
 * them as read-only and give `update` a changed copy.
 */
export interface Library {
  /** Absolute path. */
  readonly folder: string;
  readonly readOnly: boolean;
  /** What could not be read when it was opened; corrupt documents were set aside, newer ones left in place. */
  readonly problems: readonly LibraryProblem[];
  all<T extends StoredType>(type: T): readonly DocumentOf<T>[];
  get<T extends StoredType>(type: T, id: string): DocumentOf<T>;
  /** The version before the current one, as it is kept beside it; null where there is none that can be read. */
  previous<T extends StoredType>(type: T, id: string): Promise<DocumentOf<T> | null>;
  /** The takes, reviews, requests or exports of one session, in the order they were made; empty for an unknown session. */
  ofSession<T extends 'take' | 'review' | 'request' | 'merged' | 'export'>(
    type: T,
    sessionId: string,
  ): readonly DocumentOf<T>[];
  /** The folder a session's or take's files lie in; for reviews and exports the folder of the document itself. */
  folderOf(type: StoredType, id: string): string;
  /** Writes a new document (revision 0) and its folder. `sessionId` says where takes, reviews and exports go. */
  create<T extends StoredType>(type: T, document: DocumentOf<T>): Promise<DocumentOf<T>>;
  /**
   * Makes a folder that already holds the files of a ready take part of the library, in one step: after a kill there is
   * the whole take, with its session where that is new, or nothing of it. `prepared` is gone afterwards.
   */
  adoptTake(
    prepared: string,
    take: DocumentOf<'take'>,
    newSession?: DocumentOf<'session'>,
  ): Promise<DocumentOf<'take'>>;
  /**
   * Reads, changes and writes one document, one after the other per document. `change` gets the newest version and
   * gives the next (same object: nothing is written); the revision is counted here. With `seen`, a document that has
   * another revision by now is refused with `conflict`. `change` must not update the same document itself.
   */
  update<T extends StoredType>(
    type: T,
    id: string,
    change: (current: DocumentOf<T>) => DocumentOf<T> | Promise<DocumentOf<T>>,
    seen?: number,
  ): Promise<DocumentOf<T>>;
  /** Forgets and removes a document's own file: of exports that failed, and of rubrics their owner let go from the bin. */
  remove(type: 'export' | 'rubric', id: string): Promise<void>;
  /**
   * Deletes a session or a take for good, with everything in its folder: one rename takes it out of the library, and what
   * was in it is deleted after that. Only for what its owner put into the bin and then let go.
   */
  destroy(type: 'session' | 'take', id: string): Promise<void>;
  /**
   * Runs work on the file of a document that is not held in memory, one after the other per id; refuses as `update`
   * does, and `close` waits for it.
   */
  inTurn<R>(type: 'transcript' | 'answers' | 'incoming', id: string, work: () => Promise<R>): Promise<R>;
  onChange(listener: (change: DocumentChange) => void): () => void;
  /** Waits for running writes and gives the lock back. */
  close(): Promise<void>;
}

import type { Incoming } from '../../contract/imports-api.ts';
import type { FileFindings, ImportPlan, Plays } from '../../core/importing/import-plan.ts';
import type { WaitingFile } from '../../core/importing/waiting.ts';
import type { Disk } from '../disk/disk.ts';
import type { LibraryContext } from '../library/context.ts';
import type { Media } from '../media/types.ts';
import type { Log } from '../ports.ts';
import type { NewQuestion } from '../sessions/sessions.ts';
import type { Tasks } from '../tasks/types.ts';

/** What bringing files in works with. */
export interface ImportsSetup extends LibraryContext {
  readonly disk: Disk;
  readonly media: Media;
  readonly tasks: Tasks;
  readonly log: Log;
  /** Left free on the disk whatever is brought in; `RESERVED_BYTES` by default. */
  readonly reservedBytes?: number;
}

/** Where a file's bytes are: uploaded into its staging folder, or still with the owner. */
export interface Bytes {
  /** Absolute. */
  readonly path: string;
  /** It is ours and may be moved. */
  readonly isOurs: boolean;
  readonly sizeBytes: number;
  /** When the owner's file was last changed, to notice when it is not the same any more. */
  readonly modifiedMs: number;
  /** SHA-256 in hex, where it was read through already. */
  readonly sha256: string | null;
}

/** A file that was looked at and can be brought in. */
export interface Examined {
  readonly found: FileFindings;
  readonly plan: ImportPlan;
  readonly hasPoster: boolean;
}

/** A file on its way into the library. */
export interface Arrived {
  readonly id: string;
  readonly fileName: string;
  readonly bytes: Bytes;
  readonly examined: Examined;
}

/** Which files become takes, of which questions, where. */
export interface BringInOrder {
  /** null: a new session. */
  readonly sessionId: string | null;
  readonly files: readonly { readonly incomingId: string; readonly question: NewQuestion }[];
}

/** What was decided so far about files on the list. */
export interface Choices {
  /** null: a new session. */
  readonly sessionId: string | null;
  readonly choices: readonly { readonly incomingId: string; readonly question: string; readonly again: boolean }[];
}

/** A file as it is sent by a page. */
export interface Upload {
  readonly fileName: string;
  readonly plays: Plays;
  /** As its sender declares it; null when it does not. */
  readonly sizeBytes: number | null;
  readonly body: AsyncIterable<Uint8Array>;
}

/** Brings videos and sound in as takes. */
export interface Imports {
  /**
   * Keeps the path of a file the owner chose in the shell, and gives the token a page may name it by, once. Paths never
   * come from a page.
   */
  offer(path: string): string;
  /** Every file of this run that has not been forgotten, in the order they came. */
  list(): readonly Incoming[];
  /** Receives a file and looks at it. `import-no-space`, `file-failed`; what is wrong with the file itself is in the answer. */
  receive(upload: Upload): Promise<Incoming>;
  /** Looks at an offered file where it lies. `not-found` for a token that was used. */
  take(token: string, plays: Plays): Promise<Incoming>;
  /** Takes a file off the list; a running task of it is cancelled. */
  forget(incomingId: string): Promise<void>;
  /** Starts a task for each file. `not-found`, `invalid-input` for one that is not ready, `library-read-only`. */
  bringIn(order: BringInOrder): { readonly sessionId: string; readonly taskIds: readonly string[] };
  /** Keeps what was decided so far, past the end of the app. Files that are not there are left out. */
  choose(choices: Choices): void;
  /** Files of an earlier run that have to be chosen again, and where files were to go. */
  left(): { readonly sessionId: string | null; readonly files: readonly WaitingFile[] };
  /** Forgets those of an earlier run, and takes that back. */
  forgetLeft(): void;
  restoreLeft(): void;
  /** The still of a file, absolute. `not-found` */
  poster(incomingId: string): string;
  /** Ends what goes on by itself and leaves nothing half done; tasks have been ended before, by whoever runs them. */
  close(): Promise<void>;
}

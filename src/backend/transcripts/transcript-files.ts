import { join } from 'node:path';
import { AppError } from '../../core/errors.ts';
import { Transcript } from '../../core/transcript/transcript.ts';
import type { Disk } from '../disk/disk.ts';
import type { LibraryContext } from '../library/context.ts';
import { documentBytes, TRANSCRIPT_FILE } from '../library/layout.ts';
import { type LoadContext, loadDocument } from '../library/load-document.ts';
import { readVersion } from '../library/read-version.ts';
import type { DocumentChange } from '../library/types.ts';
import { previousOf, writeDocument } from '../library/write-document.ts';

/** What the files of transcripts are read and written with. */
export interface TranscriptFilesSetup extends LibraryContext {
  readonly disk: Disk;
  /** Told after one was written. */
  readonly onChange: (change: DocumentChange) => void;
}

/** The next state of a transcript, made from the current one and, when asked, the version before it. */
export type TranscriptChange = (
  current: Transcript | null,
  previous: () => Promise<Transcript | null>,
) => Transcript | Promise<Transcript>;

/** `transcript.json` beside each take. Errors are those of `Library`, and `document-corrupt`, `document-newer`. */
export class TranscriptFiles {
  readonly #setup: TranscriptFilesSetup;

  constructor(setup: TranscriptFilesSetup) {
    this.#setup = setup;
  }

  /** The transcript of a take, one that was taken away included; null when there is none. */
  read(takeId: string): Promise<Transcript | null> {
    const { library } = this.#setup;
    // Not while it is being written: between two renames there is none under its name.
    return library.readOnly ? this.#load(takeId) : library.inTurn('transcript', takeId, () => this.#load(takeId));
  }

  /** Reads, changes and writes one. With `seen`, one that has another revision by now is refused with `conflict`. */
  change(takeId: string, change: TranscriptChange, seen?: number): Promise<Transcript> {
    const { library, disk, ids, onChange } = this.#setup;
    return library.inTurn('transcript', takeId, async () => {
      const file = this.#fileOf(takeId);
      const current = await this.#load(takeId);
      if (seen !== undefined && seen !== current?.revision)
        throw new AppError('conflict', { type: 'transcript', id: takeId, revision: current?.revision ?? null });
      const next = await change(current, () => this.#previous(file));
      const checked = Transcript.safeParse({ ...next, revision: current ? current.revision + 1 : 0 });
      if (!checked.success) throw new AppError('invalid-input', checked.error.issues.slice(0, 5));
      await writeDocument(disk, file, documentBytes(checked.data), ids.next());
      const { revision, sessionId } = checked.data;
      onChange({ document: 'transcript', id: takeId, sessionId, revision });
      return checked.data;
    });
  }

  #fileOf(takeId: string): string {
    return join(this.#setup.library.folderOf('take', takeId), TRANSCRIPT_FILE);
  }

  async #load(takeId: string): Promise<Transcript | null> {
    const { library, disk, clock, ids } = this.#setup;
    const { folder, readOnly } = library;
    const context: LoadContext = { folder, disk, clock, ids, readOnly, problems: [], blocked: new Set() };
    const loaded = await loadDocument(context, 'transcript', this.#fileOf(takeId), true);
    if (loaded.state === 'ok') return loaded.document;
    const problem = context.problems[0];
    if (loaded.state === 'unreadable') throw new AppError(problem?.code ?? 'document-corrupt', problem);
    return null;
  }

  async #previous(file: string): Promise<Transcript | null> {
    const read = await readVersion(this.#setup.disk, 'transcript', previousOf(file));
    return read?.state === 'ok' ? read.document : null;
  }
}

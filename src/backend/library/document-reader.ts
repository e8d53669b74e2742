import type { DocumentType } from '../../core/model/documents.ts';
import type { Restored } from '../../core/model/restore.ts';
import type { Disk } from '../disk/disk.ts';
import { type FileFacts, Looker } from './looker.ts';
import { readVersion } from './read-version.ts';
import { isSettled } from './snapshot/file-facts.ts';
import type { Snapshot } from './snapshot/snapshot.ts';
import type { ReadDocument } from './snapshot/write-snapshot.ts';

/** Looks at a library and reads its documents: out of the last snapshot where their files have not changed since, else from disk. */
export class DocumentReader {
  readonly looker = new Looker();
  readonly #disk: Pick<Disk, 'read'>;
  readonly #folder: string;
  readonly #snapshot: Snapshot | null;
  readonly #diskNowMs: number;
  readonly #settled: ReadDocument[] = [];
  #fresh = 0;

  /**
   * @param folder the library's
   * @param diskNowMs the time by the disk's own clock, before anything is read; `-Infinity` keeps nothing for a snapshot
   */
  constructor(disk: Disk, folder: string, snapshot: Snapshot | null, diskNowMs: number) {
    this.#disk = { read: (path) => this.looker.read(disk, path) };
    this.#folder = folder;
    this.#snapshot = snapshot;
    this.#diskNowMs = diskNowMs;
  }

  /** What is worth keeping for the next opening: every document whose file has been left alone for a while. */
  get settled(): readonly ReadDocument[] {
    return this.#settled;
  }

  /** How many of those were read from disk. */
  get fresh(): number {
    return this.#fresh;
  }

  /** As `readVersion`. */
  async read<T extends DocumentType>(type: T, file: string): Promise<Restored<T> | null> {
    // Asked before it is read: what is written in between makes the facts old, never the document.
    const facts = await this.looker.facts(file).catch((): FileFacts | null => null);
    if (!facts) return readVersion(this.#disk, type, file);
    const path = file.slice(this.#folder.length + 1);
    const found = this.#snapshot?.take(type, path, facts);
    if (found) {
      this.#settled.push({ path, facts, content: found.bytes });
      return { state: 'ok', document: found.document, migrated: false };
    }
    const read = await readVersion(this.#disk, type, file);
    if (read?.state === 'ok' && isSettled(facts, this.#diskNowMs)) {
      this.#settled.push({ path, facts, content: read.document });
      this.#fresh += 1;
    }
    return read;
  }
}

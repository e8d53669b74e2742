import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { ExportDocument } from '../../core/model/documents.ts';
import { type LibraryContext, timestamp } from '../library/context.ts';
import type { ExportFormat, ExportNames, ExportsFolder } from './exports-folder.ts';

/** Size and SHA-256 of a file, read in parts. */
export async function factsOf(path: string): Promise<{ readonly sizeBytes: number; readonly sha256: string }> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return { sizeBytes: (await stat(path)).size, sha256: hash.digest('hex') };
}

/** What a document says of its export beyond the file. */
type About = Pick<ExportDocument, 'kind' | 'requestId' | 'map'>;

/** Names, publishes and takes back files that are made together: all of them stay, or none. */
export class ExportFiles {
  readonly #context: LibraryContext;
  readonly #exportsFolder: ExportsFolder;
  readonly #sessionId: string;
  readonly #folder: string;
  readonly #held: { readonly names: ExportNames; readonly format: ExportFormat }[] = [];
  readonly #made: { readonly id: string; readonly path: string }[] = [];

  constructor(context: LibraryContext, exportsFolder: ExportsFolder, sessionId: string) {
    this.#context = context;
    this.#exportsFolder = exportsFolder;
    this.#sessionId = sessionId;
    this.#folder = join(context.library.folderOf('session', sessionId), 'exports');
  }

  /** Ids of what was published, in that order. */
  get exportIds(): readonly string[] {
    return this.#made.map(({ id }) => id);
  }

  /** Holds the first free name. */
  async reserve(format: ExportFormat, stemOf: (copy: number) => string): Promise<ExportNames> {
    const names = await this.#exportsFolder.reserve(this.#folder, [format], stemOf);
    this.#held.push({ names, format });
    return names;
  }

  /** Gives a finished part its name and its document. */
  async publish(
    names: ExportNames,
    format: ExportFormat,
    about: About,
    facts: Pick<ExportDocument, 'sizeBytes' | 'sha256'>,
  ): Promise<void> {
    const { library, ids, clock } = this.#context;
    const { fileName, path } = names.final(format);
    const id = ids.next();
    try {
      await this.#exportsFolder.publish(names, format);
      await library.create('export', {
        type: 'export',
        version: 1,
        id,
        revision: 0,
        sessionId: this.#sessionId,
        ...about,
        fileName,
        ...facts,
        createdAt: timestamp(clock),
      });
    } catch (error) {
      await this.#exportsFolder.remove(path);
      throw error;
    }
    this.#made.push({ id, path });
  }

  /** Removes everything it has published. */
  async takeBack(): Promise<void> {
    for (const { id, path } of this.#made.splice(0)) {
      await this.#context.library.remove('export', id);
      await this.#exportsFolder.remove(path);
    }
  }

  /** Removes the parts and gives the names free. */
  async cleanUp(): Promise<void> {
    for (const { names, format } of this.#held.splice(0)) {
      // One that stays is cleared by the next export into this folder.
      await this.#exportsFolder.remove(names.part(format)).catch(() => undefined);
      names.release();
    }
  }
}

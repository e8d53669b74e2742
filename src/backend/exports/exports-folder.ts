import { access, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Disk } from '../disk/disk.ts';
import { toAppError } from '../disk/disk-errors.ts';
import { syncFile, writeSynced } from '../disk/synced.ts';

/** Endings of finished exports, by format. */
export const EXPORT_ENDINGS = { html: '.html', pdf: '.pdf', mp4: '.mp4', vtt: '.vtt', srt: '.srt' } as const;
export type ExportFormat = keyof typeof EXPORT_ENDINGS;

/** A half-made export; the format's ending comes last because a browser goes by it. An encoder writes a part of a part. */
const PART = /^(?<stem>.+)\.part\.(?:html|pdf|mp4|vtt|srt)(?:\.part)?$/u;

const isThere = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );

/** Names for one export, held until `release`: nobody else of this process gets the same. */
export interface ExportNames {
  readonly folder: string;
  final(format: ExportFormat): { readonly fileName: string; readonly path: string };
  part(format: ExportFormat): string;
  release(): void;
}

/** Gives out names in `exports/` folders and does the durable file work there. Errors are `AppError`s. */
export class ExportsFolder {
  readonly #disk: Disk;
  readonly #held = new Set<string>();

  constructor(disk: Disk) {
    this.#disk = disk;
  }

  /**
   * Makes the folder, clears what a killed export left half made, and holds the first free name.
   * @param formats of the export: a name counts as free when none of these has it, so HTML and PDF can share one
   * @param stemOf the name without ending for the how-manieth copy, from 1
   */
  async reserve(
    folder: string,
    formats: readonly ExportFormat[],
    stemOf: (copy: number) => string,
  ): Promise<ExportNames> {
    await this.#do(() => this.#disk.makeFolder(folder));
    await this.#clearParts(folder);
    for (let copy = 1; ; copy += 1) {
      const stem = stemOf(copy);
      // Lower case: many file systems take two names that differ only in case for one.
      const key = join(folder, stem).toLowerCase();
      if (this.#held.has(key)) continue;
      this.#held.add(key);
      const taken = await Promise.all(formats.map((format) => isThere(join(folder, stem + EXPORT_ENDINGS[format]))));
      if (!taken.includes(true)) return this.#names(folder, stem, key);
      this.#held.delete(key);
    }
  }

  /** Writes a whole file so that it survives a power cut once renamed. */
  write(file: string, data: Uint8Array): Promise<void> {
    return this.#do(() => writeSynced(this.#disk, file, data));
  }

  /** fsync of a file another program wrote. */
  sync(file: string): Promise<void> {
    return this.#do(() => syncFile(this.#disk, file));
  }

  /** Gives a finished part its final name. */
  publish(names: ExportNames, format: ExportFormat): Promise<void> {
    return this.#do(async () => {
      await this.#disk.rename(names.part(format), names.final(format).path);
      await this.#disk.syncFolder(names.folder);
    });
  }

  read(file: string): Promise<Uint8Array> {
    return this.#do(() => this.#disk.read(file));
  }

  remove(file: string): Promise<void> {
    return this.#do(() => this.#disk.remove(file));
  }

  #names(folder: string, stem: string, key: string): ExportNames {
    return {
      folder,
      final: (format) => {
        const fileName = stem + EXPORT_ENDINGS[format];
        return { fileName, path: join(folder, fileName) };
      },
      part: (format) => join(folder, `${stem}.part${EXPORT_ENDINGS[format]}`),
      release: () => void this.#held.delete(key),
    };
  }

  async #clearParts(folder: string): Promise<void> {
    for (const name of await this.#do(() => readdir(folder))) {
      const stem = PART.exec(name)?.groups?.stem;
      if (stem !== undefined && !this.#held.has(join(folder, stem).toLowerCase()))
        await this.#do(() => this.#disk.remove(join(folder, name)));
    }
  }

  async #do<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw toAppError(error);
    }
  }
}

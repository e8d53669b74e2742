import { createHash } from 'node:crypto';
import { AppError } from '../../core/errors.ts';
import type { ExportDocument } from '../../core/model/documents.ts';
import type { ExportFormat, ExportNames, ExportsFolder } from '../exports/exports-folder.ts';
import type { Library } from '../library/types.ts';
import type { Clock, Ids } from '../ports.ts';
import type { Printer } from './types.ts';

/** Smaller than this, no PDF holds a page of text. */
const SMALLEST_PDF_BYTES = 1_000;
/** `%%EOF` stands in the last kilobyte of a whole PDF (ISO 32000-1, 7.5.5, and what readers accept). */
const TRAILER_BYTES = 1_024;

/** @throws AppError `print-failed` for what is no whole PDF; a printer's own success proves nothing */
function checkPdf(data: Uint8Array): void {
  const text = (part: Uint8Array) => Buffer.from(part).toString('latin1');
  const whole =
    data.length >= SMALLEST_PDF_BYTES &&
    text(data.subarray(0, 5)) === '%PDF-' &&
    text(data.subarray(-TRAILER_BYTES)).includes('%%EOF');
  if (!whole) throw new AppError('print-failed', { reason: 'not a whole PDF', sizeBytes: data.length });
}

interface WriterTools {
  readonly library: Library;
  readonly exportsFolder: ExportsFolder;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly printer: Printer;
}

/** Writes the files of one report and their documents. What it has made so far can be taken back. */
export class ReportWriter {
  readonly #tools: WriterTools;
  readonly #reviewId: string;
  readonly #names: ExportNames;
  readonly #sessionId: string;
  readonly #made: { readonly id: string; readonly path: string }[] = [];

  constructor(tools: WriterTools, reviewId: string, names: ExportNames, sessionId: string) {
    this.#tools = tools;
    this.#reviewId = reviewId;
    this.#names = names;
    this.#sessionId = sessionId;
  }

  /** Ids of the exports published so far. */
  get exportIds(): readonly string[] {
    return this.#made.map((one) => one.id);
  }

  /** Writes the page as a part; printing reads it from there. */
  async writePage(page: Uint8Array): Promise<void> {
    await this.#tools.exportsFolder.write(this.#names.part('html'), page);
  }

  /** Prints the written page to a part and gives its bytes. @throws AppError `no-printer`, `print-failed` */
  async print(signal: AbortSignal): Promise<Uint8Array> {
    const { exportsFolder, printer } = this.#tools;
    const part = this.#names.part('pdf');
    await printer.print(this.#names.part('html'), part, signal);
    signal.throwIfAborted();
    const data = await exportsFolder.read(part).catch((cause: unknown) => {
      throw new AppError('print-failed', { reason: 'the printer wrote nothing' }, { cause });
    });
    checkPdf(data);
    await exportsFolder.sync(part);
    return data;
  }

  /** Gives a finished part its name and its document. */
  async publish(format: ExportFormat, data: Uint8Array): Promise<void> {
    const { library, exportsFolder, clock, ids } = this.#tools;
    const { fileName, path } = this.#names.final(format);
    const document: ExportDocument = {
      type: 'export',
      version: 1,
      id: ids.next(),
      revision: 0,
      sessionId: this.#sessionId,
      reviewId: this.#reviewId,
      kind: format === 'html' ? 'report-html' : 'report-pdf',
      fileName,
      sizeBytes: data.length,
      sha256: createHash('sha256').update(data).digest('hex'),
      createdAt: new Date(clock.now()).toISOString(),
    };
    try {
      await exportsFolder.publish(this.#names, format);
      await library.create('export', document);
    } catch (error) {
      await exportsFolder.remove(path);
      throw error;
    }
    this.#made.push({ id: document.id, path });
  }

  /** Removes everything it has published. */
  async takeBack(): Promise<void> {
    for (const { id, path } of this.#made.splice(0)) {
      await this.#tools.library.remove('export', id);
      await this.#tools.exportsFolder.remove(path);
    }
  }

  /** Removes the parts and gives the name free. */
  async cleanUp(): Promise<void> {
    try {
      for (const format of ['html', 'pdf'] as const) await this.#tools.exportsFolder.remove(this.#names.part(format));
    } finally {
      this.#names.release();
    }
  }
}

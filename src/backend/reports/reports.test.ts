import { createHash } from 'node:crypto';
import { copyFile, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../../core/errors.ts';
import type { Disk } from '../disk/disk.ts';
import { realDisk } from '../disk/real-disk.ts';
import { ExportsFolder } from '../exports/exports-folder.ts';
import { errnoError, inspectedDisk } from '../library/testing/faulty-disk.ts';
import { openTestLibrary, removeFolder, tempFolder } from '../library/testing/temp-library.ts';
import type { Library } from '../library/types.ts';
import { createMedia } from '../media/media.ts';
import { installedFfmpegs } from '../media/testing/installed.ts';
import type { Clock, Ids } from '../ports.ts';
import { runProgram } from '../process/runner.ts';
import { createTasks } from '../tasks/tasks.ts';
import { chromiumPrinter } from './chromium-printer.ts';
import { createReports } from './reports.ts';
import { usual } from './testing/sample-inputs.ts';
import { resourcesDir, type Sample, type SampleInput, sample } from './testing/sample-review.ts';
import type { Printer, ReportRequest } from './types.ts';

const log = () => undefined;
const canPrint = await chromiumPrinter().available();
if (!canPrint) console.warn('SKIPPED: no Chrome, Chromium or Edge here, so no report was printed to PDF');
const STEM = 'Second Take report - tell-me-about-a-time-you-disagreed-with - 2026-11-22';
/** The same review of takes without a picture, where stills are not what a test is about: ten ffmpeg runs fewer. */
const withoutPicture: SampleInput = { ...usual, takes: usual.takes.map((take) => ({ ...take, soundOnly: true })) };

let videoFolder = '';
let folder = '';
let library: Library;
let clock: Clock;
let ids: Ids;
let documents: Sample;

beforeAll(async () => {
  videoFolder = await tempFolder();
  const [ffmpeg] = await installedFfmpegs();
  const { code } = await runProgram({
    file: ffmpeg?.path ?? 'ffmpeg',
    args: [
      '-nostdin',
      '-v',
      'error',
      '-f',
      'lavfi',
      '-i',
      'testsrc=size=640x360:rate=2:duration=134',
      '-c:v',
      'libvpx',
      '-deadline',
      'realtime',
      join(videoFolder, 'video.webm'),
    ],
    timeoutMs: 60_000,
  });
  expect(code).toBe(0);
});
afterAll(() => removeFolder(videoFolder));

beforeEach(async () => {
  folder = await tempFolder();
  ({ library, clock, ids } = await openTestLibrary(folder));
  return async () => {
    await library.close();
    await removeFolder(folder);
  };
});

/** Puts a session with its takes and review into the library, with a real file for every picture. */
async function put(input: SampleInput): Promise<void> {
  documents = sample(input);
  await library.create('session', documents.session);
  for (const take of documents.takes) {
    await library.create('take', take);
    if (take.media?.video)
      await copyFile(join(videoFolder, 'video.webm'), join(library.folderOf('take', take.id), 'video.webm'));
  }
  await library.create('review', documents.review);
}

const request = (formats: ReportRequest['formats']): ReportRequest => ({
  subject: { kind: 'review', reviewId: documents.review.id },
  formats,
  locale: 'en-GB',
  timeZone: 'Europe/Berlin',
});
function setUp(printer: Printer = chromiumPrinter(), disk: Disk = realDisk) {
  const tasks = createTasks({ clock: { now: Date.now }, ids, log });
  const media = createMedia({ preferences: () => null, log });
  const reports = createReports({
    library,
    media,
    tasks,
    exportsFolder: new ExportsFolder(disk),
    clock,
    ids,
    resourcesDir,
    printer,
    log,
  });
  return { tasks, reports, run: (what: ReportRequest) => tasks.ended(reports.export(what)) };
}
const exportsFolder = () => join(library.folderOf('session', documents.session.id), 'exports');
/** What lies in the exports folder, documents of exports aside. */
const files = async () =>
  (await readdir(exportsFolder()).catch(() => []))
    .filter((name) => !name.endsWith('.json') && !name.endsWith('.json.previous'))
    .sort();

/** A printer as a machine could have it: the browser is the part that is not ours. */
const printerThat = (print: Printer['print']): Printer => ({ available: async () => true, print });

describe('export of a report', () => {
  it('writes one HTML file with JPEG stills and its document', async () => {
    await put(usual);
    const { run } = setUp();
    const task = await run(request(['html']));
    expect(task).toMatchObject({ state: 'done', progress: 1, sessionId: documents.session.id });
    expect(task.commands.length).toBeGreaterThan(0);
    const document = library.get('export', task.exportIds[0] ?? '');
    const data = await readFile(join(exportsFolder(), document.fileName));
    expect(document).toMatchObject({
      kind: 'report-html',
      reviewId: documents.review.id,
      fileName: `${STEM}.html`,
      sizeBytes: data.length,
      sha256: createHash('sha256').update(data).digest('hex'),
    });
    expect(await files()).toEqual([`${STEM}.html`]);
    const stills = [...data.toString('utf8').matchAll(/src="data:image\/jpeg;base64,([^"]+)"/gu)].map(([, base64]) =>
      Buffer.from(base64 ?? '', 'base64'),
    );
    expect(stills).toHaveLength(10);
    for (const still of stills) {
      expect(still.subarray(0, 3).toString('hex')).toBe('ffd8ff');
      expect(still.length).toBeLessThan(60_000);
    }
    // The test picture counts seconds: different moments give different frames.
    expect(new Set(stills.map((still) => still.toString('hex'))).size).toBeGreaterThan(7);
  });

  it.skipIf(!canPrint)('prints the same page to a PDF beside it', async () => {
    await put(usual);
    const { run } = setUp();
    const task = await run(request(['html', 'pdf']));
    expect(task.state).toBe('done');
    expect(task.exportIds.map((id) => library.get('export', id).kind)).toEqual(['report-html', 'report-pdf']);
    expect(await files()).toEqual([`${STEM}.html`, `${STEM}.pdf`]);
    const pdf = (await readFile(join(exportsFolder(), `${STEM}.pdf`))).toString('latin1');
    expect(pdf).toContain('/StructTreeRoot');
    expect(pdf).toContain('/Outlines');
    expect(pdf).not.toContain('file:');
  });

  it.skipIf(!canPrint)('makes a PDF alone when only that was asked for', async () => {
    await put(withoutPicture);
    const task = await setUp().run(request(['pdf']));
    expect(task.exportIds).toHaveLength(1);
    expect(await files()).toEqual([`${STEM}.pdf`]);
  });

  it('gives a second report another name, also at the same time', async () => {
    await put(withoutPicture);
    const { run } = setUp();
    await Promise.all([run(request(['html'])), run(request(['html']))]);
    await run(request(['html']));
    expect(await files()).toEqual([`${STEM} (2).html`, `${STEM} (3).html`, `${STEM}.html`]);
  });

  it('clears what a killed export left half made', async () => {
    await put(withoutPicture);
    const { run } = setUp();
    await realDisk.makeFolder(exportsFolder());
    await writeFile(join(exportsFolder(), `${STEM}.part.html`), 'half');
    await writeFile(join(exportsFolder(), 'mine.html'), 'kept');
    await run(request(['html']));
    expect(await files()).toEqual([`${STEM}.html`, 'mine.html']);
  });

  it('goes without the stills of a missing file and without moments of a binned take', async () => {
    await put(usual);
    const [first, second] = documents.takes;
    await rm(join(library.folderOf('take', first?.id ?? ''), 'video.webm'));
    await library.update('take', second?.id ?? '', (take) => ({ ...take, status: 'binned', statusBeforeBin: 'ready' }));
    const task = await setUp().run(request(['html']));
    expect(task.state).toBe('done');
    const html = await readFile(join(exportsFolder(), `${STEM}.html`), 'utf8');
    expect(html).not.toContain('<img');
    expect(html).toContain('It was kind of my decision');
    expect(html).not.toContain('I wrote to him that evening');
  });

  it('falls back to a known locale and time zone', async () => {
    await put(withoutPicture);
    const task = await setUp().run({ ...request(['html']), locale: '../x', timeZone: 'Etc/Nowhere' });
    expect(task.state).toBe('done');
  });

  it('refuses a draft and an unknown review at once', async () => {
    await put(withoutPicture);
    const { reports } = setUp();
    expect(() => reports.export({ ...request(['html']), subject: { kind: 'review', reviewId: 'unknown' } })).toThrow(
      AppError,
    );
    return library
      .update('review', documents.review.id, (review) => ({ ...review, state: 'draft' }))
      .then(() => {
        expect(() => reports.export(request(['html']))).toThrow('review-incomplete');
      });
  });

  it('leaves no file and no document when cancelled while printing', async () => {
    await put(withoutPicture);
    const { tasks, reports } = setUp(
      printerThat(async (_html, pdfFile, signal) => {
        await writeFile(pdfFile, '%PDF-1.4 half');
        tasks.cancel(tasks.list()[0]?.id ?? '');
        signal.throwIfAborted();
      }),
    );
    const task = await tasks.ended(reports.export(request(['html', 'pdf'])));
    expect(task.state).toBe('cancelled');
    expect(await files()).toEqual([]);
    expect(library.all('export')).toEqual([]);
  });

  it('leaves no file when cancelled while the stills are made', async () => {
    await put(usual);
    const { tasks, reports } = setUp();
    const id = reports.export(request(['html']));
    tasks.cancel(id);
    expect((await tasks.ended(id)).state).toBe('cancelled');
    expect(await files()).toEqual([]);
  });

  it.each(['write', 'sync', 'rename', 'syncFolder'] as const)(
    'leaves no half report when the disk is full at %s',
    async (at) => {
      await put(withoutPicture);
      const full = inspectedDisk(realDisk, (step) => {
        if (step === at) throw errnoError('ENOSPC');
      });
      const task = await setUp(chromiumPrinter(), full).run(request(['html']));
      expect(task).toMatchObject({ state: 'failed', error: { code: 'disk-full' } });
      expect(await files()).toEqual([]);
      expect(library.all('export')).toEqual([]);
    },
  );

  it.each([
    ['nothing', async () => undefined],
    ['half a PDF', (_html: string, pdf: string) => writeFile(pdf, `%PDF-1.4\n${'x'.repeat(5_000)}`)],
    ['something else', (_html: string, pdf: string) => writeFile(pdf, `<html>${'x'.repeat(5_000)}%%EOF`)],
  ])('keeps the HTML and says so when the printer wrote %s', async (_what, print) => {
    await put(withoutPicture);
    const task = await setUp(printerThat(print)).run(request(['html', 'pdf']));
    expect(task).toMatchObject({ state: 'failed', error: { code: 'print-failed' } });
    expect(await files()).toEqual([`${STEM}.html`]);
    expect(library.all('export').map((one) => one.kind)).toEqual(['report-html']);
  });
});

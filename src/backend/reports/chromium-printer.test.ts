import { access, chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildReport } from '../../core/report/build-report.ts';
import { stillRequests } from '../../core/report/stills.ts';
import { loadCatalogue } from '../i18n/load-catalogue.ts';
import { createTranslator } from '../i18n/translator.ts';
import { runProgram } from '../process/runner.ts';
import { chromiumPrinter } from './chromium-printer.ts';
import type { ReportKey } from './messages.ts';
import { reportHtml } from './report-html.ts';
import { usual } from './testing/sample-inputs.ts';
import { resourcesDir, type SampleInput, sample } from './testing/sample-review.ts';

const printer = chromiumPrinter();
const canPrint = await printer.available();
if (!canPrint) console.warn('SKIPPED: no Chrome, Chromium or Edge here, so nothing was printed to PDF');

let folder = '';
let htmlFile = '';
beforeAll(async () => {
  // A name with everything that an address would have to escape.
  folder = await mkdtemp(join(tmpdir(), 'second take #print %20-'));
  htmlFile = join(folder, 'a page.html');
  await writeFile(
    htmlFile,
    `<!doctype html><html lang="en"><head><meta charset="utf-8" /><title>A page</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" /></head>
<body><h1>First heading</h1><h2>Second heading</h2><p>Text</p><script>document.title = 'ran'</script></body></html>`,
  );
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const profilesLeft = async (): Promise<string[]> =>
  (await readdir(tmpdir())).filter((name) => name.startsWith('second-take-print-'));

describe.skipIf(!canPrint)('chromiumPrinter with an installed browser', () => {
  it('prints a tagged PDF with an outline and no file address, runs no script, leaves no profile', async () => {
    const before = await profilesLeft();
    const pdfFile = join(folder, 'out.part.pdf');
    await printer.print(htmlFile, pdfFile, new AbortController().signal);
    const pdf = (await readFile(pdfFile)).toString('latin1');
    expect(pdf.startsWith('%PDF-')).toBe(true);
    expect(pdf).toContain('/StructTreeRoot');
    expect(pdf).toContain('/Outlines');
    expect(pdf).not.toContain('file:');
    expect((await profilesLeft()).filter((name) => !before.includes(name))).toEqual([]);

    const info = await runProgram({ file: 'pdfinfo', args: [pdfFile], timeoutMs: 10_000 }).catch(() => null);
    if (info === null) console.warn('SKIPPED: no pdfinfo here, so the PDF was looked at in its bytes only');
    else {
      expect(info.stdout).toMatch(/Tagged:\s+yes/u);
      expect(info.stdout).toMatch(/Title:\s+A page/u);
      expect(info.stdout).toMatch(/JavaScript:\s+no/u);
    }
  });

  it('starts the points of a report under its head also where moments have no words', async () => {
    const catalogue = await loadCatalogue<ReportKey>(resourcesDir, 'report', 'en');
    const words = createTranslator({ ...catalogue, language: 'en' }, { locale: 'en-GB', timeZone: 'UTC' });
    const pagesOf = async (input: SampleInput): Promise<number> => {
      const pageFile = join(folder, 'report.html');
      const pdfFile = join(folder, 'report.pdf');
      const report = buildReport(sample(input));
      const stills = new Map(stillRequests(report).map(({ key }) => [key, 'still']));
      await writeFile(pageFile, reportHtml({ report, words, stills }));
      await printer.print(pageFile, pdfFile, new AbortController().signal);
      return Number(/\/Count (\d+)/u.exec((await readFile(pdfFile)).toString('latin1'))?.[1]);
    };
    const [point] = usual.points;
    if (!point) throw new Error('The sample has points.');
    const withNotes = (note: string): SampleInput => {
      const noted = { ...point, moments: point.moments.map((moment) => ({ ...moment, note })) };
      return { ...usual, focus: [], points: [noted, noted, noted] };
    };
    expect(await pagesOf(withNotes(''))).toBeLessThanOrEqual(await pagesOf(withNotes('Words')));
  });

  it('stops when cancelled and leaves nothing', async () => {
    const abort = new AbortController();
    const pdfFile = join(folder, 'cancelled.pdf');
    const printed = printer.print(htmlFile, pdfFile, abort.signal);
    abort.abort(new Error('cancelled'));
    await expect(printed).rejects.toThrow('cancelled');
    await expect(access(pdfFile)).rejects.toThrow('ENOENT');
  });
});

describe('chromiumPrinter without a usable browser', () => {
  it('says that there is none', async () => {
    const none = chromiumPrinter({ env: { SECOND_TAKE_BROWSER: join(folder, 'missing') } });
    expect(await none.available()).toBe(false);
    await expect(none.print(htmlFile, join(folder, 'no.pdf'), new AbortController().signal)).rejects.toMatchObject({
      code: 'no-printer',
    });
  });

  it.skipIf(process.platform === 'win32')('fails with what a failing browser said', async () => {
    const broken = join(folder, 'broken');
    await mkdir(folder, { recursive: true });
    await writeFile(broken, '#!/bin/sh\necho "no display" >&2\nexit 7\n');
    await chmod(broken, 0o755);
    const failing = chromiumPrinter({ env: { ...process.env, SECOND_TAKE_BROWSER: broken } });
    await expect(failing.print(htmlFile, join(folder, 'no.pdf'), new AbortController().signal)).rejects.toMatchObject({
      code: 'print-failed',
      details: { code: 7, stderr: 'no display\n' },
    });
  });
});

import { join } from 'node:path';
import { reportFileStem } from '../../core/report/file-name.ts';
import type { ExportsFolder } from '../exports/exports-folder.ts';
import { loadCatalogue } from '../i18n/load-catalogue.ts';
import { createTranslator } from '../i18n/translator.ts';
import type { Library } from '../library/types.ts';
import type { Media } from '../media/types.ts';
import type { Clock, Ids, Log } from '../ports.ts';
import type { TaskContext } from '../tasks/types.ts';
import { collectStills } from './collect-stills.ts';
import { dayOf, mannerOf } from './manner.ts';
import type { ReportKey } from './messages.ts';
import { reportHtml } from './report-html.ts';
import { reportOf } from './report-of.ts';
import { ReportWriter } from './report-writer.ts';
import type { Printer, ReportRequest } from './types.ts';

export interface ReportTools {
  readonly library: Library;
  readonly media: Media;
  readonly exportsFolder: ExportsFolder;
  readonly clock: Clock;
  readonly ids: Ids;
  /** The app's `resources` folder. */
  readonly resourcesDir: string;
  readonly printer: Printer;
  readonly log: Log;
}

/** Shares of the progress: decoding stills takes most of the time, then starting a browser. */
const STILLS_SHARE = 0.6;
const PAGE_SHARE = 0.7;

async function renderPage(tools: ReportTools, request: ReportRequest, context: TaskContext) {
  const { session, report } = reportOf(tools.library, request.subject);
  const manner = mannerOf(request.locale, request.timeZone);
  const words = createTranslator(await loadCatalogue<ReportKey>(tools.resourcesDir, 'report', request.locale), manner);
  const stills = await collectStills(tools, report, context, (done) => context.progress(done * STILLS_SHARE));
  const page = new TextEncoder().encode(reportHtml({ report, words, stills }));
  const about = report.title || (report.questions[0]?.text ?? '');
  const day = dayOf(new Date(report.heldAt), manner);
  return {
    page,
    sessionId: session.id,
    reviewId: report.reviewId,
    stemOf: (copy: number) => reportFileStem(about, day, copy),
  };
}

/**
 * The work of an export task. Cancelling leaves no file behind. When printing fails, an HTML report that was asked for
 * as well is finished and stays.
 * @returns ids of the exports made
 */
export async function writeReport(
  tools: ReportTools,
  request: ReportRequest,
  context: TaskContext,
): Promise<readonly string[]> {
  const { page, sessionId, reviewId, stemOf } = await renderPage(tools, request, context);
  const folder = join(tools.library.folderOf('session', sessionId), 'exports');
  const names = await tools.exportsFolder.reserve(folder, request.formats, stemOf);
  const writer = new ReportWriter(tools, reviewId, names, sessionId);
  try {
    await writer.writePage(page);
    context.progress(PAGE_SHARE);
    let pdf: Uint8Array | null = null;
    let failure: unknown = null;
    if (request.formats.includes('pdf'))
      pdf = await writer.print(context.signal).catch((error: unknown) => {
        failure = error;
        return null;
      });
    context.signal.throwIfAborted();
    if (request.formats.includes('html')) await writer.publish('html', page);
    if (pdf) await writer.publish('pdf', pdf);
    context.signal.throwIfAborted();
    if (failure !== null) throw failure;
    return writer.exportIds;
  } catch (error) {
    if (context.signal.aborted) await writer.takeBack();
    throw error;
  } finally {
    await writer.cleanUp();
  }
}

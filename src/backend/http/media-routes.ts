import { basename, join } from 'node:path';
import type { Context, Hono } from 'hono';
import { AppError } from '../../core/errors.ts';
import { Id } from '../../core/model/common.ts';
import type { ExportDocument } from '../../core/model/documents.ts';
import { takeFile } from '../library/take-file.ts';
import type { Library } from '../library/types.ts';
import { passageLevels } from '../media/passage-levels.ts';
import type { Peaks } from '../media/peaks-store.ts';
import type { TrimmedPosters } from '../media/trimmed-posters.ts';
import type { Access } from './access.ts';
import { refuseOtherMethods } from './bind.ts';
import { attachment } from './content-disposition.ts';
import { fileResponse, resolveInside } from './file-response.ts';
import type { AppEnv } from './guard.ts';
import { DOCUMENT_CSP, NO_CONTENT_CSP } from './security-headers.ts';
import { streamed } from './streamed.ts';

/** A deleted video must not live on in a browser's cache. */
const noStore = { 'Cache-Control': 'no-store' };

const exportType: Readonly<Record<ExportDocument['kind'], string>> = {
  'report-html': 'text/html; charset=utf-8',
  'report-pdf': 'application/pdf',
  'review-page': 'text/html; charset=utf-8',
  'review-video': 'video/mp4',
  // As plain text: a browser offers to save everything else of that kind.
  'transcript-vtt': 'text/plain; charset=utf-8',
  'transcript-srt': 'text/plain; charset=utf-8',
  clip: 'video/mp4',
  reel: 'video/mp4',
};
/** What an export may do when it is shown here, beyond the policy written into it. */
const viewPolicy: Readonly<Record<ExportDocument['kind'], string>> = {
  'report-html': DOCUMENT_CSP,
  // The viewer Chromium shows a PDF in is itself a page that a sandbox would stop.
  'report-pdf': "frame-ancestors 'none'",
  // Its script runs, but as somebody else: from our own origin it could ask other tabs for their token.
  'review-page': "sandbox allow-scripts allow-downloads allow-modals; frame-ancestors 'none'",
  'review-video': "sandbox; frame-ancestors 'none'",
  'transcript-vtt': "sandbox; frame-ancestors 'none'",
  'transcript-srt': "sandbox; frame-ancestors 'none'",
  clip: "sandbox; frame-ancestors 'none'",
  reel: "sandbox; frame-ancestors 'none'",
};

/** Where a finished export lies, inside the library by its real path. @throws AppError `not-found` */
export function exportFile(library: Library, exportId: string): Promise<string> {
  const { fileName } = library.get('export', exportId);
  return fileOf(library, library.folderOf('export', exportId), fileName);
}

/** Documents are files a person can edit, so a name in one of them is checked like any input. */
function fileOf(library: Library, folder: string, fileName: string): Promise<string> {
  if (basename(fileName) !== fileName) throw new AppError('not-found');
  return resolveInside(library.folder, join(folder, fileName));
}

/**
 * Videos, posters, peaks and exports by opaque id (`contract/media-paths.ts`). The ticket in the address stands in for the tab
 * token, which a `<video>` cannot send; the cookie is required as well, before this.
 */
export function mediaRoutes(
  app: Hono<AppEnv>,
  library: Library,
  access: Access,
  { peaks: takePeaks, posters }: { readonly peaks: Peaks; readonly posters: TrimmedPosters },
): void {
  const idOf = (c: Context, name: string): string => {
    if (!access.isMediaTicket(c.req.param('ticket'))) throw new AppError('wrong-tab');
    const id = Id.safeParse(c.req.param(name));
    if (!id.success) throw new AppError('not-found');
    return id.data;
  };
  const mediaOf = (takeId: string) => {
    const { media } = library.get('take', takeId);
    if (!media) throw new AppError('take-not-ready');
    return media;
  };
  const video = '/media/:ticket/takes/:takeId/video';
  const poster = '/media/:ticket/takes/:takeId/poster';
  const peaks = '/media/:ticket/takes/:takeId/peaks';
  const view = '/media/:ticket/exports/:exportId/view';
  const download = '/media/:ticket/exports/:exportId/download';

  app.get(video, async (c) => {
    const takeId = idOf(c, 'takeId');
    const media = mediaOf(takeId);
    const { folder, fileName } = takeFile(library, takeId);
    const path = await fileOf(library, folder, fileName);
    return fileResponse(c, path, { ...noStore, 'Content-Type': media.mimeType });
  });
  app.get(poster, async (c) => {
    const takeId = idOf(c, 'takeId');
    const { posterFileName } = mediaOf(takeId);
    if (posterFileName === null) throw new AppError('not-found');
    const path = await fileOf(library, library.folderOf('take', takeId), (await posters.of(takeId)) ?? posterFileName);
    return fileResponse(c, path, { ...noStore, 'Content-Type': 'image/jpeg' });
  });
  app.get(peaks, async (c) => {
    const takeId = idOf(c, 'takeId');
    const { folder, fileName, ownerId, all } = takeFile(library, takeId);
    const path = await fileOf(library, folder, fileName);
    const levels = await streamed(c.req.raw.signal, (signal, send) =>
      passageLevels(all, send, (onLevels) => takePeaks.of(ownerId, path, signal, onLevels)),
    );
    return c.body(levels, 200, {
      ...noStore,
      'Content-Type': 'application/octet-stream',
      'Content-Security-Policy': NO_CONTENT_CSP,
    });
  });
  app.get(view, async (c) => {
    const exportId = idOf(c, 'exportId');
    const { kind } = library.get('export', exportId);
    const headers = { ...noStore, 'Content-Type': exportType[kind], 'Content-Security-Policy': viewPolicy[kind] };
    return fileResponse(c, await exportFile(library, exportId), headers);
  });
  app.get(download, async (c) => {
    const exportId = idOf(c, 'exportId');
    const { kind, fileName } = library.get('export', exportId);
    return fileResponse(c, await exportFile(library, exportId), {
      ...noStore,
      'Content-Type': exportType[kind],
      'Content-Disposition': attachment(fileName),
    });
  });
  refuseOtherMethods(
    app,
    [video, poster, peaks, view, download].map((path) => ({ method: 'get', path })),
  );
}

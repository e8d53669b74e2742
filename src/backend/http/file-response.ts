import { realpath, stat } from 'node:fs/promises';
import { sep } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import type { Context } from 'hono';
import { AppError } from '../../core/errors.ts';
import { parseRange } from './range.ts';
import { NO_CONTENT_CSP } from './security-headers.ts';

/** The real path of a file that must lie inside a folder, links followed. @throws AppError `not-found` */
export async function resolveInside(folder: string, file: string): Promise<string> {
  const [realFolder, realFile] = await Promise.all([realpath(folder), realpath(file)]).catch(() => {
    throw new AppError('not-found');
  });
  if (!realFile?.startsWith(realFolder + sep)) throw new AppError('not-found');
  return realFile;
}

/**
 * Answers a GET or HEAD with a file or the part of it that was asked for. Streaming is `serveStatic`'s, which closes
 * the file when the browser goes away; HEAD with a range, `Accept-Ranges` and headers it would misread are done here.
 * @param path absolute, already checked
 */
export async function fileResponse(c: Context, path: string, headers: Readonly<Record<string, string>>) {
  const { size } = await stat(path);
  const range = parseRange(c.req.header('range'), size);
  if (range.kind === 'whole' && c.req.header('range') !== undefined) {
    // serveStatic would answer 206 to a range it cannot read.
    const without = new Headers(c.req.raw.headers);
    without.delete('range');
    c.req.raw = new Request(c.req.url, { method: c.req.method, headers: without, signal: c.req.raw.signal });
  }
  const all = { 'Content-Security-Policy': NO_CONTENT_CSP, ...headers, 'Accept-Ranges': 'bytes' };
  if (c.req.method === 'HEAD' && range.kind !== 'whole') {
    if (range.kind === 'unsatisfiable') return c.body(null, 416, { ...all, 'Content-Range': `bytes */${size}` });
    return c.body(null, 206, {
      ...all,
      'Content-Length': String(range.last - range.first + 1),
      'Content-Range': `bytes ${range.first}-${range.last}/${size}`,
    });
  }
  const response = await serveStatic({ path })(c, async () => {});
  if (!response) throw new AppError('not-found');
  for (const [name, value] of Object.entries(all)) response.headers.set(name, value);
  response.headers.delete('Last-Modified');
  return response;
}

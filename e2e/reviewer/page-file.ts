import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type ClipText, fillPage } from '../../src/core/sharing/fill-page.ts';
import type { PagePayload } from '../../src/core/sharing/page-payload.ts';
import { bundledFfmpeg } from '../support/bundled-ffmpeg.ts';

/** A short recording with a picture, as the app leaves it: with duration and index. */
export function sampleVideo(): { readonly path: string; readonly base64: string; readonly sizeBytes: number } {
  const path = join(mkdtempSync(join(tmpdir(), 'second-take-clip-')), 'answer.webm');
  const raw = resolve('src/backend/recorder/samples/vp8.webm');
  // The raw recording has no duration and cannot be sought in.
  bundledFfmpeg(['-i', raw, '-c', 'copy', path]);
  const bytes = readFileSync(path);
  return { path, base64: bytes.toString('base64'), sizeBytes: bytes.length };
}

/** Writes a filled page to a folder of its own. @returns its `file:` address */
export function pageFile(payload: PagePayload, clips: readonly ClipText[]): string {
  const html = readFileSync(resolve('out/reviewer/index.html'), 'utf8');
  const path = join(mkdtempSync(join(tmpdir(), 'second-take-page-')), 'review.html');
  writeFileSync(path, fillPage(html, payload, clips));
  return pathToFileURL(path).href;
}

import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { recordInBrowser } from '../../scripts/record-in-browser.ts';
import { cachedFile } from './temp-folder.ts';

/** Chunks of a real recording, each with the time the browser handed it over (milliseconds from the start). */
export interface RealRecording {
  readonly mimeType: string;
  readonly chunks: readonly { readonly atMs: number; readonly data: Uint8Array }[];
}

const Stored = z.object({
  mimeType: z.string(),
  chunks: z.array(z.object({ atMs: z.number(), data: z.base64() })),
});
const FOR_MS = 17_000;

/** Seventeen seconds from Chromium's MediaRecorder with its fake camera; recorded once, then read from the cache. */
export async function realRecording(mimeType: string, name: string): Promise<RealRecording> {
  const file = cachedFile(`${name}.json`);
  if (!existsSync(file)) {
    const wish = { mimeType, video: true, width: 640, height: 480, bitsPerSecond: 1_000_000, forMs: FOR_MS };
    const recorded = await recordInBrowser(wish);
    const chunks = recorded.chunks.map((chunk, index) => ({
      atMs: recorded.chunkAtMs[index] ?? FOR_MS,
      data: chunk.toString('base64'),
    }));
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, JSON.stringify({ mimeType: recorded.mimeType, chunks }));
  }
  const stored = Stored.parse(JSON.parse(await readFile(file, 'utf8')));
  const chunks = stored.chunks.map(({ atMs, data }) => ({ atMs, data: Buffer.from(data, 'base64') }));
  return { mimeType: stored.mimeType, chunks };
}

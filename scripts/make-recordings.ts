/**
 * Records the small samples the recorder's and media tests are fed with: what Chromium's MediaRecorder really writes
 * (no duration, no index, unknown-size clusters) and ffmpeg cannot imitate. Run by hand:
 * `node scripts/make-recordings.ts`; the result is committed.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { recordInBrowser } from './record-in-browser.ts';

const target = 'src/backend/recorder/samples';
const samples = [
  { name: 'h264.mkv', mimeType: 'video/x-matroska;codecs=avc1,opus', video: true },
  { name: 'vp9.webm', mimeType: 'video/webm;codecs=vp9,opus', video: true },
  { name: 'vp8.webm', mimeType: 'video/webm;codecs=vp8,opus', video: true },
  { name: 'sound.webm', mimeType: 'audio/webm;codecs=opus', video: false },
] as const;

await mkdir(target, { recursive: true });
const index: Record<string, unknown> = {};
for (const sample of samples) {
  const recording = await recordInBrowser({ ...sample, width: 320, height: 240, bitsPerSecond: 150_000, forMs: 4_200 });
  await writeFile(join(target, sample.name), Buffer.concat(recording.chunks));
  index[sample.name] = {
    mimeType: recording.mimeType,
    recordedMs: recording.recordedMs,
    chunkBytes: recording.chunks.map((chunk) => chunk.byteLength),
  };
  console.log(sample.name, recording.recordedMs, 'ms', recording.chunks.length, 'chunks');
}
await writeFile(join(target, 'index.json'), `${JSON.stringify(index, null, 2)}\n`);

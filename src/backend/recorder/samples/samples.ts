import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** A recording Chromium's MediaRecorder made (`scripts/make-recordings.ts`), as it was sent: chunk by chunk. */
export interface Sample {
  readonly mimeType: string;
  readonly recordedMs: number;
  readonly chunks: readonly Uint8Array[];
  readonly bytes: Uint8Array;
}
/** Names of the samples; each about 4.2 s in five chunks, 320 x 240 where there is a picture. */
export const SAMPLE_NAMES = ['h264.mkv', 'vp9.webm', 'vp8.webm', 'sound.webm'] as const;
export type SampleName = (typeof SAMPLE_NAMES)[number];

const Index = z.record(
  z.enum(SAMPLE_NAMES),
  z.object({ mimeType: z.string(), recordedMs: z.int(), chunkBytes: z.array(z.int()) }),
);

const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** Reads one sample. */
export async function readSample(name: SampleName): Promise<Sample> {
  const { mimeType, recordedMs, chunkBytes } = Index.parse(JSON.parse(await readFile(path('index.json'), 'utf8')))[
    name
  ];
  const bytes = await readFile(path(name));
  let offset = 0;
  const chunks = chunkBytes.map((size) => {
    offset += size;
    return bytes.subarray(offset - size, offset);
  });
  return { mimeType, recordedMs, chunks, bytes };
}

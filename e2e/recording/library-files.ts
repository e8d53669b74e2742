import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { expect } from '@playwright/test';
import { Take } from '../../src/core/model/take.ts';

/** Every take as it stands on disk, in order of recording. */
export async function takesOnDisk(libraryDir: string): Promise<Take[]> {
  const files = await readdir(join(libraryDir, 'sessions'), { recursive: true }).catch(() => []);
  const texts = files
    .filter((file) => basename(file) === 'take.json')
    .map((file) => readFile(join(libraryDir, 'sessions', file), 'utf8'));
  const takes = (await Promise.all(texts)).map((text) => Take.parse(JSON.parse(text)));
  return takes.sort((a, b) => a.createdAt.localeCompare(b.createdAt));
}

/** Waits until the only take is ready and gives it. */
export async function onlyReadyTake(libraryDir: string): Promise<Take> {
  await expect.poll(async () => (await takesOnDisk(libraryDir)).map((take) => take.status)).toEqual(['ready']);
  const [take] = await takesOnDisk(libraryDir);
  if (!take) throw new Error('the take is gone');
  return take;
}

/** How much of what the recorder's clock counted is missing in the file. */
export function missingMs(take: Take): number {
  if (take.recordedMs === null || take.media === null) throw new Error('the take is not finished');
  return take.recordedMs - take.media.durationMs;
}

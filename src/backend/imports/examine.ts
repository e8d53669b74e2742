import { join } from 'node:path';
import { AppError } from '../../core/errors.ts';
import { type Plays, planImport } from '../../core/importing/import-plan.ts';
import type { Bytes, Examined, ImportsSetup } from './types.ts';

/** The name of a file's still in its staging folder. */
export const STILL_FILE = 'poster.jpg';
const STILL_WIDTH = 640;
/** Cameras start dark: a second in, the picture has settled. */
const STILL_AT_MS = 1_000;

/** Writes a still of a file; without one it is still a video, so failing is logged and gives false. */
async function writeStill({ media, disk, log }: ImportsSetup, path: string, folder: string): Promise<boolean> {
  try {
    const jpeg = await media.still(path, STILL_AT_MS, STILL_WIDTH);
    if (jpeg === null) return false;
    const file = await disk.open(join(folder, STILL_FILE), 'w');
    try {
      await file.write(jpeg);
      await file.sync();
    } finally {
      await file.close();
    }
    return true;
  } catch (error) {
    log('warn', 'imports: no still', error);
    return false;
  }
}

/**
 * Looks at a file and decides what becomes of it.
 * @param folder where its still goes
 * @throws AppError `import-empty` and what `Media.inspect` throws
 */
export async function examine(
  setup: ImportsSetup,
  { fileName, bytes }: { readonly fileName: string; readonly bytes: Bytes },
  folder: string,
  plays: Plays,
): Promise<Examined> {
  if (bytes.sizeBytes === 0) throw new AppError('import-empty');
  const found = { ...(await setup.media.inspect(bytes.path)), isNamedWebm: /\.webm$/i.test(fileName) };
  const plan = planImport(found, plays);
  if (plan === null) throw new AppError('import-unreadable', { source: found.source });
  const hasPoster = found.source.video !== null && (await writeStill(setup, bytes.path, folder));
  return { found, plan, hasPoster };
}

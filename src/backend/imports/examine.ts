import { join } from 'node:path';
import { AppError } from '../../core/errors.ts';
import { type Plays, planImport } from '../../core/importing/import-plan.ts';
import { SETTLED_MS } from '../../core/model/poster-time.ts';
import { writeSynced } from '../disk/synced.ts';
import { POSTER_FILE, POSTER_WIDTH } from '../media/poster.ts';
import type { Bytes, Examined, ImportsSetup } from './types.ts';

const STILL = { atMs: SETTLED_MS, width: POSTER_WIDTH };

/** Without a still it is still a video: failing is logged and gives false. */
async function keepStill({ disk, log }: ImportsSetup, folder: string, jpeg: Uint8Array): Promise<boolean> {
  try {
    await writeSynced(disk, join(folder, POSTER_FILE), jpeg);
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
  const { still, ...inspected } = await setup.media.inspect(bytes.path, { still: STILL });
  const found = { ...inspected, isNamedWebm: /\.webm$/i.test(fileName) };
  const plan = planImport(found, plays);
  if (plan === null) throw new AppError('import-unreadable', { source: found.source });
  return { found, plan, hasPoster: still !== null && (await keepStill(setup, folder, still)) };
}

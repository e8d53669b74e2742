import { join } from 'node:path';
import type { Take } from '../../core/model/take.ts';
import { interruptedTake } from '../../core/recording/take-steps.ts';
import { type FinishContext, rawPathOf, sizeOf } from './finish-take.ts';
import type { Finishing } from './finishing.ts';

/** Only takes finished last can have kept their raw file through a kill; more are not looked at, to open quickly. */
const LOOKED_AT = 20;
const RAW_NAMES = ['raw.mkv', 'raw.webm'];

/** A kill between "ready" on disk and the removal of the raw file leaves it behind, as large as the take. */
async function removeLeftovers({ library, disk, log }: FinishContext): Promise<void> {
  const ready = library
    .all('take')
    .filter((take) => take.status === 'ready' && take.raw === null && take.media !== null);
  const newest = ready.sort((a, b) => b.createdAt.localeCompare(a.createdAt)).slice(0, LOOKED_AT);
  for (const take of newest) {
    const folder = library.folderOf('take', take.id);
    // Never without the playable file beside it.
    if (!take.media || !(await sizeOf(join(folder, take.media.fileName)).catch(() => null))) continue;
    for (const name of RAW_NAMES)
      await disk.remove(join(folder, name)).catch((error: unknown) => log('warn', 'recorder: a raw file stays', error));
  }
}

/** Repairs one unfinished take in a task; null when not even its document can be written (a full or read-only disk). */
async function recover(at: FinishContext, finishing: Finishing, take: Take): Promise<string | null> {
  try {
    const rawBytes = (await sizeOf(rawPathOf(at.library, take))) ?? 0;
    const marked = await at.library.update('take', take.id, (current) => interruptedTake(current, rawBytes));
    return finishing.start('repair-take', marked);
  } catch (error) {
    at.log('error', 'recorder: a take could not be repaired now', error);
    return null;
  }
}

/** Repairs every take nobody is recording or finishing any more; gives the tasks, those already running included. */
export async function recoverUnfinished(at: FinishContext, finishing: Finishing): Promise<readonly string[]> {
  const unfinished = at.library.all('take').filter(({ status }) => status === 'recording' || status === 'repairing');
  const taskIds: string[] = [];
  for (const take of unfinished) {
    const taskId = finishing.running(take.id) ?? (await recover(at, finishing, take));
    if (taskId !== null) taskIds.push(taskId);
  }
  await removeLeftovers(at);
  return taskIds;
}

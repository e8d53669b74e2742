import type { Take } from '../../core/model/take.ts';
import { interruptedTake, unconfirmedTake } from '../../core/recording/take-steps.ts';
import { type FinishContext, rawPathOf, sizeOf } from './finish-take.ts';
import type { Finishing } from './finishing.ts';

/** Only takes finished last can have kept their raw file through a kill; more are not looked at, to open quickly. */
const LOOKED_AT = 50;

/** A take to be finished again, and what its document says of that. */
interface Unfinished {
  readonly take: Take;
  readonly mark: (current: Take) => Take;
}

/** Takes nobody is recording or finishing any more. */
async function interrupted({ library }: FinishContext): Promise<readonly Unfinished[]> {
  const takes = library.all('take').filter(({ status }) => status === 'recording' || status === 'repairing');
  return Promise.all(
    takes.map(async (take) => {
      const rawBytes = (await sizeOf(rawPathOf(library, take))) ?? 0;
      return { take, mark: (current: Take) => interruptedTake(current, rawBytes) };
    }),
  );
}

/** Ready takes whose raw file is still there: the power may have failed before the playable file was on the device. */
async function unconfirmed({ library }: FinishContext): Promise<readonly Unfinished[]> {
  const ready = library.all('take').filter(({ status }) => status === 'ready');
  const newest = ready.sort((a, b) => b.createdAt.localeCompare(a.createdAt)).slice(0, LOOKED_AT);
  const sizes = await Promise.all(newest.map((take) => sizeOf(rawPathOf(library, take))));
  return newest.flatMap((take, index) => {
    const rawBytes = sizes[index];
    return rawBytes ? [{ take, mark: (current: Take) => unconfirmedTake(current, rawBytes) }] : [];
  });
}

/**
 * Repairs in tasks what an interruption left behind; gives the tasks, those already running included. A take whose
 * document cannot be written now (a full or read-only disk) waits for the next start.
 */
export async function recoverUnfinished(at: FinishContext, finishing: Finishing): Promise<readonly string[]> {
  const taskIds: string[] = [];
  for (const { take, mark } of [...(await interrupted(at)), ...(await unconfirmed(at))]) {
    const running = finishing.running(take.id);
    try {
      const start = async () => finishing.start('repair-take', await at.library.update('take', take.id, mark));
      taskIds.push(running ?? (await start()));
    } catch (error) {
      at.log('error', 'recorder: a take could not be repaired now', error);
    }
  }
  return taskIds;
}

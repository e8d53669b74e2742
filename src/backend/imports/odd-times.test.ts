import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { installedFfmpegs } from '../media/testing/installed.ts';
import { freshGround } from './testing/fresh-ground.ts';
import { oddFiles } from './testing/odd-files.ts';

const ffmpegs = await installedFfmpegs();

describe.each(ffmpegs)('files with odd times, with $name ffmpeg', ({ path }) => {
  const fresh = freshGround(path);
  const odd = () => oddFiles(path, fresh().source);
  /** Brings a file in, and gives it as another program sees it. */
  async function broughtIn(file: string) {
    const { ground } = fresh();
    const incoming = await ground.byPath(file);
    expect(incoming).toMatchObject({ state: 'ready', facts: { isCutOff: false } });
    const [task] = await ground.start([[incoming, 'Why us?']]).ended;
    expect(task).toMatchObject({ state: 'done' });
    const [take] = ground.library.all('take');
    const made = join(ground.library.folderOf('take', take?.id ?? ''), take?.media?.fileName ?? '');
    return { incoming, take, made, seen: await ground.media.inspect(made) };
  }

  it.each(['picture', 'sound'] as const)('takes ten hours of %s as they are', async (kind) => {
    const { incoming, take } = await broughtIn(await odd().tenHours(kind));
    expect(incoming.plan).toMatchObject({ action: 'copy' });
    expect(Math.abs((take?.media?.durationMs ?? 0) - 36_000_000)).toBeLessThan(30_000);
  });

  it.each([
    ['mp4', 'cut', 2_700],
    ['mkv', 'cut', 2_700],
    ['mp4', 'shift', 2_500],
    ['mkv', 'shift', 2_500],
  ] as const)(
    'gives a %s that begins before 0 by a %s times from 0 on, and says nothing of a missing end',
    async (ending, by, lengthMs) => {
      const { seen, made } = await broughtIn(await odd().negative(ending, by));
      expect(seen.isCutOff).toBe(false);
      // What a cut without encoding had to take along may be there; nothing is missing.
      expect(seen.source.durationMs).toBeGreaterThan(lengthMs - 100);
      expect(seen.source.durationMs).toBeLessThan(lengthMs + 1_600);
      expect(await fresh().ground.media.still(made, 0, 64)).not.toBeNull();
      expect(await fresh().ground.media.still(made, lengthMs - 300, 64)).not.toBeNull();
    },
  );
});

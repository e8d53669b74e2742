import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { realDisk } from '../disk/real-disk.ts';
import { aSession, aTake } from './testing/example-documents.ts';
import { dyingDisk } from './testing/faulty-disk.ts';
import { copyOf, openTestLibrary, removeFolder, tempFolder } from './testing/temp-library.ts';

const fresh = aSession({ id: 'session2' });
const take = aTake({ id: 'take2', sessionId: 'session2' });

/** Adopts a take on a disk that dies after `steps` steps, then says what a new start finds. */
async function adoptAndDie(steps: number, isNew: boolean) {
  const folder = await tempFolder();
  const first = await openTestLibrary(folder);
  if (!isNew) await first.library.create('session', fresh);
  await first.library.close();
  const prepared = join(folder, '.incoming', 'some', 'take');
  await mkdir(prepared, { recursive: true });
  await writeFile(join(prepared, 'video.webm'), 'video');

  // Only adopting dies: opening is tested elsewhere.
  let dying = dyingDisk(realDisk, Number.POSITIVE_INFINITY);
  const switching = new Proxy(realDisk, { get: (_, name: keyof typeof realDisk) => dying.disk[name] });
  const { library } = await openTestLibrary(folder, { disk: switching });
  dying = dyingDisk(realDisk, steps);
  const answered = await library.adoptTake(prepared, take, ...(isNew ? [fresh] : [])).then(
    () => true,
    () => false,
  );
  const died = dying.died();
  const left = await copyOf(folder);
  dying = dyingDisk(realDisk, Number.POSITIVE_INFINITY);
  await library.close();

  const again = await openTestLibrary(left);
  const takes = again.library.all('take');
  const found = {
    sessions: again.library.all('session').length,
    takes: takes.length,
    problems: again.library.problems,
    bytes: takes[0] && (await readFile(join(again.library.folderOf('take', takes[0].id), 'video.webm'), 'utf8')),
  };
  await again.library.close();
  await removeFolder(folder);
  await removeFolder(left);
  return { died, answered, found };
}

describe.each([
  ['a new session', true],
  ['a session that is there', false],
])('a take that is adopted into %s', (_, isNew) => {
  it('is there whole or not at all, whenever the process dies', async () => {
    const before = isNew ? 0 : 1;
    let steps = 0;
    for (; ; steps += 1) {
      const { died, answered, found } = await adoptAndDie(steps, isNew);
      expect(found.problems).toEqual([]);
      const whole = { sessions: 1, takes: 1, problems: [], bytes: 'video' };
      if (found.takes === 0) expect(found).toMatchObject({ sessions: before, takes: 0 });
      else expect(found).toEqual(whole);
      if (answered) expect(found).toEqual(whole);
      if (!died) break;
    }
    expect(steps).toBeGreaterThan(6);
  });
});

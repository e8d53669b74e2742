import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { realDisk } from '../disk/real-disk.ts';
import { Looker } from './looker.ts';
import { removeFolder, tempFolder } from './testing/temp-library.ts';

let folder: string;
beforeEach(async () => {
  folder = await tempFolder();
  await mkdir(join(folder, 'inside'));
  await writeFile(join(folder, 'a.json'), 'four');
});
afterEach(() => removeFolder(folder));

/** Each look takes so long, by a clock of the test's own. */
const lookerOf = (stepMs: number) => {
  let nowMs = 0;
  return new Looker(() => {
    nowMs += stepMs;
    return nowMs;
  });
};

it.each([
  ['fast', 0.01],
  ['slow', 1],
])('a %s disk gives the same', async (_name, stepMs) => {
  const looker = lookerOf(stepMs);
  for (let round = 0; round < 30; round += 1) {
    const items = await looker.list(folder);
    expect(items.map((item) => [item.name, item.isFile()]).sort()).toEqual([
      ['a.json', true],
      ['inside', false],
    ]);
    expect((await looker.facts(join(folder, 'a.json'))).sizeBytes).toBe(4);
    expect(new TextDecoder().decode(await looker.read(realDisk, join(folder, 'a.json')))).toBe('four');
    await expect(looker.read(realDisk, join(folder, 'none'))).rejects.toMatchObject({ code: 'ENOENT' });
    await expect(looker.list(join(folder, 'none'))).rejects.toMatchObject({ code: 'ENOENT' });
    await expect(looker.facts(join(folder, 'none'))).rejects.toMatchObject({ code: 'ENOENT' });
  }
  expect(looker.isSlow).toBe(stepMs === 1);
});

it('waits once for a disk that was asleep without taking it for slow', async () => {
  let nowMs = 0;
  let stepMs = 900;
  const looker = new Looker(() => {
    nowMs += stepMs;
    stepMs = 0.01;
    return nowMs;
  });
  for (let round = 0; round < 30; round += 1) await looker.list(folder);
  expect(looker.isSlow).toBe(false);
});

it('gives the thread to others in between, however many look', async () => {
  const looker = lookerOf(0.2);
  let inOneTurn = 0;
  let most = 0;
  let looking = true;
  const nextTurn = () => {
    most = Math.max(most, inOneTurn);
    inOneTurn = 0;
    if (looking) setImmediate(nextTurn);
  };
  setImmediate(nextTurn);
  const look = async () => {
    for (let round = 0; round < 40; round += 1) {
      await looker.list(folder);
      inOneTurn += 1;
    }
  };
  await Promise.all(Array.from({ length: 16 }, look));
  looking = false;
  // Eight milliseconds of 0.6 each. With a turn for each of them it was sixteen times as much.
  expect(most).toBeGreaterThan(0);
  expect(most).toBeLessThan(40);
});

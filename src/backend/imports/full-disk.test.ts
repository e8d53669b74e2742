import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { removeFolder, tempFolder } from '../library/testing/temp-library.ts';
import { installedFfmpegs } from '../media/testing/installed.ts';
import { openSmallDisk, type SmallDisk } from '../recorder/testing/small-disk.ts';
import { type ImportGround, openImports } from './testing/import-ground.ts';
import { type OddFile, oddFiles } from './testing/odd-files.ts';

const [bundled] = await installedFfmpegs();
const path = bundled?.path ?? '';

let source: string;
let small: SmallDisk;
let ground: ImportGround;
beforeEach(async () => {
  source = await tempFolder();
  small = await openSmallDisk();
  ground = await openImports(join(small.folder, 'library'), path, { disk: small.disk, believedFreeBytes: 1e12 });
});
afterEach(async () => {
  await ground.close();
  await small.close();
  await removeFolder(source);
});
const written = async () =>
  (await readdir(join(small.folder, 'library'), { recursive: true })).filter((name) =>
    /video|sound|original/.test(name),
  );

// Only a file system of its own stops ffmpeg; where none can be mounted, opening it has said so.
it.each<OddFile>(['plain.mp4', 'phone.mov', 'hevc.mp4', 'pcm.mov'])(
  'brings nothing of %s in when the disk is full in the middle, and all of it once there is room',
  async (name) => {
    if (!small.real) return;
    const file = await oddFiles(path, source).make(name);
    const before = await readFile(file);
    const incoming = await ground.byPath(file);
    await small.fillUpTo(40_000);
    const [failed] = await ground.start([[incoming, 'Why us?']]).ended;
    expect(failed).toMatchObject({ state: 'failed', error: { code: 'import-no-space' } });
    expect(await written()).toEqual([]);
    expect([ground.library.all('session'), ground.library.all('take')]).toEqual([[], []]);
    expect((await readFile(file)).equals(before)).toBe(true);

    await small.makeRoom();
    const [done] = await ground.start([[incoming, 'Why us?']]).ended;
    expect(done?.state).toBe('done');
    expect(ground.library.all('take')).toHaveLength(1);
    expect((await readFile(file)).equals(before)).toBe(true);
  },
);

it('keeps nothing of an upload that meets the end of the disk', async ({ skip }) => {
  skip(!small.real, 'no small file system can be mounted here, and only a real one ends in the middle');
  const file = await oddFiles(path, source).make('plain.mp4');
  await small.fillUpTo(100_000);
  const refused = await ground.upload(file).catch((error: unknown) => error);
  expect(refused).toMatchObject({ code: 'import-no-space' });
  expect(await written()).toEqual([]);
  expect(ground.imports.list()).toEqual([]);
  await small.makeRoom();
  expect(await ground.upload(file)).toMatchObject({ state: 'ready' });
});

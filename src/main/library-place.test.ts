import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { hasLibrary, placeForNew } from './library-place.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'second-take-place-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));
const put = async (...path: string[]) => {
  await mkdir(join(root, ...path.slice(0, -1)), { recursive: true });
  await writeFile(join(root, ...path), '{}');
};

it('a library is where its document is, or the version before it', async () => {
  expect(await hasLibrary(join(root, 'none'))).toBe(false);
  expect(await hasLibrary(root)).toBe(false);
  await put('a', 'library.json');
  await put('b', 'library.json.previous');
  await put('file');
  expect(await Promise.all(['a', 'b', 'file'].map((name) => hasLibrary(join(root, name))))).toEqual([
    true,
    true,
    false,
  ]);
});

it('a new one goes into an empty folder, and beside other files into a folder of its own', async () => {
  expect(await placeForNew(root)).toEqual({ folder: root, state: 'free' });
  expect(await placeForNew(join(root, 'new'))).toEqual({ folder: join(root, 'new'), state: 'free' });
  await put('.DS_Store');
  expect(await placeForNew(root)).toEqual({ folder: root, state: 'free' });
  await put('holiday.jpg');
  const own = join(root, 'Second Take');
  expect(await placeForNew(root)).toEqual({ folder: own, state: 'free' });
  await put('Second Take', 'notes.txt');
  expect(await placeForNew(root)).toEqual({ folder: own, state: 'taken' });
  await put('Second Take', 'library.json');
  expect(await placeForNew(root)).toEqual({ folder: own, state: 'library' });
  expect(await placeForNew(own)).toEqual({ folder: own, state: 'library' });
});

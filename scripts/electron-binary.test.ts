import { existsSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { findElectron, getElectron } from './electron-binary.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'second-take-electron-'));
});

it('finds an Electron that lies somewhere else on the machine', async () => {
  expect(findElectron({ ELECTRON_OVERRIDE_DIST_PATH: folder })).toBeUndefined();
  const name = process.platform === 'win32' ? 'electron.exe' : 'electron';
  await writeFile(join(folder, name), '');
  if (process.platform !== 'darwin') {
    expect(findElectron({ ELECTRON_OVERRIDE_DIST_PATH: folder })).toBe(join(folder, name));
  }
});

it('tries a download once, remembers that it failed, and tries again when asked', async () => {
  const tries: string[] = [];
  const source = (works: boolean) => ({
    find: () => (works && tries.length > 0 ? '/electron' : undefined),
    install: async () => tries.push('download') > 0 && works,
    failureNote: join(folder, 'cache', 'failed'),
  });
  const announce = () => void tries.push('announced');
  expect(await getElectron(false, announce, source(false))).toBeUndefined();
  expect(tries).toEqual(['announced', 'download']);
  expect(await getElectron(false, announce, source(false))).toBeUndefined();
  expect(tries).toHaveLength(2);
  tries.length = 0;
  expect(await getElectron(true, announce, source(true))).toBe('/electron');
  expect(tries).toEqual(['announced', 'download']);
  expect(existsSync(source(true).failureNote)).toBe(false);
});

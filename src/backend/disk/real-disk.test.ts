import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { realDisk } from './real-disk.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'second-take-disk-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));
const bytes = (text: string) => new TextEncoder().encode(text);
async function put(name: string, flags: 'a' | 'w' | 'wx', text: string) {
  const file = await realDisk.open(join(folder, name), flags);
  await file.write(bytes(text));
  await file.sync();
  await file.close();
}
const text = (name: string) => readFile(join(folder, name), 'utf8');

describe('files', () => {
  it('appends, empties, and makes only what is not there', async () => {
    await put('file', 'a', 'one');
    await put('file', 'a', ' two');
    expect(await text('file')).toBe('one two');
    await put('file', 'w', 'three');
    expect(await text('file')).toBe('three');
    await expect(put('file', 'wx', 'four')).rejects.toMatchObject({ code: 'EEXIST' });
    expect(new TextDecoder().decode(await realDisk.read(join(folder, 'file')))).toBe('three');
  });

  it('writes in order and nothing for nothing', async () => {
    const file = await realDisk.open(join(folder, 'file'), 'w');
    for (const part of ['a', '', 'b', 'c']) await file.write(bytes(part));
    await file.close();
    expect(await text('file')).toBe('abc');
  });

  it('renames over what is there and removes what may be gone', async () => {
    await put('old', 'w', 'old');
    await put('new', 'w', 'new');
    await realDisk.rename(join(folder, 'new'), join(folder, 'old'));
    expect(await text('old')).toBe('new');
    await realDisk.remove(join(folder, 'old'));
    await realDisk.remove(join(folder, 'old'));
    expect(await readdir(folder)).toEqual([]);
    await expect(realDisk.rename(join(folder, 'gone'), join(folder, 'x'))).rejects.toMatchObject({ code: 'ENOENT' });
  });
});

describe('folders', () => {
  it('are made with their parents, twice too, and can be synced', async () => {
    const deep = join(folder, 'a', 'b');
    await realDisk.makeFolder(deep);
    await realDisk.makeFolder(deep);
    await realDisk.syncFolder(deep);
    expect(await readdir(join(folder, 'a'))).toEqual(['b']);
  });

  it('know the free space of their disk', async () => {
    await mkdir(join(folder, 'a'));
    const freeBytes = await realDisk.freeBytes(join(folder, 'a'));
    expect(Number.isInteger(freeBytes) && freeBytes > 0).toBe(true);
    await expect(realDisk.freeBytes(join(folder, 'gone'))).rejects.toMatchObject({ code: 'ENOENT' });
  });
});

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { AppError } from '../../core/errors.ts';
import { removeFolder, tempFolder } from '../library/testing/temp-library.ts';
import { installedFfmpegs } from '../media/testing/installed.ts';
import { openSmallDisk } from '../recorder/testing/small-disk.ts';
import { openImports } from './testing/import-ground.ts';
import { oddFiles } from './testing/odd-files.ts';

const [bundled] = await installedFfmpegs();
const path = bundled?.path ?? '';
const plays = { h264: true };
const question = { text: 'Tell me about yourself', source: 'own' as const };
const code = (error: unknown) => (error as AppError).code;

let source: string;
beforeEach(async () => {
  source = await tempFolder();
});
afterEach(() => removeFolder(source));

it('removes at the start what an earlier run left half done, and nothing of anybody else', async () => {
  const folder = await tempFolder();
  await mkdir(join(folder, '.incoming', 'abc123', 'take'), { recursive: true });
  await writeFile(join(folder, '.incoming', 'abc123', 'take', 'video.mp4.part'), 'half');
  await mkdir(join(folder, '.incoming', 'My own things'));
  const { close, staged } = await openImports(folder, path);
  expect(await staged()).toEqual(['My own things']);
  await close();
  await removeFolder(folder);
});

it('gives up an upload whose sender goes away in the middle', async () => {
  const folder = await tempFolder();
  const { imports, library, close, staged } = await openImports(folder, path);
  const sent = async function* () {
    yield Buffer.alloc(3_000_000);
    throw Object.assign(new Error('aborted'), { code: 'ECONNRESET' });
  };
  const upload = { fileName: 'a.mp4', plays, sizeBytes: 9_000_000, body: sent() };
  expect(code(await imports.receive(upload).catch((error) => error))).toBe('import-source-gone');
  expect(imports.list()).toEqual([]);
  expect(await staged()).toEqual([]);
  expect(library.all('session')).toEqual([]);
  await close();
  await removeFolder(folder);
});

it('says before anything is written that a file does not fit, and when the disk fills up in the middle', async () => {
  const small = await openSmallDisk();
  const folder = join(small.folder, 'library');
  const { imports, tasks, library, close, staged } = await openImports(folder, path, {
    disk: small.disk,
    reservedBytes: 0,
  });
  const file = await oddFiles(path, source).make('plain.mp4');
  const bytes = await readFile(file);
  const body = async function* (onFirst: () => Promise<void>) {
    yield bytes.subarray(0, 1_000);
    await onFirst();
    yield bytes.subarray(1_000);
  };
  const receive = (sizeBytes: number | null, onFirst = async () => {}) =>
    imports.receive({ fileName: 'a.mp4', plays, sizeBytes, body: body(onFirst) }).catch((error) => error);

  expect(code(await receive(900_000_000))).toBe('import-no-space');
  expect(code(await receive(null, () => small.fillUpTo(20_000)))).toBe('import-no-space');
  expect(await staged()).toEqual([]);

  await small.makeRoom();
  const incoming = await imports.take(imports.offer(file), plays);
  await small.fillUpTo(30_000);
  const start = () => imports.bringIn({ sessionId: null, files: [{ incomingId: incoming.id, question }] });
  const { taskIds } = start();
  expect((await tasks.ended(taskIds[0] ?? '')).error?.code).toBe('import-no-space');
  expect(library.all('session')).toEqual([]);

  // With room it goes through, from the same row.
  await small.makeRoom();
  const again = start();
  expect((await tasks.ended(again.taskIds[0] ?? '')).state).toBe('done');
  expect(library.all('take')).toHaveLength(1);
  await close();
  await small.close();
});

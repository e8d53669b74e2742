import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { removeFolder, tempFolder } from '../library/testing/temp-library.ts';
import { installedFfmpegs } from '../media/testing/installed.ts';
import { binSession, createSession } from '../sessions/sessions.ts';
import { randomIds, systemClock } from '../system.ts';
import { type ImportGround, openImports } from './testing/import-ground.ts';
import { oddFiles } from './testing/odd-files.ts';

const [bundled] = await installedFfmpegs();
const path = bundled?.path ?? '';

let folder: string;
let source: string;
let ground: ImportGround;
beforeEach(async () => {
  folder = await tempFolder();
  source = await tempFolder();
  ground = await openImports(folder, path);
});
afterEach(async () => {
  await ground.close();
  await removeFolder(folder);
  await removeFolder(source);
});
const reopen = async () => {
  await ground.close();
  ground = await openImports(folder, path);
};
const odd = () => oddFiles(path, source);
const left = () => ground.imports.left().files.map(({ fileName, question }) => [fileName, question]);
const kept = async () => (await readdir(folder)).filter((name) => name.startsWith('incoming.json'));
const choose = (incomingId: string, question: string, sessionId: string | null = null) =>
  ground.imports.choose({ sessionId, choices: [{ incomingId, question, again: false }] });

it('fills in again what was typed when a file is chosen once more, by name and size', async () => {
  const make = odd();
  const [one, two] = [await make.make('plain.mp4', 'one.mp4'), await make.make('silent.mp4', 'two.mp4')];
  const first = await ground.byPath(one);
  await ground.byPath(two);
  choose(first.id, 'Why us? なぜ');
  expect(ground.imports.list()[0]?.choice).toEqual({ question: 'Why us? なぜ', again: false });
  expect(left()).toEqual([]);

  await reopen();
  expect(left()).toEqual([
    ['one.mp4', 'Why us? なぜ'],
    ['two.mp4', null],
  ]);
  // Sent instead of chosen: the same name and size.
  const again = await ground.upload(one);
  expect(again.choice).toEqual({ question: 'Why us? なぜ', again: false });
  expect(left()).toEqual([['two.mp4', null]]);
  expect((await ground.byPath(two)).choice).toBeNull();
  expect(left()).toEqual([]);
});

it('fills nothing in for a file of the same name and another size', async () => {
  const make = odd();
  const file = await make.make('plain.mp4', 'one.mp4');
  choose((await ground.byPath(file)).id, 'Why us?');
  await reopen();
  await make.make('silent.mp4', 'one.mp4');
  expect((await ground.byPath(file)).choice).toBeNull();
  expect(left()).toEqual([['one.mp4', 'Why us?']]);
});

it('asks for nothing that was brought in, taken off the list or refused', async () => {
  const make = odd();
  const files = [];
  for (const name of ['1.mp4', '2.mp4', '3.mp4']) files.push(await ground.byPath(await make.make('plain.mp4', name)));
  const [one, two, three] = files;
  if (!one || !two || !three) throw new Error('three files');
  await ground.byPath(await make.text());
  await ground.start([[one, 'Brought in']]).ended;
  await ground.imports.forget(two.id);
  await reopen();
  expect(left()).toEqual([['3.mp4', null]]);
  await ground.imports.forget((await ground.byPath(join(source, '3.mp4'))).id);
  await ground.imports.close();
  expect(await kept()).toEqual([]);
});

it('keeps the question of a file whose conversion the end of the app cut off', async () => {
  const file = await odd().make('hevc.mp4');
  ground.start([[await ground.byPath(file), 'Half done']]);
  await reopen();
  expect(ground.library.all('take')).toEqual([]);
  expect(left()).toEqual([['hevc.mp4', 'Half done']]);
});

it('forgets what is left, and takes that back', async () => {
  choose((await ground.byPath(await odd().make('plain.mp4'))).id, 'Why us?');
  await reopen();
  ground.imports.forgetLeft();
  expect(left()).toEqual([]);
  ground.imports.restoreLeft();
  expect(left()).toEqual([['plain.mp4', 'Why us?']]);
  ground.imports.forgetLeft();
  await reopen();
  expect(left()).toEqual([]);
  expect(await kept()).toEqual([]);
});

it('knows where files were to go, as long as that session is there', async () => {
  const context = { library: ground.library, clock: systemClock, ids: randomIds };
  const { id } = await createSession(context, { questions: [], focus: [] });
  choose((await ground.byPath(await odd().make('plain.mp4'))).id, 'Why us?', id);
  await reopen();
  expect(ground.imports.left().sessionId).toBe(id);
  await binSession({ ...context, library: ground.library }, id);
  expect(ground.imports.left().sessionId).toBeNull();
});

it.each(['', '{', '[]', '{"type":"incoming","version":2}'])('takes %j for nothing', async (text) => {
  await ground.close();
  await writeFile(join(folder, 'incoming.json'), text);
  ground = await openImports(folder, path);
  expect(left()).toEqual([]);
  await ground.byPath(await odd().make('plain.mp4'));
  await ground.imports.close();
  expect(JSON.parse(await readFile(join(folder, 'incoming.json'), 'utf8')).files).toHaveLength(1);
});

it('gives up what can no longer be written down, and is still there', async () => {
  await ground.byPath(await odd().make('plain.mp4', 'one.mp4'));
  await ground.library.close();
  ground.imports.choose({ sessionId: null, choices: [] });
  // Would never end while it is tried again and again.
  await ground.imports.close();
  expect(ground.imports.left().files).toEqual([]);
});

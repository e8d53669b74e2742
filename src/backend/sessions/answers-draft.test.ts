import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { realDisk } from '../disk/real-disk.ts';
import { aSession, aTake } from '../library/testing/example-documents.ts';
import { openTestLibrary, removeFolder, tempFolder } from '../library/testing/temp-library.ts';
import { type AnswersDraftSetup, answersDraft, keepAnswersDraft } from './answers-draft.ts';
import { binSession, restoreSession } from './sessions.ts';
import { binTake, restoreTake } from './takes.ts';
import { trimTake } from './trim.ts';

const DRAFT = {
  window: { startMs: 0, endMs: 10_000 },
  borders: [4_000],
  choices: [{ kind: 'new' as const, text: 'Why us? なぜ' }, { kind: 'none' as const }],
};

let folder: string;
let setup: AnswersDraftSetup;
const open = async () => {
  setup = { ...(await openTestLibrary(folder)), disk: realDisk };
};
beforeEach(async () => {
  folder = await tempFolder();
  await open();
  await setup.library.create('session', aSession());
  await setup.library.create('take', aTake());
});
afterEach(async () => {
  await setup.library.close();
  await removeFolder(folder);
});
const kept = () => answersDraft(setup, 'take1');
const files = async () =>
  (await readdir(setup.library.folderOf('take', 'take1'))).filter((name) => name.startsWith('answers'));

it('is there again when the library is opened anew, and nothing else of it lies about', async () => {
  expect(await kept()).toBeNull();
  await keepAnswersDraft(setup, 'take1', { ...DRAFT, borders: [3_000] });
  await keepAnswersDraft(setup, 'take1', DRAFT);
  await setup.library.close();
  await open();
  expect(await kept()).toEqual(DRAFT);
  expect(await files()).toEqual(['answers.json']);
  expect(setup.library.problems).toEqual([]);
});

it('is away once it says nothing, or is taken away', async () => {
  await keepAnswersDraft(setup, 'take1', DRAFT);
  await keepAnswersDraft(setup, 'take1', { ...DRAFT, borders: [], choices: [{ kind: 'open' }] });
  expect(await files()).toEqual([]);
  await keepAnswersDraft(setup, 'take1', DRAFT);
  await keepAnswersDraft(setup, 'take1', null);
  await keepAnswersDraft(setup, 'take1', null);
  expect([await kept(), await files()]).toEqual([null, []]);
});

it('is not taken up while take or session lie in the bin, nor for a take that was trimmed', async () => {
  await keepAnswersDraft(setup, 'take1', DRAFT);
  await binTake(setup, 'take1');
  expect(await kept()).toBeNull();
  await keepAnswersDraft(setup, 'take1', { ...DRAFT, borders: [5_000] });
  await restoreTake(setup, 'take1');
  await binSession(setup, 'session1');
  expect(await kept()).toBeNull();
  await restoreSession(setup, 'session1');
  expect(await kept()).toEqual(DRAFT);
  const { revision } = setup.library.get('take', 'take1');
  const trimmed = await trimTake(setup, 'take1', revision, { startMs: 1_000, endMs: 9_000 });
  expect(await kept()).toBeNull();
  await trimTake(setup, 'take1', trimmed.revision, null);
  expect(await kept()).toEqual(DRAFT);
});

it.each(['', '{', '[]', '{"type":"answers","version":2}'])(
  'takes %j for none, and can be written over',
  async (text) => {
    await writeFile(join(setup.library.folderOf('take', 'take1'), 'answers.json'), text);
    expect(await kept()).toBeNull();
    await keepAnswersDraft(setup, 'take1', DRAFT);
    expect(await kept()).toEqual(DRAFT);
  },
);

it('knows no take that is not there', async () => {
  await expect(answersDraft(setup, 'nobody')).rejects.toMatchObject({ code: 'not-found' });
  await expect(keepAnswersDraft(setup, 'nobody', DRAFT)).rejects.toMatchObject({ code: 'not-found' });
});

import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LibraryContext } from './context.ts';
import { anExport, aReview, aSession, aTake } from './testing/example-documents.ts';
import { openTestLibrary, removeFolder, tempFolder } from './testing/temp-library.ts';
import type { DocumentChange } from './types.ts';

let folder: string;
let context: LibraryContext;
const reopen = async () => {
  await context.library.close();
  context = await openTestLibrary(folder);
};
beforeEach(async () => {
  folder = await tempFolder();
  context = await openTestLibrary(folder);
});
afterEach(async () => {
  await context.library.close();
  await removeFolder(folder);
});
const json = async (...path: string[]) => JSON.parse(await readFile(join(folder, ...path), 'utf8'));
const SESSION_FOLDER = '2026-11-22-why-do-you-want-this-role-session1';

describe('what lies on disk', () => {
  it('is laid out as documented', async () => {
    const { library } = context;
    await library.create('session', aSession());
    await library.create('take', aTake());
    await library.create('review', aReview());
    await library.create('export', anExport());
    expect(await readdir(folder)).toEqual(['.lock', 'library.json', 'sessions']);
    const session = join('sessions', SESSION_FOLDER);
    expect(await json(session, 'session.json')).toEqual(aSession());
    expect(await json(session, 'takes', 'take1', 'take.json')).toEqual(aTake());
    expect(await json(session, 'reviews', 'review1.json')).toEqual(aReview());
    expect(await json(session, 'exports', 'export1.json')).toEqual(anExport());
    expect(library.folderOf('take', 'take1')).toBe(join(folder, session, 'takes', 'take1'));
    expect(library.folderOf('export', 'export1')).toBe(join(folder, session, 'exports'));
  });

  it('is all there after reopening, in the order it was made', async () => {
    await context.library.create('session', aSession());
    for (const [id, minute] of [
      ['zzz', 1],
      ['aaa', 2],
      ['mmm', 3],
    ] as const)
      await context.library.create('take', aTake({ id, createdAt: `2026-11-22T09:0${minute}:00.000Z` }));
    await reopen();
    expect(context.library.problems).toEqual([]);
    expect(context.library.all('session')).toEqual([aSession()]);
    expect(context.library.ofSession('take', 'session1').map(({ id }) => id)).toEqual(['zzz', 'aaa', 'mmm']);
    expect(context.library.ofSession('take', 'unknown')).toEqual([]);
  });

  it('keeps the folder name when the first question changes', async () => {
    await context.library.create('session', aSession());
    await context.library.update('session', 'session1', (session) => ({ ...session, questions: [] }));
    await reopen();
    expect(await readdir(join(folder, 'sessions'))).toEqual([SESSION_FOLDER]);
    expect(context.library.get('session', 'session1').questions).toEqual([]);
  });

  it('keeps fields this version does not know, through an update and a reopening', async () => {
    await context.library.create('session', { ...aSession(), mood: { today: 'calm' } });
    await reopen();
    await context.library.update('session', 'session1', (session) => ({ ...session, title: 'Named' }));
    await reopen();
    expect(context.library.get('session', 'session1')).toEqual({
      ...aSession({ title: 'Named', revision: 1 }),
      mood: { today: 'calm' },
    });
  });
});

describe('folders', () => {
  it('makes a missing folder, or says it is missing', async () => {
    const missing = join(folder, 'deep', 'inside');
    await expect(openTestLibrary(missing, { create: false })).rejects.toMatchObject({ code: 'library-missing' });
    const made = await openTestLibrary(missing);
    await made.library.close();
    expect(await readdir(missing)).toEqual(['library.json']);
  });

  it('is missing where a file is in its place', async () => {
    await writeFile(join(folder, 'file'), '');
    await expect(openTestLibrary(join(folder, 'file'))).rejects.toMatchObject({ code: 'library-missing' });
  });

  it('ignores what is not its own', async () => {
    await mkdir(join(folder, 'sessions', 'holiday pictures'), { recursive: true });
    await writeFile(join(folder, 'sessions', 'notes.txt'), 'mine');
    await context.library.create('session', aSession());
    await context.library.create('review', aReview());
    const reviews = context.library.folderOf('review', 'review1');
    await writeFile(join(reviews, 'Things to remember.json'), '{}');
    await reopen();
    expect(context.library.problems).toEqual([]);
    expect(await readFile(join(folder, 'sessions', 'notes.txt'), 'utf8')).toBe('mine');
  });
});

describe('writing', () => {
  it('counts revisions and refuses a stale one', async () => {
    const { library } = context;
    await library.create('session', aSession({ revision: 7 }));
    expect(library.get('session', 'session1').revision).toBe(0);
    await library.update('session', 'session1', (session) => ({ ...session, title: 'one' }), 0);
    await expect(
      library.update('session', 'session1', (session) => ({ ...session, title: 'two' }), 0),
    ).rejects.toMatchObject({ code: 'conflict', details: { revision: 1 } });
    expect(library.get('session', 'session1')).toMatchObject({ title: 'one', revision: 1 });
  });

  it('does updates of one document one after the other and loses none', async () => {
    const { library } = context;
    await library.create('session', aSession());
    const letters = [...'abcdefghijklmnopqrst'];
    await Promise.all(
      letters.map((letter) =>
        library.update('session', 'session1', async (session) => {
          await new Promise(setImmediate);
          return { ...session, title: session.title + letter };
        }),
      ),
    );
    await reopen();
    expect(context.library.get('session', 'session1')).toMatchObject({ title: letters.join(''), revision: 20 });
  });

  it('goes on after an update that failed', async () => {
    const { library } = context;
    await library.create('session', aSession());
    const failing = library.update('session', 'session1', () => Promise.reject(new Error('no')));
    const next = library.update('session', 'session1', (session) => ({ ...session, title: 'after' }));
    await expect(failing).rejects.toThrow('no');
    expect(await next).toMatchObject({ title: 'after', revision: 1 });
  });

  it('writes nothing when nothing changed', async () => {
    const { library } = context;
    await library.create('session', aSession());
    const changes: DocumentChange[] = [];
    library.onChange((change) => changes.push(change));
    expect((await library.update('session', 'session1', (session) => session)).revision).toBe(0);
    expect(changes).toEqual([]);
  });

  it('refuses what could not be read back, and keeps what was there', async () => {
    const { library } = context;
    await library.create('session', aSession());
    const tooLong = library.update('session', 'session1', (session) => ({ ...session, title: 'x'.repeat(201) }));
    await expect(tooLong).rejects.toMatchObject({ code: 'invalid-input' });
    expect(library.get('session', 'session1')).toEqual(aSession());
  });

  it('knows no unknown documents and makes none twice', async () => {
    const { library } = context;
    expect(() => library.get('take', 'nobody')).toThrow(expect.objectContaining({ code: 'not-found' }));
    await expect(library.update('take', 'nobody', (take) => take)).rejects.toMatchObject({ code: 'not-found' });
    await expect(library.create('take', aTake())).rejects.toMatchObject({ code: 'not-found' });
    const both = await Promise.allSettled([1, 2].map(() => library.create('session', aSession())));
    expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    expect(both[1]).toMatchObject({ reason: { code: 'conflict' } });
  });

  it('tells listeners what changed, until they leave', async () => {
    const { library } = context;
    const changes: DocumentChange[] = [];
    const leave = library.onChange((change) => changes.push(change));
    await library.create('session', aSession());
    await library.create('export', anExport());
    await library.update('session', 'session1', (session) => ({ ...session, title: 'x' }));
    await library.remove('export', 'export1');
    leave();
    await library.update('session', 'session1', (session) => ({ ...session, title: 'y' }));
    expect(changes).toEqual([
      { document: 'session', id: 'session1', sessionId: null, revision: 0 },
      { document: 'export', id: 'export1', sessionId: 'session1', revision: 0 },
      { document: 'session', id: 'session1', sessionId: null, revision: 1 },
      { document: 'export', id: 'export1', sessionId: 'session1', revision: 1 },
    ]);
    await reopen();
    expect(context.library.all('export')).toEqual([]);
  });

  it('writes nothing after closing, and finishes what was running', async () => {
    const { library } = context;
    await library.create('session', aSession());
    const running = library.update('session', 'session1', (session) => ({ ...session, title: 'last' }));
    await library.close();
    expect(await running).toMatchObject({ title: 'last' });
    await expect(library.update('session', 'session1', (session) => session)).rejects.toMatchObject({
      code: 'file-failed',
    });
    await rm(join(folder, 'library.json'));
    context = await openTestLibrary(folder);
    expect(context.library.get('session', 'session1').title).toBe('last');
  });
});

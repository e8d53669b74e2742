import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { conflictCopyOf, conflictCopyOfAny } from './conflict-copy.ts';
import type { LibraryContext } from './context.ts';
import { aReview, aSession, aTake } from './testing/example-documents.ts';
import { openTestLibrary, removeFolder, tempFolder } from './testing/temp-library.ts';

/** As the programs make them, of `session.json`. */
const NAMES = [
  'session (conflicted copy 2026-11-22).json',
  "session (Ana's conflicted copy 2026-11-22).json",
  'session (In Konflikt stehende Kopie von Ana 2026-11-22).json',
  'session (conflicted copy 2026-11-22 091500).json',
  'session (1).json',
  'session(1).json',
  'session [Conflict].json',
  'session 2.json',
  'session-DESKTOP-ABC12.json',
  'session-DESKTOP-ABC12-2.json',
  "session-Ana's MacBook Pro.json",
  'session.sync-conflict-20261122-091500-ABCDEFG.json',
  'session_conflict-20261122-091500.json',
  'session.Conflict.json',
  'session - Copy.json',
  'session copy.json',
  'session copy 3.json',
];

describe('names', () => {
  it.each(NAMES)('%s', (name) => {
    expect(conflictCopyOf(name, ['session.json'])).toBe('session.json');
    const ofId = name.replace('session', 'own-k3v9abc');
    expect(conflictCopyOfAny(ofId, ['own-k3v9abc.json'])).toBe('own-k3v9abc.json');
  });
  it.each([
    'session.json',
    'sessions.json',
    'session.json.previous',
    'session.json.corrupt-2026-11-22-id',
    'session.txt',
    'notes.json',
    'notes (1).json',
  ])('is none: %s', (name) => {
    expect(conflictCopyOf(name, ['session.json'])).toBeNull();
  });
  it('is of a document that is not there any more, where the mark is sure', () => {
    expect(conflictCopyOfAny('own-k3v9abc (1).json', [])).toBe('own-k3v9abc.json');
    expect(conflictCopyOfAny('own-k3v9abc-PC.json', [])).toBeNull();
    expect(conflictCopyOfAny('Shopping list (1).json', [])).toBeNull();
  });
  it('is of the longer name', () => {
    expect(conflictCopyOf('own-a-1-PC.json', ['own-a.json', 'own-a-1.json'])).toBe('own-a-1.json');
  });
});

describe('in a library', () => {
  let folder: string;
  let context: LibraryContext;
  const session = () => join(folder, 'sessions/2026-11-22-why-do-you-want-this-role-session1');
  beforeEach(async () => {
    folder = await tempFolder();
    context = await openTestLibrary(folder);
    const { library } = context;
    await library.create('session', aSession({ title: 'Mine' }));
    await library.create('take', aTake());
    await library.create('review', aReview());
    await library.close();
  });
  afterEach(async () => {
    await context.library.close();
    await removeFolder(folder);
  });
  /** A copy of a document as another computer wrote it. */
  const copy = async (document: string, name: string) => {
    const file = join(session(), document);
    const text = await readFile(file, 'utf8');
    await writeFile(
      join(dirname(file), name),
      text.replace('"revision": 0', '"revision": 9').replace('Mine', 'Theirs'),
    );
    return join(dirname(document), name);
  };
  const problems = () => context.library.problems.map(({ code, file }) => [code, file.split('session1/')[1]]);

  it('conflict copies are named, never read, and stay as they are', async () => {
    const made = [
      ...(await Promise.all(NAMES.map((name) => copy('session.json', name)))),
      await copy('takes/take1/take.json', 'take-DESKTOP-1.json'),
      await copy('reviews/review1.json', 'review1 2.json'),
      // A computer's name in small letters makes the name of an id.
      await copy('reviews/review1.json', 'review1-laptop.json'),
    ];
    const before = await Promise.all(made.map((file) => readFile(join(session(), file))));
    context = await openTestLibrary(folder);
    const { library } = context;
    expect(problems().sort()).toEqual(made.map((file) => ['conflict-copy', file]).sort());
    expect(library.all('session')).toEqual([aSession({ title: 'Mine' })]);
    expect(library.all('review')).toEqual([aReview()]);
    for (const title of ['One', 'Two'])
      await library.update('session', 'session1', (current) => ({ ...current, title }));
    await library.update('review', 'review1', (current) => ({ ...current, state: 'finished' }));
    await library.close();
    expect(await Promise.all(made.map((file) => readFile(join(session(), file))))).toEqual(before);
  });

  it('copies of whole folders are named', async () => {
    await cp(join(session(), 'takes/take1'), join(session(), 'takes/take1 (conflicted copy)'), { recursive: true });
    await cp(session(), `${session()} 2`, { recursive: true });
    context = await openTestLibrary(folder);
    expect(context.library.all('take')).toEqual([aTake()]);
    expect(context.library.problems.map(({ code }) => code)).toEqual(['conflict-copy', 'conflict-copy']);
  });

  it('of the library itself are named', async () => {
    await cp(join(folder, 'library.json'), join(folder, 'library-LAPTOP.json'));
    context = await openTestLibrary(folder);
    expect(context.library.problems).toMatchObject([{ code: 'conflict-copy', file: 'library-LAPTOP.json' }]);
    expect(await readdir(folder)).toContain('library-LAPTOP.json');
  });
});

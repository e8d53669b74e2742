import { cp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LibraryContext } from './context.ts';
import { anExport, aReview, aSession, aTake } from './testing/example-documents.ts';
import { openTestLibrary, removeFolder, tempFolder } from './testing/temp-library.ts';

let folder: string;
let session: string;
let context: LibraryContext | undefined;

/** A closed library with two sessions; `session1` was written twice, so that it has a version before. */
beforeEach(async () => {
  folder = await tempFolder();
  const { library } = await openTestLibrary(folder);
  await library.create('session', aSession({ title: 'first' }));
  await library.update('session', 'session1', (current) => ({ ...current, title: 'second' }));
  await library.create('take', aTake());
  await library.create('review', aReview());
  await library.create('export', anExport());
  await library.create('session', aSession({ id: 'session2' }));
  session = library.folderOf('session', 'session1');
  await library.close();
});
afterEach(async () => {
  await context?.library.close();
  context = undefined;
  await removeFolder(folder);
});
const open = async () => {
  await context?.library.close();
  context = await openTestLibrary(folder);
  return context.library;
};

describe('a corrupt document', () => {
  it.each([
    ['cut off', '{"type":"session","ver'],
    ['empty', ''],
    ['another type', JSON.stringify(aTake())],
    ['zeros', '\0'.repeat(400)],
    ['not UTF-8', Buffer.from([0x7b, 0xff, 0xfe])],
  ])('(%s) is set aside, the version before it is used, and the rest opens', async (_, content) => {
    await writeFile(join(session, 'session.json'), content);
    const library = await open();
    expect(library.get('session', 'session1').title).toBe('first');
    expect(library.all('session')).toHaveLength(2);
    expect(library.get('take', 'take1')).toEqual(aTake());
    const [problem] = library.problems;
    expect(library.problems).toHaveLength(1);
    expect(problem?.code).toBe('document-corrupt');
    expect(problem?.details).toContain('the version before it is used');
    expect(problem?.file).toMatch(/^sessions\/.*\/session\.json\.corrupt-2026-11-22T/);
    expect(await readFile(join(folder, problem?.file ?? ''))).toEqual(Buffer.from(content));
    // Once is enough: the earlier version is the current one again.
    expect((await open()).problems).toEqual([]);
  });

  it('without a version before it is reported at every opening, its bytes are kept, and its place can be used', async () => {
    await writeFile(join(session, 'reviews', 'review1.json'), 'broken');
    let library = await open();
    expect(library.all('review')).toEqual([]);
    expect(library.problems).toMatchObject([{ code: 'document-corrupt', details: 'not JSON' }]);
    const aside = join(folder, library.problems[0]?.file ?? '');
    library = await open();
    expect(library.problems).toMatchObject([{ code: 'document-corrupt', details: 'missing' }]);
    await library.create('review', aReview());
    library = await open();
    expect(library.problems).toEqual([]);
    expect(await readFile(aside, 'utf8')).toBe('broken');
  });

  it('keeps both versions aside when both are corrupt', async () => {
    await writeFile(join(session, 'session.json'), 'broken');
    await writeFile(join(session, 'session.json.previous'), 'broken too');
    const library = await open();
    expect(library.all('session').map(({ id }) => id)).toEqual(['session2']);
    expect(library.all('take')).toEqual([]);
    const names = await readdir(session);
    expect(names.filter((name) => name.includes('.corrupt-'))).toHaveLength(2);
    expect(names).toContain('takes');
  });

  it('does not take a take down with its files', async () => {
    const take = join(session, 'takes', 'take1');
    await writeFile(join(take, 'raw.webm'), 'bytes');
    await writeFile(join(take, 'raw.webm.part'), 'may be a recording');
    await writeFile(join(take, 'take.json'), '[]');
    const library = await open();
    expect(library.all('take')).toEqual([]);
    expect(await readdir(take)).toEqual(expect.arrayContaining(['raw.webm', 'raw.webm.part']));
  });
});

describe('a missing document', () => {
  it('is made again from the version before it, and reported', async () => {
    await rm(join(session, 'session.json'));
    const library = await open();
    expect(library.get('session', 'session1').title).toBe('first');
    expect(library.problems).toMatchObject([{ code: 'document-corrupt', details: expect.stringMatching(/^missing/) }]);
  });

  it('is reported when other files show that there was one', async () => {
    await rm(join(session, 'session.json'));
    await rm(join(session, 'session.json.previous'));
    const library = await open();
    expect(library.problems).toMatchObject([{ code: 'document-corrupt', details: 'missing' }]);
    expect(library.problems[0]?.file.endsWith('-session1/session.json')).toBe(true);
  });

  it('is no news when a write was cut off between its two renames', async () => {
    await rename(join(session, 'session.json'), join(session, 'session.json.previous'));
    await writeFile(join(session, 'session.json.x1.part'), '{"half":');
    const library = await open();
    expect(library.get('session', 'session1').title).toBe('second');
    expect(library.problems).toEqual([]);
    expect((await readdir(session)).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('of the library itself is made anew', async () => {
    await rm(join(folder, 'library.json'));
    const library = await open();
    expect(library.readOnly).toBe(false);
    expect(library.all('session')).toHaveLength(2);
    expect(JSON.parse(await readFile(join(folder, 'library.json'), 'utf8'))).toMatchObject({ type: 'library' });
  });
});

describe('a document of a newer version', () => {
  const newer = (type: string) => JSON.stringify({ type, version: 99, id: 'whatever', shape: 'unknown' });

  it('stays where it is, is reported, and nothing that depends on it breaks the rest', async () => {
    await writeFile(join(session, 'session.json'), newer('session'));
    const library = await open();
    expect(library.problems).toMatchObject([{ code: 'document-newer', details: 'version 99' }]);
    expect(library.all('session').map(({ id }) => id)).toEqual(['session2']);
    expect(library.all('take')).toEqual([]);
    expect(await readFile(join(session, 'session.json'), 'utf8')).toBe(newer('session'));
  });

  it('is not replaced by a new one of the same name', async () => {
    await writeFile(join(session, 'reviews', 'review1.json'), newer('review'));
    const library = await open();
    await expect(library.create('review', aReview())).rejects.toMatchObject({ code: 'document-newer' });
    expect(await readFile(join(session, 'reviews', 'review1.json'), 'utf8')).toBe(newer('review'));
  });

  it('is not replaced by the older version before it either', async () => {
    await writeFile(join(session, 'session.json.previous'), newer('session'));
    await writeFile(join(session, 'session.json'), 'broken');
    expect((await open()).problems).toMatchObject([{ code: 'document-newer' }]);
    expect(await readFile(join(session, 'session.json'), 'utf8')).toBe('broken');
  });

  it('of the library itself makes all of it read-only', async () => {
    await writeFile(join(folder, 'library.json'), newer('library'));
    const library = await open();
    expect(library.readOnly).toBe(true);
    expect(library.get('session', 'session1').title).toBe('second');
    await expect(library.create('take', aTake({ id: 'take2' }))).rejects.toMatchObject({ code: 'library-read-only' });
  });
});

describe('copies and leftovers', () => {
  it('leaves a copied session folder alone and says so', async () => {
    await cp(session, `${session} copy`, { recursive: true });
    const library = await open();
    expect(library.all('session')).toHaveLength(2);
    expect(library.all('take')).toHaveLength(1);
    expect(library.folderOf('session', 'session1')).toBe(session);
    expect(library.problems).toMatchObject([
      { code: 'conflict-copy', file: expect.stringContaining(' copy/session.json') },
    ]);
  });

  it('leaves a copied take alone and says so', async () => {
    await cp(join(session, 'takes', 'take1'), join(session, 'takes', 'take9'), { recursive: true });
    const library = await open();
    expect(library.all('take')).toEqual([aTake()]);
    expect(library.problems).toMatchObject([
      { code: 'conflict-copy', file: expect.stringContaining('take9/take.json') },
    ]);
  });

  it('removes stale .part files, but never the raw file of a take', async () => {
    await context?.library.close();
    const { library } = await openTestLibrary(folder);
    await library.update('take', 'take1', (take) => ({ ...take, raw: { fileName: 'raw.part', sizeBytes: 5 } }));
    await library.close();
    const take = join(session, 'takes', 'take1');
    for (const file of [join(take, 'raw.part'), join(take, 'video.webm.part'), join(session, 'exports', 'r.pdf.part')])
      await writeFile(file, 'half');
    await open();
    expect(await readdir(take)).toEqual(['raw.part', 'take.json', 'take.json.previous']);
    expect(await readdir(join(session, 'exports'))).toEqual(['export1.json']);
  });
});

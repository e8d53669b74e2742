import { cp, mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { realDisk } from '../../disk/real-disk.ts';
import { randomIds } from '../../system.ts';
import { anExport, aReview, aSession, aTake } from '../testing/example-documents.ts';
import { openTestLibrary, removeFolder, tempFolder, tickingClock } from '../testing/temp-library.ts';
import { isSettled } from './file-facts.ts';
import { createSnapshots, type Snapshots } from './snapshots.ts';

const LAST_YEAR = new Date('2025-11-22T09:00:00.123Z');
const NOTE = 'Looked up and smiled';
const SESSION = 'sessions/2026-11-22-why-do-you-want-this-role-session1';
const REVIEW = `${SESSION}/reviews/review1.json`;
const DOCUMENTS = [
  `${SESSION}/session.json`,
  `${SESSION}/takes/take1/take.json`,
  REVIEW,
  `${SESSION}/exports/export1.json`,
];

let root: string;
let folder: string;
let cache: string;
const snapshotsOf = (version = '1.0.0', leastFresh = 1): Snapshots =>
  createSnapshots({ folder: cache, version, ids: randomIds, log: () => undefined, leastDocuments: 2, leastFresh });

/** Opens the library and closes it again, and says which documents were read from their own files. */
async function open(snapshots: Snapshots | undefined = snapshotsOf(), place = folder) {
  const read: string[] = [];
  const disk = {
    ...realDisk,
    readNow: (path: string) => {
      if (path.includes('sessions')) read.push(path.slice(place.length + 1));
      return realDisk.readNow(path);
    },
  };
  const { library } = await openTestLibrary(place, { disk, snapshots });
  await snapshots?.idle();
  await library.close();
  const [review] = library.all('review');
  return { library, read: read.sort(), note: review?.moments[0]?.note, title: library.all('session')[0]?.title };
}
const snapshotFile = async () =>
  join(cache, (await readdir(cache)).find((name) => name.endsWith('.snapshot')) ?? 'none');
const age = (path: string, at = LAST_YEAR) => utimes(join(folder, path), at, at);

beforeEach(async () => {
  root = await tempFolder();
  folder = join(root, 'library');
  cache = join(root, 'cache');
  const { library } = await openTestLibrary(folder);
  await library.create('session', aSession({ title: 'First' }));
  await library.create('take', aTake());
  const moment = { id: 'moment-1', takeId: 'take1', startMs: 0, lengthMs: 0, criterionId: null, note: NOTE };
  await library.create('review', aReview({ moments: [{ ...moment, kind: 'keep' }] }));
  await library.create('export', anExport());
  await library.close();
  for (const path of DOCUMENTS) await age(path);
});
afterEach(() => removeFolder(root));

describe('a library that was opened before', () => {
  it('is not read again', async () => {
    expect((await open()).read).toEqual([...DOCUMENTS].sort());
    const again = await open();
    expect(again.read).toEqual([]);
    const plain = await open(undefined, folder);
    for (const type of ['session', 'take', 'review', 'export'] as const)
      expect(again.library.all(type)).toEqual(plain.library.all(type));
  });

  it('is found again where it was moved to while closed', async () => {
    await open();
    const moved = join(root, 'elsewhere', 'My library');
    await mkdir(join(root, 'elsewhere'));
    await rename(folder, moved);
    const again = await open(snapshotsOf(), moved);
    expect([again.read, again.note]).toEqual([[], NOTE]);
    expect(again.library.folderOf('session', 'session1')).toBe(join(moved, SESSION));
  });

  it('shows what was written since, and what was taken away is in no snapshot any more', async () => {
    await open();
    const { library } = await openTestLibrary(folder, { snapshots: snapshotsOf() });
    await library.update('session', 'session1', (session) => ({ ...session, title: 'Second' }));
    await library.close();
    await rm(join(folder, REVIEW));
    await rm(join(folder, `${REVIEW}.previous`), { force: true });
    const again = await open();
    expect([again.title, again.note]).toEqual(['Second', undefined]);
    expect(await readFile(await snapshotFile(), 'utf8')).not.toContain(NOTE);
  });

  it('leaves no snapshot behind when a document is removed for good', async () => {
    await open();
    const { library } = await openTestLibrary(folder, { snapshots: snapshotsOf() });
    await library.remove('export', 'export1');
    await library.close();
    expect(await readdir(cache)).toEqual([]);
  });
});

describe('a document edited by hand while closed', () => {
  const OTHER = 'Looked down and sighed';
  const edited = async (change: (text: string) => string, at: Date) => {
    await open();
    const file = join(folder, REVIEW);
    await writeFile(file, change(await readFile(file, 'utf8')));
    await utimes(file, at, at);
    return open();
  };
  it.each([
    ['same size, other time', (text: string) => text.replace('smiled', 'sighed'), new Date(LAST_YEAR.getTime() + 1)],
    ['other size, same time', (text: string) => text.replace(NOTE, OTHER), LAST_YEAR],
    ['other size, earlier time', (text: string) => text.replace(NOTE, OTHER), new Date('2020-01-01')],
  ])('is seen: %s', async (_name, change, at) => {
    const { read, note } = await edited(change, at);
    expect(read).toEqual([REVIEW]);
    expect(note).not.toBe(NOTE);
  });
  it.skipIf(process.platform === 'win32')('is seen: same size, same time', async () => {
    const { note } = await edited((text) => text.replace('smiled', 'sighed'), LAST_YEAR);
    expect(note).toBe('Looked up and sighed');
  });
});

describe('a snapshot that cannot be believed', () => {
  const damage = async (change: (bytes: Buffer) => Buffer) => {
    await open();
    const file = await snapshotFile();
    await writeFile(file, change(await readFile(file)));
    return open();
  };
  const flipped = (bytes: Buffer, at: number) => {
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    return bytes;
  };
  it.each([
    ['deleted', async () => rm(await snapshotFile())],
    ['empty', async () => writeFile(await snapshotFile(), '')],
  ])('is made anew: %s', async (_name, change) => {
    await open();
    await change();
    const { read, note } = await open();
    expect([read, note]).toEqual([[...DOCUMENTS].sort(), NOTE]);
  });
  it('does not keep a library from opening: a folder is in its place', async () => {
    await open();
    const file = await snapshotFile();
    await rm(file);
    await mkdir(file);
    expect((await open()).note).toBe(NOTE);
    expect(await readdir(cache)).toHaveLength(1);
  });
  it.each([
    ['cut off', (bytes: Buffer) => bytes.subarray(0, -20)],
    ['with something behind it', (bytes: Buffer) => Buffer.concat([bytes, Buffer.from('more')])],
    ['damaged in its index', (bytes: Buffer) => flipped(bytes, bytes.length - 40)],
    ['with a wrong length', (bytes: Buffer) => flipped(bytes, bytes.length - 5)],
    ['all zeros', (bytes: Buffer) => Buffer.alloc(bytes.length)],
  ])('is made anew: %s', async (_name, change) => {
    const { read, note } = await damage(change);
    expect([read, note]).toEqual([[...DOCUMENTS].sort(), NOTE]);
    expect((await open()).read).toEqual([]);
  });
  it('is read around where a document in it is damaged', async () => {
    const { read, note } = await damage((bytes) => flipped(bytes, bytes.indexOf('smiled')));
    expect([read, note]).toEqual([[REVIEW], NOTE]);
  });
  it('is made anew by another release', async () => {
    await open();
    expect((await open(snapshotsOf('1.0.1'))).read).toEqual([...DOCUMENTS].sort());
    expect((await open(snapshotsOf('1.0.1'))).read).toEqual([]);
  });
  it('is not used for another library', async () => {
    await open();
    const other = join(root, 'other');
    await cp(folder, other, { recursive: true });
    const own = join(other, 'library.json');
    const { id } = JSON.parse(await readFile(own, 'utf8'));
    await writeFile(own, (await readFile(own, 'utf8')).replace(id, 'another-library'));
    await cp(await snapshotFile(), join(cache, 'another-library.snapshot'));
    expect((await open(snapshotsOf(), other)).read).toEqual([...DOCUMENTS].sort());
  });
});

describe('what is kept', () => {
  it('is nothing of a small library', async () => {
    const large = createSnapshots({ folder: cache, version: '1.0.0', ids: randomIds, log: () => undefined });
    await open();
    await open(large);
    expect(await readdir(cache)).toEqual([]);
  });

  it('is not written again for a few documents', async () => {
    await open();
    const before = await stat(await snapshotFile());
    await age(REVIEW, new Date('2024-01-01'));
    const { read } = await open(snapshotsOf('1.0.0', 2));
    expect(read).toEqual([REVIEW]);
    expect((await stat(await snapshotFile())).mtimeMs).toBe(before.mtimeMs);
  });

  it('is no document that was written just now: the next write may have the same time', async () => {
    const now = new Date();
    await age(REVIEW, now);
    await open();
    expect((await open()).read).toEqual([REVIEW]);
  });

  it('depends on the clock of the disk, not on ours', async () => {
    const read = async (start: string) => {
      const snapshots = snapshotsOf();
      const { library } = await openTestLibrary(folder, { clock: tickingClock(start), snapshots });
      await snapshots.idle();
      await library.close();
      return (await open()).read;
    };
    expect(await read('1999-01-01T00:00:00.000Z')).toEqual([]);
    // A document from the future, as a disk with another clock has them, is read every time.
    await age(REVIEW, new Date(Date.now() + 86_400_000));
    expect(await read('2099-01-01T00:00:00.000Z')).toEqual([REVIEW]);
  });

  it('needs two whole seconds between the last write and the opening', () => {
    const facts = { mtimeMs: 10_000, ctimeMs: 10_000, sizeBytes: 1 };
    expect([12_000, 12_001].map((nowMs) => isSettled(facts, nowMs))).toEqual([false, true]);
  });

  it('is not half a snapshot when the library is closed meanwhile', async () => {
    const snapshots = snapshotsOf();
    const { library } = await openTestLibrary(folder, { snapshots });
    await library.close();
    expect(await readdir(cache).catch(() => [])).toEqual([]);
  });

  it('does not keep a library from opening where nothing can be written', async () => {
    await writeFile(cache, 'a file where the folder should be');
    const logged: string[] = [];
    const log = (_level: string, message: string) => void logged.push(message);
    const { note } = await open(
      createSnapshots({ folder: cache, version: '1', ids: randomIds, log, leastDocuments: 3 }),
    );
    expect(note).toBe(NOTE);
  });

  it('is of the last four libraries', async () => {
    await open();
    const own = await snapshotFile();
    for (const [index, name] of ['a', 'b', 'c', 'd', 'e'].entries()) {
      const file = join(cache, `${name}.snapshot`);
      await cp(own, file);
      await utimes(file, new Date(2024, index), new Date(2024, index));
    }
    await age(REVIEW, new Date('2024-01-01'));
    await open();
    const kept = (await readdir(cache)).filter((name) => /^[a-e]\./.test(name));
    expect(kept.sort()).toEqual(['c.snapshot', 'd.snapshot', 'e.snapshot']);
  });
});

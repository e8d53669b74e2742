import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Disk } from '../disk/disk.ts';
import { realDisk } from '../disk/real-disk.ts';
import type { LibraryContext } from './context.ts';
import { aReview, aSession, aTake } from './testing/example-documents.ts';
import { dyingDisk } from './testing/faulty-disk.ts';
import { copyOf, openTestLibrary, removeFolder, tempFolder } from './testing/temp-library.ts';
import type { Library } from './types.ts';

let start: string;
beforeEach(async () => {
  start = await tempFolder();
  const { library } = await openTestLibrary(start);
  await library.create('session', aSession());
  await library.create('review', aReview());
  await library.update('review', 'review1', (review) => ({ ...review, extra: 1 }));
  await library.close();
});
afterEach(() => removeFolder(start));

/** Runs `work` on a disk that dies after `steps` steps, then looks at what a new start finds. */
async function killAfter(
  steps: number,
  work: (disk: Disk, folder: string) => Promise<LibraryContext | undefined>,
  look: (library: Library) => void,
): Promise<boolean> {
  const folder = await copyOf(start);
  const dying = dyingDisk(realDisk, steps);
  const context = await work(dying.disk, folder);
  const left = await copyOf(folder);
  await context?.library.close().catch(() => undefined);
  const { library } = await openTestLibrary(left);
  try {
    look(library);
  } finally {
    await library.close();
    await removeFolder(folder);
    await removeFolder(left);
  }
  return dying.died();
}

/** Every number of steps until the work gets through. Gives how many there were. */
async function everyPrefix(kill: (steps: number) => Promise<boolean>): Promise<number> {
  let steps = 0;
  while (await kill(steps)) steps += 1;
  return steps;
}

describe('a process that dies between any two steps of a write', () => {
  it('leaves every document readable, and everything it had answered', async () => {
    const prefixes = await everyPrefix((steps) => {
      let answeredRevision = 1;
      let takeAnswered = false;
      return killAfter(
        steps,
        async (disk, folder) => {
          let context: LibraryContext | undefined;
          try {
            context = await openTestLibrary(folder, { disk });
            for (let count = 0; count < 2; count += 1)
              answeredRevision = (
                await context.library.update('review', 'review1', (review) => ({
                  ...review,
                  extra: review.revision + 1,
                }))
              ).revision;
            await context.library.create('take', aTake({ status: 'recording' }));
            takeAnswered = true;
            await context.library.update('take', 'take1', (take) => ({ ...take, status: 'ready' }));
          } catch {
            // The process is dead from here on.
          }
          return context;
        },
        (library) => {
          expect(library.problems).toEqual([]);
          expect(library.get('session', 'session1')).toEqual(aSession());
          const review = library.get('review', 'review1');
          expect(review.revision).toBeGreaterThanOrEqual(answeredRevision);
          expect(review.extra).toBe(review.revision);
          if (takeAnswered) expect(library.get('take', 'take1').sessionId).toBe('session1');
        },
      );
    });
    expect(prefixes).toBeGreaterThan(30);
  });

  it('leaves the version before a corrupt document readable while that is being put right', async () => {
    const { library } = await openTestLibrary(start);
    const file = join(library.folderOf('review', 'review1'), 'review1.json');
    await library.close();
    await writeFile(file, 'broken');
    const prefixes = await everyPrefix((steps) =>
      killAfter(
        steps,
        (disk, folder) => openTestLibrary(folder, { disk }).catch(() => undefined),
        (found) => expect(found.get('review', 'review1')).toEqual(aReview()),
      ),
    );
    expect(prefixes).toBeGreaterThan(5);
  });
});

describe('a write that fails', () => {
  it.each(['ENOSPC', 'EDQUOT'])('with %s says so, keeps the document, and the next one gets through', async (code) => {
    let full = false;
    const disk: Disk = {
      ...realDisk,
      open: async (path, flags) => {
        const file = await realDisk.open(path, flags);
        const write = () => Promise.reject(Object.assign(new Error(code), { code }));
        return full ? { ...file, write } : file;
      },
    };
    const { library } = await openTestLibrary(start, { disk });
    full = true;
    const failing = library.update('session', 'session1', (session) => ({ ...session, title: 'x' }));
    await expect(failing).rejects.toMatchObject({ code: 'disk-full' });
    const file = join(library.folderOf('session', 'session1'), 'session.json');
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(aSession());
    full = false;
    await library.update('session', 'session1', (session) => ({ ...session, title: 'y' }));
    expect(library.get('session', 'session1')).toMatchObject({ title: 'y', revision: 1 });
    await library.close();
  });

  it('at the last rename puts the old version back in its place', async () => {
    const { library } = await openTestLibrary(start, {
      disk: {
        ...realDisk,
        rename: (from, to) =>
          from.endsWith('.part')
            ? Promise.reject(Object.assign(new Error('held open'), { code: 'EBUSY' }))
            : realDisk.rename(from, to),
      },
    });
    const failing = library.update('session', 'session1', (session) => ({ ...session, title: 'x' }));
    await expect(failing).rejects.toMatchObject({ code: 'file-failed', details: { errno: 'EBUSY' } });
    const file = join(library.folderOf('session', 'session1'), 'session.json');
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(aSession());
    await library.close();
  });
});

import { writeFileSync } from 'node:fs';
import { readFile, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { realDisk } from '../disk/real-disk.ts';
import { acquireLock, type Lock, type LockOptions } from './lock.ts';
import { isStale, type LockHolder, lockText, type Machine } from './lock-holder.ts';
import { inspectedDisk } from './testing/faulty-disk.ts';
import { removeFolder, tempFolder } from './testing/temp-library.ts';

const NOW = Date.parse('2026-11-22T09:00:00.000Z');
const iso = (ms: number) => new Date(ms).toISOString();
const machine: Machine = { host: 'here', isAlive: (pid) => pid === 1_000_001, bootedAt: () => NOW - 3_600_000 };
const holder = (change: Partial<LockHolder> = {}): LockHolder => ({
  host: 'here',
  pid: 1_000_001,
  startedAt: iso(NOW - 7_200_000),
  heartbeatAt: iso(NOW - 1_000),
  runId: 'theirs',
  ...change,
});

let folder: string;
let file: string;
let held: Lock[];
let nowMs: number;
beforeEach(async () => {
  folder = await tempFolder();
  file = join(folder, '.lock');
  held = [];
  nowMs = NOW;
});
afterEach(async () => {
  for (const lock of held) await lock.release();
  await removeFolder(folder);
});
async function acquire(runId: string, change: Partial<LockOptions> = {}): Promise<Lock> {
  const clock = { now: () => nowMs };
  const onLost = () => undefined;
  const lock = await acquireLock({ folder, disk: realDisk, clock, log: onLost, runId, onLost, machine, ...change });
  held.push(lock);
  return lock;
}
const written = async () => JSON.parse(await readFile(file, 'utf8'));

describe('isStale', () => {
  it.each<[string, Partial<LockHolder>, boolean]>([
    ['alive here', {}, false],
    ['alive here and long silent, as after a night asleep', { heartbeatAt: iso(NOW - 3_000_000) }, false],
    ['dead here', { pid: 7 }, true],
    ['from before this machine was restarted', { heartbeatAt: iso(NOW - 4_000_000) }, true],
    ['on another machine and lively', { host: 'there', pid: 7, heartbeatAt: iso(NOW - 30_000) }, false],
    ['on another machine and silent', { host: 'there', heartbeatAt: iso(NOW - 30_001) }, true],
  ])('%s', (_, change, stale) => {
    expect(isStale(holder(change), NOW, machine)).toBe(stale);
  });
});

describe('a lock', () => {
  it('says who holds the library since when, and goes when it is released', async () => {
    const lock = await acquire('mine');
    const at = iso(NOW);
    expect(await written()).toEqual({ host: 'here', pid: process.pid, startedAt: at, heartbeatAt: at, runId: 'mine' });
    nowMs += 5_000;
    await lock.beat();
    expect(await written()).toMatchObject({ startedAt: at, heartbeatAt: iso(NOW + 5_000) });
    await lock.release();
    held = [];
    await expect(readFile(file)).rejects.toMatchObject({ code: 'ENOENT' });
    await acquire('next');
  });

  it('keeps a second opening out, in the same process too', async () => {
    await acquire('mine');
    await expect(acquire('other')).rejects.toMatchObject({
      code: 'library-in-use',
      details: { host: 'here', pid: process.pid },
    });
  });

  it('keeps out whoever comes while its holder lives', async () => {
    await writeFile(file, lockText(holder()));
    await expect(acquire('mine')).rejects.toMatchObject({ code: 'library-in-use', details: { pid: 1_000_001 } });
    expect((await written()).runId).toBe('theirs');
  });

  it('is taken over from a holder that is gone', async () => {
    await writeFile(file, lockText(holder({ pid: 7 })));
    await acquire('mine');
    expect((await written()).runId).toBe('mine');
  });

  it('is taken over when it names our own process number in an earlier life', async () => {
    await writeFile(file, lockText(holder({ pid: process.pid })));
    await acquire('mine');
    expect((await written()).runId).toBe('mine');
  });

  it('goes to exactly one of many takers', async () => {
    await writeFile(file, lockText(holder({ pid: 7 })));
    const takers = Array.from({ length: 12 }, (_, index) => acquire(`taker-${index}`));
    const results = await Promise.allSettled(takers);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const winner = results.findIndex(({ status }) => status === 'fulfilled');
    expect((await written()).runId).toBe(`taker-${winner}`);
    for (const result of results)
      if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'library-in-use' });
  });

  it('goes to exactly one of many first comers', async () => {
    const results = await Promise.allSettled(Array.from({ length: 12 }, (_, index) => acquire(`comer-${index}`)));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('stays with a taker who was quicker, whenever that was', async () => {
    await writeFile(file, lockText(holder({ pid: 7 })));
    // Between our look at the dead holder's lock and our taking it, somebody else takes it and is done.
    const disk = inspectedDisk(realDisk, (step, path) => {
      if (step === 'open' && path.includes('takeover')) writeFileSync(file, lockText(holder({ runId: 'quicker' })));
    });
    await expect(acquire('mine', { disk })).rejects.toMatchObject({ code: 'library-in-use' });
    expect((await written()).runId).toBe('quicker');
  });

  it('is taken over although an earlier taker died on the way', async () => {
    await writeFile(file, lockText(holder({ pid: 7 })));
    const marker = `${file}.takeover-theirs`;
    await writeFile(marker, '');
    await expect(acquire('too-early')).rejects.toMatchObject({ code: 'library-in-use' });
    const longAgo = new Date(Date.now() - 60_000);
    await utimes(marker, longAgo, longAgo);
    await acquire('mine');
    expect((await written()).runId).toBe('mine');
  });

  it('without content may be somebody who is just writing it, until it is old', async () => {
    await writeFile(file, '');
    await expect(acquire('too-early')).rejects.toMatchObject({ code: 'library-in-use', details: { host: null } });
    const longAgo = new Date(Date.now() - 60_000);
    await utimes(file, longAgo, longAgo);
    await acquire('mine');
    expect((await written()).runId).toBe('mine');
  });
});

describe('the heartbeat', () => {
  it('says once that somebody else holds the library, and never touches their lock', async () => {
    const lost: LockHolder[] = [];
    const lock = await acquire('mine', { onLost: (who) => lost.push(who) });
    const theirs = lockText(holder({ host: 'there' }));
    await writeFile(`${file}.new`, theirs);
    await rename(`${file}.new`, file);
    await lock.beat();
    await lock.beat();
    expect(lost).toEqual([holder({ host: 'there' })]);
    await lock.release();
    held = [];
    expect(await readFile(file, 'utf8')).toBe(theirs);
  });

  it('makes a lock again that somebody has deleted', async () => {
    const lock = await acquire('mine');
    await rm(file);
    await lock.beat();
    nowMs += 1_000;
    await lock.beat();
    expect(await written()).toMatchObject({ runId: 'mine', heartbeatAt: iso(NOW + 1_000) });
  });
});

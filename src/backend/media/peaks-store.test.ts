import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { realDisk } from '../disk/real-disk.ts';
import type { Library } from '../library/types.ts';
import { randomIds } from '../system.ts';
import { createPeaks } from './peaks-store.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'peaks-store-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const LEVELS = Uint8Array.from([0, 7, 255, 3]);
const media = { fileName: 'sound.webm', sizeBytes: 10, audio: { codec: 'opus' } };

/** A library of one take, and an ffmpeg that counts how often it was asked. */
function ground(change: { readonly readOnly?: boolean; readonly facts?: object } = {}) {
  const facts = { ...media, ...change.facts };
  const library = {
    readOnly: change.readOnly ?? false,
    get: () => ({ media: facts }),
    folderOf: () => folder,
  } as unknown as Library;
  const signals: AbortSignal[] = [];
  let finish: (levels: Uint8Array) => void = () => undefined;
  const peaks = createPeaks({
    library,
    media: {
      peaks: (_file, options) =>
        new Promise((resolve, reject) => {
          finish = resolve;
          if (options?.signal) signals.push(options.signal);
          options?.signal?.addEventListener('abort', () => reject(options.signal?.reason));
        }),
    },
    disk: realDisk,
    ids: randomIds,
    log: () => undefined,
  });
  const signal = () => new AbortController().signal;
  const started = async (count: number) => {
    while (signals.length < count) await new Promise((next) => setImmediate(next));
  };
  return { peaks, signals, signal, started, finish: () => finish(LEVELS) };
}
const file = () => join(folder, 'sound.webm');

describe('peaks of a take', () => {
  it('are made once, kept, and read by the next run of the app', async () => {
    const one = ground();
    const first = one.peaks.of('take-1', file(), one.signal());
    const second = one.peaks.of('take-1', file(), one.signal());
    await one.started(1);
    one.finish();
    expect([...(await first)]).toEqual([...LEVELS]);
    expect([...(await second)]).toEqual([...LEVELS]);
    expect(await readdir(folder)).toEqual(['peaks.json']);
    const two = ground();
    expect([...(await two.peaks.of('take-1', file(), two.signal()))]).toEqual([...LEVELS]);
    expect([one.signals.length, two.signals.length]).toEqual([1, 0]);
  });

  it.each([
    ['damaged', (text: string) => text.slice(0, 40)],
    ['of another version', (text: string) => text.replace('"version": 1', '"version": 2')],
    ['of another file', (text: string) => text.replace('"sizeBytes": 10', '"sizeBytes": 11')],
    ['empty', () => ''],
  ])('are made again when what is kept is %s', async (_name, spoil) => {
    const path = join(folder, 'peaks.json');
    const one = ground();
    const first = one.peaks.of('take-1', file(), one.signal());
    await one.started(1);
    one.finish();
    await first;
    const good = await readFile(path, 'utf8');
    await writeFile(path, spoil(good));
    const two = ground();
    const again = two.peaks.of('take-1', file(), two.signal());
    await two.started(1);
    two.finish();
    await again;
    expect(await readFile(path, 'utf8')).toBe(good);
  });

  it('end with the last who waits for them, and begin anew for the next', async () => {
    const { peaks, signals, started, finish, signal } = ground();
    const [one, two] = [new AbortController(), new AbortController()];
    const waits = [one, two].map((each) => peaks.of('take-1', file(), each.signal));
    const ended = Promise.allSettled(waits);
    await started(1);
    one.abort();
    await expect(waits[0]).rejects.toMatchObject({ name: 'AbortError' });
    expect(signals[0]?.aborted).toBe(false);
    two.abort();
    await ended;
    expect(signals[0]?.aborted).toBe(true);
    expect(await readdir(folder)).toEqual([]);
    const third = peaks.of('take-1', file(), signal());
    await started(2);
    finish();
    expect([...(await third)]).toEqual([...LEVELS]);
  });

  it('are not kept in a library that cannot be written', async () => {
    const { peaks, signal, started, finish } = ground({ readOnly: true });
    const levels = peaks.of('take-1', file(), signal());
    await started(1);
    finish();
    expect([...(await levels)]).toEqual([...LEVELS]);
    expect(await readdir(folder)).toEqual([]);
  });

  it('are not there for a take without sound, and end when the app does', async () => {
    const silent = ground({ facts: { audio: null } });
    await expect(silent.peaks.of('take-1', file(), silent.signal())).rejects.toMatchObject({ code: 'not-found' });
    const open = ground();
    const levels = open.peaks.of('take-1', file(), open.signal());
    const outcome = expect(levels).rejects.toMatchObject({ name: 'AbortError' });
    await open.started(1);
    await open.peaks.close();
    await outcome;
  });
});

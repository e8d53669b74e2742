import { copyFile, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MediaFacts } from '../../core/model/take.ts';
import { realDisk } from '../disk/real-disk.ts';
import { aSession, aTake } from '../library/testing/example-documents.ts';
import { readOnlyDisk } from '../library/testing/faulty-disk.ts';
import { openTestLibrary, removeFolder, tempFolder } from '../library/testing/temp-library.ts';
import type { Library } from '../library/types.ts';
import { randomIds } from '../system.ts';
import { createMedia } from './media.ts';
import { createPeaks } from './peaks-store.ts';

const media = createMedia({ preferences: () => null, log: () => undefined });
const example = aTake();
const withSound: MediaFacts = {
  ...(example.media as MediaFacts),
  fileName: 'sound.webm',
  sizeBytes: 10,
  audio: { codec: 'opus' },
};

let folder: string;
let takeFolder: string;
let library: Library;
beforeEach(async () => {
  folder = await tempFolder();
  ({ library } = await openTestLibrary(folder));
  await library.create('session', aSession());
  await library.create('take', aTake({ media: withSound }));
  await library.create('take', aTake({ id: 'silent', media: { ...withSound, audio: null } }));
  takeFolder = library.folderOf('take', example.id);
  await copyFile(resolve('src/backend/recorder/samples/sound.webm'), file());
});
afterEach(async () => {
  await library.close();
  await removeFolder(folder);
});
const file = () => join(takeFolder, 'sound.webm');
const kept = () => join(takeFolder, 'peaks.json');
const signal = () => new AbortController().signal;

/** The real ffmpeg behind a door that can be held shut, so that somebody can go while it is asked. */
function openPeaks(of: Library = library, isHeld = false) {
  const signals: AbortSignal[] = [];
  let letThrough: () => void = () => undefined;
  const door = isHeld ? new Promise<void>((open) => (letThrough = open)) : Promise.resolve();
  const peaks = createPeaks({
    library: of,
    media: {
      peaks: async (path, options) => {
        if (options?.signal) signals.push(options.signal);
        const gone = new Promise<never>((_, reject) =>
          options?.signal?.addEventListener('abort', () => reject(options.signal?.reason)),
        );
        options?.onLevels?.(Uint8Array.of(1, 2));
        await Promise.race([door, gone]);
        return media.peaks(path, options);
      },
    },
    disk: realDisk,
    ids: randomIds,
    log: () => undefined,
  });
  const asked = async (count: number) => {
    while (signals.length < count) await new Promise((next) => setImmediate(next));
  };
  return { peaks, signals, asked, letThrough };
}

describe('peaks of a take', () => {
  it('are made once, kept, and read by the next run of the app', async () => {
    const wanted = [...(await media.peaks(file()))];
    expect(Math.max(...wanted)).toBeGreaterThan(20);
    const one = openPeaks();
    const [first, second] = await Promise.all([1, 2].map(() => one.peaks.of('take1', file(), signal())));
    expect([...(first ?? [])]).toEqual(wanted);
    expect([...(second ?? [])]).toEqual(wanted);
    expect(await readdir(takeFolder)).toContain('peaks.json');
    expect((await readdir(takeFolder)).filter((name) => name.endsWith('.part'))).toEqual([]);
    const two = openPeaks();
    expect([...(await two.peaks.of('take1', file(), signal()))]).toEqual(wanted);
    expect([one.signals.length, two.signals.length]).toEqual([1, 0]);
  });

  it.each([
    ['damaged', (text: string) => text.slice(0, 40)],
    ['of another version', (text: string) => text.replace('"version": 1', '"version": 2')],
    ['of another file', (text: string) => text.replace('"sizeBytes": 10', '"sizeBytes": 11')],
    ['empty', () => ''],
  ])('are made again when what is kept is %s', async (_name, spoil) => {
    await openPeaks().peaks.of('take1', file(), signal());
    const good = await readFile(kept(), 'utf8');
    expect(spoil(good)).not.toBe(good);
    await writeFile(kept(), spoil(good));
    const two = openPeaks();
    await two.peaks.of('take1', file(), signal());
    expect(two.signals).toHaveLength(1);
    expect(await readFile(kept(), 'utf8')).toBe(good);
  });

  it('end with the last who waits for them, and begin anew for the next', async () => {
    const { peaks, signals, asked, letThrough } = openPeaks(library, true);
    const [one, two] = [new AbortController(), new AbortController()];
    const waits = [one, two].map((each) => peaks.of('take1', file(), each.signal));
    const ended = Promise.allSettled(waits);
    await asked(1);
    one.abort();
    await expect(waits[0]).rejects.toMatchObject({ name: 'AbortError' });
    expect(signals[0]?.aborted).toBe(false);
    two.abort();
    await ended;
    expect(signals[0]?.aborted).toBe(true);
    expect(await readdir(takeFolder)).not.toContain('peaks.json');
    const third = peaks.of('take1', file(), signal());
    await asked(2);
    letThrough();
    expect((await third).length).toBeGreaterThan(0);
  });

  it('tell what is known so far to everybody who waits, whoever comes later too', async () => {
    const { peaks, asked, letThrough } = openPeaks(library, true);
    const heard: number[][] = [[], []];
    const listen = (who: number) => peaks.of('take1', file(), signal(), (next) => heard[who]?.push(...next));
    const first = listen(0);
    await asked(1);
    const second = listen(1);
    expect(heard).toEqual([
      [1, 2],
      [1, 2],
    ]);
    letThrough();
    await Promise.all([first, second]);
  });

  it('are not kept in a library that cannot be written', async () => {
    await library.close();
    ({ library } = await openTestLibrary(folder, { disk: readOnlyDisk(realDisk) }));
    expect(library.readOnly).toBe(true);
    expect((await openPeaks().peaks.of('take1', file(), signal())).length).toBeGreaterThan(0);
    expect(await readdir(takeFolder)).not.toContain('peaks.json');
  });

  it('are not there for a take without sound, and end when the app does', async () => {
    const open = openPeaks(library, true);
    await expect(open.peaks.of('silent', file(), signal())).rejects.toMatchObject({ code: 'not-found' });
    const levels = open.peaks.of('take1', file(), signal());
    const outcome = expect(levels).rejects.toMatchObject({ name: 'AbortError' });
    await open.asked(1);
    await open.peaks.close();
    await outcome;
  });
});

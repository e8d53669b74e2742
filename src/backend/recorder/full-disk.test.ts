import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ChunkReceipt } from '../../contract/chunks.ts';
import type { AppError } from '../../core/errors.ts';
import { readSample } from './samples/samples.ts';
import { makeSession, openGround, type RecordingGround, sendChunks, startTake } from './testing/recording-ground.ts';
import { openSmallDisk, type SmallDisk } from './testing/small-disk.ts';

let small: SmallDisk;
let ground: RecordingGround;
beforeEach(async () => {
  small = await openSmallDisk();
  ground = await openGround(join(small.folder, 'library'), { disk: small.disk });
});
afterEach(async () => {
  await ground.close();
  await small.close();
});

const failure = (promise: Promise<unknown>): Promise<AppError> =>
  promise.then(
    () => expect.unreachable(),
    (e) => e,
  );

describe('a full disk', () => {
  it('keeps what was written, and the recording goes on where it stopped once there is room', async () => {
    const sample = await readSample('vp8.webm');
    const { id } = await startTake(ground, await makeSession(ground), sample.mimeType);
    const raw = join(ground.library.folderOf('take', id), 'raw.webm');
    await small.fillUpTo(Math.floor(sample.bytes.length / 2));
    const full = await failure(sendChunks(ground, id, sample));
    expect(full.code).toBe('disk-full');
    const held = full.details as ChunkReceipt;
    expect(held.freeBytes).toBeLessThan(8_192);
    // The middle of a chunk, byte for byte what was sent so far.
    const written = await readFile(raw);
    expect(held.receivedBytes).toBe(written.length);
    expect(written.equals(sample.bytes.subarray(0, written.length))).toBe(true);
    expect(held.receivedBytes).toBeGreaterThan(0);
    // Still full: the same answer, nothing is doubled.
    expect(await failure(sendChunks(ground, id, sample, held.nextSequence))).toMatchObject({
      code: 'disk-full',
      details: { nextSequence: held.nextSequence },
    });
    await small.makeRoom();
    const sizeBytes = await sendChunks(ground, id, sample, held.nextSequence);
    expect((await readFile(raw)).equals(sample.bytes)).toBe(true);
    await ground.tasks.ended(
      await ground.recorder.finish(id, { recordedMs: sample.recordedMs, sizeBytes, stopped: 'disk-full' }),
    );
    expect(ground.library.get('take', id)).toMatchObject({ status: 'ready', stopped: 'disk-full' });
  });

  it('can be finished with what is held, as soon as there is room', async () => {
    const sample = await readSample('vp9.webm');
    const { id } = await startTake(ground, await makeSession(ground), sample.mimeType);
    await small.fillUpTo(60_000);
    const full = await failure(sendChunks(ground, id, sample));
    const { receivedBytes } = full.details as ChunkReceipt;
    const end = { recordedMs: 2_000, sizeBytes: receivedBytes, stopped: 'disk-full' } as const;
    // Not even the document can be written: the recording stays open and can be ended later.
    expect((await failure(ground.recorder.finish(id, end))).code).toBe('disk-full');
    expect(ground.library.get('take', id).status).toBe('recording');
    await small.makeRoom();
    await ground.tasks.ended(await ground.recorder.finish(id, end));
    expect(ground.library.get('take', id)).toMatchObject({ status: 'ready', recordedMs: 2_000 });
  });

  it('while finishing keeps the raw file and says so; repairing works once there is room', async ({ skip }) => {
    skip(!small.real, 'no small file system can be mounted here, and only a real one stops ffmpeg');
    const sample = await readSample('h264.mkv');
    const { id } = await startTake(ground, await makeSession(ground), sample.mimeType);
    const sizeBytes = await sendChunks(ground, id, sample);
    await small.fillUpTo(40_000);
    const end = { recordedMs: sample.recordedMs, sizeBytes, stopped: 'owner' } as const;
    const task = await ground.tasks.ended(await ground.recorder.finish(id, end));
    expect(task).toMatchObject({ state: 'failed', error: { code: 'disk-full' } });
    expect(ground.library.get('take', id)).toMatchObject({ status: 'repairing', problem: 'disk-full' });
    await small.makeRoom();
    expect((await ground.tasks.ended(await ground.recorder.repair(id))).state).toBe('done');
    expect(ground.library.get('take', id)).toMatchObject({ status: 'ready', problem: null });
  });

  it('starts no recording when too little is left', async () => {
    await ground.close();
    ground = await openGround(join(small.folder, 'library'), { disk: small.disk, reservedBytes: 100 * 1024 * 1024 });
    const session = await makeSession(ground);
    expect((await failure(startTake(ground, session, 'audio/webm'))).code).toBe('disk-full');
    expect(ground.library.all('take')).toEqual([]);
  });
});

import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AppError } from '../../core/errors.ts';
import { MAX_CHUNK_BYTES } from '../../core/recording/formats.ts';
import { binTake, restoreTake } from '../sessions/takes.ts';
import { randomIds, systemClock } from '../system.ts';
import { readSample, SAMPLE_NAMES, type Sample } from './samples/samples.ts';
import {
  type GroundOptions,
  makeSession,
  openGround,
  type RecordingGround,
  sendChunks,
  startTake,
} from './testing/recording-ground.ts';

let folder: string;
let ground: RecordingGround;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'recorder-'));
  ground = await openGround(folder);
});
afterEach(async () => {
  await ground.close();
  await rm(folder, { recursive: true, force: true });
});

const error = (promise: Promise<unknown>): Promise<AppError> =>
  promise.then(
    () => expect.unreachable(),
    (e) => e,
  );
const reopen = async (options: GroundOptions = {}) => {
  await ground.close();
  ground = await openGround(folder, options);
};
const take = (id: string) => ground.library.get('take', id);
const files = (id: string) => readdir(ground.library.folderOf('take', id));
const onDisk = async (id: string) =>
  JSON.parse(await readFile(join(ground.library.folderOf('take', id), 'take.json'), 'utf8'));

async function begin(name: (typeof SAMPLE_NAMES)[number]) {
  const sample = await readSample(name);
  const { id } = await startTake(ground, await makeSession(ground), sample.mimeType);
  return { id, sample };
}
const end = (sample: Sample, sizeBytes = sample.bytes.length) =>
  ({ recordedMs: sample.recordedMs, sizeBytes, stopped: 'owner' }) as const;

describe('a recording', () => {
  it.each(SAMPLE_NAMES)('of %s becomes a playable take, and the raw file goes', async (name) => {
    const { id, sample } = await begin(name);
    expect(await onDisk(id)).toMatchObject({ status: 'recording', attempt: 1, raw: { sizeBytes: 0 } });
    await sendChunks(ground, id, sample);
    const taskId = await ground.recorder.finish(id, end(sample));
    expect(take(id)).toMatchObject({ status: 'repairing', recordedMs: sample.recordedMs, stopped: 'owner' });
    expect(await ground.tasks.ended(taskId)).toMatchObject({ state: 'done', kind: 'finish-take', takeId: id });
    const ready = take(id);
    expect(ready).toMatchObject({ status: 'ready', raw: null, recovery: 'none', problem: null });
    expect(await onDisk(id)).toEqual(ready);
    const left = await files(id);
    expect(left.filter((file) => file.startsWith('raw') || file.endsWith('.part'))).toEqual([]);
    expect(left).toContain(ready.media?.fileName);
    expect(Math.abs((ready.media?.durationMs ?? 0) - sample.recordedMs)).toBeLessThan(300);
  });

  it('counts attempts and is alone in its library', async () => {
    const { id, sample } = await begin('sound.webm');
    const session = ground.library.get('session', take(id).sessionId);
    expect(await error(startTake(ground, session, sample.mimeType))).toMatchObject({
      code: 'recording-in-progress',
      details: { takeId: id },
    });
    await sendChunks(ground, id, sample);
    await ground.recorder.finish(id, end(sample));
    expect((await startTake(ground, session, sample.mimeType)).attempt).toBe(2);
  });

  it('refuses an unknown question, an unknown session and one in the bin', async () => {
    const session = await makeSession(ground);
    const { id, settings } = await startTake(ground, session, 'audio/webm');
    await ground.recorder.finish(id, { recordedMs: 0, sizeBytes: 0, stopped: 'owner' });
    const start = (sessionId: string, questionId: string) =>
      error(ground.recorder.start({ sessionId, questionId, settings }));
    expect((await start(session.id, 'question-9')).code).toBe('not-found');
    expect((await start('session-9', 'question-1')).code).toBe('not-found');
    await ground.library.update('session', session.id, (s) => ({ ...s, binnedAt: '2026-11-22T10:00:00.000Z' }));
    expect((await start(session.id, 'question-1')).code).toBe('not-found');
  });

  it('accepts chunks twice and refuses gaps, saying what is held', async () => {
    const { id, sample } = await begin('vp8.webm');
    const [first, second, third] = sample.chunks;
    if (!first || !second || !third) throw new Error('the sample has fewer than three chunks');
    const append = ground.recorder.append;
    expect(await append(id, 0, 0, first)).toMatchObject({ nextSequence: 1, receivedBytes: first.length });
    expect((await append(id, 0, 0, first)).freeBytes).toBeGreaterThan(0);
    expect(await error(append(id, 2, first.length + second.length, third))).toMatchObject({
      code: 'chunk-gap',
      details: { nextSequence: 1, receivedBytes: first.length },
    });
    // Both at once, as after a hiccup: the order of the calls counts.
    const both = Buffer.concat([first, second]);
    await Promise.all([append(id, 1, 0, both), append(id, 1, first.length, second)]);
    expect(await error(append(id, 3, 0, Buffer.alloc(1)))).toMatchObject({ code: 'chunk-gap' });
    await sendChunks(ground, id, sample);
    const raw = join(ground.library.folderOf('take', id), 'raw.webm');
    expect(await readFile(raw)).toEqual(sample.bytes);
    expect(await error(append(id, 5, 0, Buffer.alloc(MAX_CHUNK_BYTES + 1)))).toMatchObject({ code: 'too-large' });
    expect(await error(ground.recorder.finish(id, end(sample, sample.bytes.length + 1)))).toMatchObject({
      code: 'chunk-gap',
      details: { nextSequence: 5, receivedBytes: sample.bytes.length },
    });
  });

  it('gives the same task when finished twice, and takes no more chunks', async () => {
    const { id, sample } = await begin('sound.webm');
    await sendChunks(ground, id, sample);
    const [one, two] = await Promise.all([
      ground.recorder.finish(id, end(sample)),
      ground.recorder.finish(id, end(sample)),
    ]);
    expect(two).toBe(one);
    await ground.tasks.ended(one);
    expect(await ground.recorder.finish(id, end(sample))).toBe(one);
    expect((await error(ground.recorder.append(id, 5, 0, Buffer.alloc(1)))).code).toBe('take-not-recording');
    expect((await error(ground.recorder.append('take-9', 0, 0, Buffer.alloc(1)))).code).toBe('not-found');
    expect((await error(ground.recorder.repair(id))).code).toBe('invalid-input');
  });

  it('of nothing is damaged', async () => {
    const { id } = await begin('vp9.webm');
    const taskId = await ground.recorder.finish(id, { recordedMs: 0, sizeBytes: 0, stopped: 'device-lost' });
    expect(await ground.tasks.ended(taskId)).toMatchObject({ state: 'failed', error: { code: 'take-damaged' } });
    expect(take(id)).toMatchObject({ status: 'damaged', problem: 'take-damaged', stopped: 'device-lost' });
  });

  it('of bytes that are no recording is damaged, and they are kept', async () => {
    const { id } = await begin('vp9.webm');
    await ground.recorder.append(id, 0, 0, Buffer.alloc(5_000, 7));
    const taskId = await ground.recorder.finish(id, { recordedMs: 1_000, sizeBytes: 5_000, stopped: 'owner' });
    await ground.tasks.ended(taskId);
    expect(take(id)).toMatchObject({ status: 'damaged', raw: { fileName: 'raw.webm', sizeBytes: 5_000 } });
    expect(await files(id)).toContain('raw.webm');
  });

  it('waits for an ffmpeg where there is none', async () => {
    await reopen({ ffmpegPath: join(folder, 'no-ffmpeg') });
    const { id, sample } = await begin('h264.mkv');
    await sendChunks(ground, id, sample);
    const taskId = await ground.recorder.finish(id, end(sample));
    expect(await ground.tasks.ended(taskId)).toMatchObject({ state: 'failed', error: { code: 'ffmpeg-missing' } });
    expect(take(id)).toMatchObject({ status: 'repairing', problem: 'ffmpeg-missing', raw: { fileName: 'raw.mkv' } });
    // Set right meanwhile: at the next start, or by hand.
    await reopen();
    const repair = await ground.recorder.repair(id);
    expect(await ground.recorder.repair(id)).toBe(repair);
    expect(await ground.tasks.ended(repair)).toMatchObject({ state: 'done', kind: 'repair-take' });
    expect(take(id)).toMatchObject({ status: 'ready', problem: null, recovery: 'none', stopped: 'owner' });
  });

  it('that is cancelled while finishing stays repairing and can be repaired', async () => {
    const { id, sample } = await begin('vp9.webm');
    await sendChunks(ground, id, sample);
    const taskId = await ground.recorder.finish(id, end(sample));
    ground.tasks.cancel(taskId);
    expect((await ground.tasks.ended(taskId)).state).toBe('cancelled');
    expect(take(id)).toMatchObject({ status: 'repairing', problem: null });
    await ground.tasks.ended(await ground.recorder.repair(id));
    expect(take(id).status).toBe('ready');
  });
});

describe('starting again', () => {
  it('offers what was being recorded', async () => {
    const { id, sample } = await begin('vp9.webm');
    const sizeBytes = await sendChunks(ground, id, sample, 0, 3);
    await reopen();
    expect(take(id).status).toBe('recording');
    const taskIds = await ground.recorder.recoverAll();
    expect(take(id)).toMatchObject({
      status: 'repairing',
      recovery: 'offered',
      stopped: 'interrupted',
      raw: { sizeBytes },
    });
    for (const taskId of taskIds) expect((await ground.tasks.ended(taskId)).state).toBe('done');
    expect(taskIds).toHaveLength(1);
    expect(take(id)).toMatchObject({ status: 'ready', recovery: 'offered', recordedMs: null });
    expect(take(id).media?.durationMs).toBeGreaterThan(2_700);
    expect(await ground.recorder.recoverAll()).toEqual([]);
  });

  it('ends a recording whose page is gone', async () => {
    const { id, sample } = await begin('vp8.webm');
    await sendChunks(ground, id, sample, 0, 3);
    const [taskId = ''] = await ground.recorder.recoverAll();
    expect((await error(sendChunks(ground, id, sample, 3))).code).toBe('take-not-recording');
    expect(await ground.recorder.recoverAll()).toEqual([taskId]);
    await ground.tasks.ended(taskId);
    expect(take(id)).toMatchObject({ status: 'ready', recovery: 'offered', stopped: 'interrupted' });
  });

  it('says damaged for a recording that never got a byte, or lost its file', async () => {
    const { id: empty } = await begin('vp9.webm');
    await reopen();
    for (const taskId of await ground.recorder.recoverAll()) await ground.tasks.ended(taskId);
    expect(take(empty)).toMatchObject({ status: 'damaged', recovery: 'offered' });
    const { id: lost, sample } = await begin('vp9.webm');
    await sendChunks(ground, lost, sample);
    await reopen();
    await rm(join(ground.library.folderOf('take', lost), 'raw.webm'));
    for (const taskId of await ground.recorder.recoverAll()) await ground.tasks.ended(taskId);
    expect(take(lost)).toMatchObject({ status: 'damaged', problem: 'take-damaged' });
  });

  it('takes a finished file whose document is older than it', async () => {
    const { id, sample } = await begin('h264.mkv');
    await sendChunks(ground, id, sample);
    const before = take(id);
    await ground.tasks.ended(await ground.recorder.finish(id, end(sample)));
    const { media } = take(id);
    await ground.library.update('take', id, (current) => ({ ...before, revision: current.revision }));
    await reopen();
    for (const taskId of await ground.recorder.recoverAll()) await ground.tasks.ended(taskId);
    expect(take(id)).toMatchObject({ status: 'ready', media, recovery: 'offered' });
  });

  it('finishes again a ready take whose raw file is still there, and offers nothing', async () => {
    const { id, sample } = await begin('vp9.webm');
    await sendChunks(ground, id, sample);
    await ground.tasks.ended(await ground.recorder.finish(id, end(sample)));
    const { media } = take(id);
    const at = ground.library.folderOf('take', id);
    const before = await files(id);
    // As after a power cut: the name of the playable file survived, its bytes did not.
    await writeFile(join(at, 'video.webm'), '');
    await writeFile(join(at, 'raw.webm'), sample.bytes);
    await writeFile(join(at, 'notes.txt'), 'mine');
    await reopen();
    for (const taskId of await ground.recorder.recoverAll()) await ground.tasks.ended(taskId);
    expect(take(id)).toMatchObject({ status: 'ready', media, raw: null, recovery: 'none', stopped: 'owner' });
    expect((await files(id)).sort()).toEqual([...before, 'notes.txt'].sort());
    expect(await ground.recorder.recoverAll()).toEqual([]);
  });

  it('leaves a take in the bin that was put there while it was being repaired', async () => {
    const { id, sample } = await begin('vp8.webm');
    await sendChunks(ground, id, sample);
    const taskId = await ground.recorder.finish(id, end(sample));
    const context = { library: ground.library, clock: systemClock, ids: randomIds };
    await binTake(context, id);
    expect((await ground.tasks.ended(taskId)).state).toBe('done');
    expect(take(id)).toMatchObject({ status: 'binned', statusBeforeBin: 'ready' });
    await reopen();
    expect(await ground.recorder.recoverAll()).toEqual([]);
    await restoreTake({ ...context, library: ground.library }, id);
    expect(take(id)).toMatchObject({ status: 'ready', media: { fileName: 'video.webm' } });
  });
});

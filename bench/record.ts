import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { runProgram } from '../src/backend/process/runner.ts';
import { makeSession, openGround, startTake } from '../src/backend/recorder/testing/recording-ground.ts';
import { AUDIO_BITS_PER_SECOND, VIDEO_BITS_PER_SECOND } from '../src/core/recording/formats.ts';
import { startBackend, startPlainServer } from './support/backend-process.ts';
import { rawTake } from './support/raw-take.ts';
import { median, percentile, timeMs } from './support/stats.ts';
import { fillLibrary } from './support/synthetic-library.ts';
import { withTempFolder } from './support/temp-folder.ts';

/** A chunk is one second of a 60-minute take. What is in it is nothing the recorder looks at. */
const CHUNKS = 3_600;
const CHUNK_BYTES = (VIDEO_BITS_PER_SECOND + AUDIO_BITS_PER_SECOND) / 8;
const ROUNDS = 5;
/** Memory is looked at from here on: the first chunks load code and size the heap. */
const WARM_CHUNKS = 100;
/** Received parts wait to be collected, so memory goes up and down by some 20 MB: its growth is between highest points, from the one of the first ten minutes on. */
const FIRST_CHUNKS = 600;
const MB = 2 ** 20;

const settle = () => runProgram({ file: 'sync', args: [], timeoutMs: 120_000 }).catch(() => undefined);

interface Recorded {
  readonly ms: number;
  readonly chunkMs: readonly number[];
  readonly rssGrowthBytes: number;
}

/** Posts a whole take through the real HTTP server, each chunk as soon as the one before is answered. */
async function record(folder: string): Promise<Recorded> {
  const backend = await startBackend(folder);
  try {
    const take = await backend.startTake('video/webm;codecs=vp9,opus');
    const chunk = randomBytes(CHUNK_BYTES);
    const chunkMs: number[] = [];
    let firstBytes = 0;
    let mostBytes = 0;
    await settle();
    const ms = await timeMs(async () => {
      for (let sequence = 0; sequence < CHUNKS; sequence += 1) {
        chunkMs.push(await timeMs(() => backend.sendChunk(take.id, sequence, sequence * CHUNK_BYTES, chunk)));
        if (sequence % 20 !== 0 || sequence < WARM_CHUNKS) continue;
        const rssBytes = await backend.command('rss');
        if (sequence <= FIRST_CHUNKS) firstBytes = Math.max(firstBytes, rssBytes);
        mostBytes = Math.max(mostBytes, rssBytes);
      }
    });
    return { ms, chunkMs, rssGrowthBytes: mostBytes - firstBytes };
  } finally {
    await backend.kill();
    await rm(folder, { recursive: true, force: true });
  }
}

async function plainWrite(file: string): Promise<number> {
  await settle();
  const args = [resolve('bench/support/plain-write.ts'), file, String(CHUNKS), String(CHUNK_BYTES)];
  const { stdout, stderr } = await runProgram({ file: process.execPath, args, timeoutMs: 600_000 });
  if (stdout === '') throw new Error(stderr);
  await rm(file);
  return Number(stdout);
}

/** The same posts to a server that only appends and syncs. */
async function plainHttp(path: string): Promise<number> {
  const server = await startPlainServer(path);
  try {
    const chunk = randomBytes(CHUNK_BYTES);
    await settle();
    return await timeMs(async () => {
      for (let sequence = 0; sequence < CHUNKS; sequence += 1)
        await server.sendChunk('take', sequence, sequence * CHUNK_BYTES, chunk);
    });
  } finally {
    await server.kill();
    await rm(path, { force: true });
  }
}

/** The same chunks handed to the recorder in its own process, without HTTP. */
async function recorderAlone(folder: string): Promise<number> {
  const ground = await openGround(folder);
  try {
    const take = await startTake(ground, await makeSession(ground), 'video/webm;codecs=vp9,opus');
    const chunk = randomBytes(CHUNK_BYTES);
    await settle();
    return await timeMs(async () => {
      for (let sequence = 0; sequence < CHUNKS; sequence += 1)
        await ground.recorder.append(take.id, sequence, sequence * CHUNK_BYTES, chunk);
    });
  } finally {
    await ground.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** A chunk every 100 ms, ten times faster than a camera, while a library is indexed and a long take is finished. */
async function busyChunks(folder: string): Promise<readonly number[]> {
  const other = join(folder, 'other');
  await fillLibrary(other, 400);
  const backend = await startBackend(join(folder, 'library'));
  try {
    const take = await backend.startTake('video/webm;codecs=vp9,opus');
    const chunk = randomBytes(CHUNK_BYTES);
    await backend.command('busy', await rawTake(10), other);
    const chunkMs: number[] = [];
    for (let sequence = 0; sequence < 200; sequence += 1) {
      const ms = await timeMs(() => backend.sendChunk(take.id, sequence, sequence * CHUNK_BYTES, chunk));
      chunkMs.push(ms);
      await wait(Math.max(0, 100 - ms));
    }
    await backend.command('calm');
    return chunkMs;
  } finally {
    await backend.kill();
  }
}

/**
 * `mbPerSec` and `vsPlainWrite`: a 60-minute take through HTTP and recorder against a bare script that appends and syncs
 * the same bytes; `recorderVsPlainWrite` is the recorder without HTTP, `plainHttpVsPlainWrite` a bare HTTP server that only
 * appends and syncs, `vsPlainHttp` the whole app against that. `rssGrowthMb`: the backend's memory at its highest against its highest in the first ten minutes. `chunkP95Ms` from
 * post to answer, `chunkP95BusyMs` beside an index being built and an export.
 */
export function run(): Promise<Record<string, number>> {
  return withTempFolder(async (folder) => {
    const takes: Recorded[] = [];
    const floor: number[] = [];
    const http: number[] = [];
    const alone: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      takes.push(await record(join(folder, 'library')));
      floor.push(await plainWrite(join(folder, 'plain')));
      http.push(await plainHttp(join(folder, 'plain')));
      alone.push(await recorderAlone(join(folder, 'library')));
    }
    const ms = median(takes.map((take) => take.ms));
    return {
      mbPerSec: (CHUNKS * CHUNK_BYTES) / MB / (ms / 1_000),
      vsPlainWrite: ms / median(floor),
      recorderVsPlainWrite: median(alone) / median(floor),
      plainHttpVsPlainWrite: median(http) / median(floor),
      vsPlainHttp: ms / median(http),
      rssGrowthMb: median(takes.map((take) => take.rssGrowthBytes)) / MB,
      chunkP95Ms: percentile(
        takes.flatMap((take) => take.chunkMs),
        95,
      ),
      chunkP95BusyMs: percentile(await busyChunks(folder), 95),
    };
  });
}

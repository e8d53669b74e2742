import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { installedFfmpegs } from '../media/testing/installed.ts';
import { runProgram } from '../process/runner.ts';
import { readSample, type SampleName } from './samples/samples.ts';
import { openGround } from './testing/recording-ground.ts';
import type { StopMoment } from './testing/recording-process.ts';

const program = fileURLToPath(new URL('./testing/recording-process.ts', import.meta.url));
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kill-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const list = (at: string) => readdir(at, { recursive: true }).catch(() => [] as string[]);

/** Lets a real process record and kills it (SIGKILL) once `reached` sees in the library's files that it is there. */
async function recordAndKill(
  library: string,
  name: SampleName,
  moment: StopMoment,
  reached: (files: readonly string[]) => boolean,
  ffmpegPath?: string,
): Promise<void> {
  const kill = new AbortController();
  const run = runProgram({
    file: process.execPath,
    args: [program, library, name, moment, ...(ffmpegPath === undefined ? [] : [ffmpegPath])],
    signal: kill.signal,
    timeoutMs: 60_000,
  });
  const killed = run.then(
    (result) => Promise.reject(new Error(`ended by itself: ${result.stderr}`)),
    (error: unknown) => {
      if (!kill.signal.aborted) throw error;
    },
  );
  const watch = (async () => {
    while (!reached(await list(library))) await wait(20);
    // Long enough for what follows the last file that can be seen.
    await wait(300);
    kill.abort();
  })();
  await Promise.all([killed, watch]);
}

/** Opens the library a killed process left and repairs; gives the one take and the names of its files. */
async function openAgain(library: string) {
  const ground = await openGround(library);
  try {
    expect(ground.library.problems).toEqual([]);
    const found = ground.library.all('take').map(({ status }) => status);
    const taskIds = await ground.recorder.recoverAll();
    const states = await Promise.all(taskIds.map(async (id) => (await ground.tasks.ended(id)).state));
    const [take] = ground.library.all('take');
    if (!take) throw new Error('the take is gone');
    const at = ground.library.folderOf('take', take.id);
    const files = await readdir(at);
    const probed = take.media && (await ground.media.probe(join(at, take.media.fileName)));
    return { found, states, take, files, probed };
  } finally {
    await ground.close();
  }
}

const finished = (files: readonly string[]) => files.some((file) => /(video|sound)\.(mp4|webm)$/.test(file));
const clean = (files: readonly string[]) => files.filter((file) => /raw|\.part/.test(file));

describe('kill -9', () => {
  it.each(['h264.mkv', 'vp9.webm', 'sound.webm'] as const)(
    'while %s is recorded keeps all that was sent',
    async (name) => {
      const sample = await readSample(name);
      const sent = sample.chunks.slice(0, 4).reduce((sum, chunk) => sum + chunk.length, 0);
      // Chunks are in the file before they are answered; the fourth is there when the sizes agree.
      let size = 0;
      const reached = (files: readonly string[]) => {
        const raw = files.find((file) => /raw\.\w+$/.test(file));
        if (raw)
          void readFile(join(folder, raw)).then(
            (bytes) => (size = bytes.length),
            () => undefined,
          );
        return size === sent;
      };
      await recordAndKill(folder, name, 'recording', reached);
      const { found, states, take, files, probed } = await openAgain(folder);
      expect(found).toEqual(['recording']);
      expect(states).toEqual(['done']);
      expect(take).toMatchObject({ status: 'ready', recovery: 'offered', stopped: 'interrupted' });
      expect(clean(files)).toEqual([]);
      // Four chunks of a second each were sent.
      expect(probed?.durationMs).toBeGreaterThan(3_500);
    },
  );

  it('during the finishing encode leaves a stale .part, which the next start replaces', async () => {
    // Writes everything but the last bytes of the file and then stands still, as a slow disk would.
    const [{ path: real } = { path: '' }] = await installedFfmpegs();
    const slow = join(folder, 'slow-ffmpeg');
    await writeFile(slow, `#!/bin/sh\n'${real}' "$@"\ncase "$*" in *copy*) sleep 600;; esac\n`);
    await chmod(slow, 0o755);
    const library = join(folder, 'library');
    await recordAndKill(library, 'h264.mkv', 'encoding', (files) => files.some((file) => file.endsWith('.part')), slow);
    expect((await list(library)).filter((file) => /\.part$|video\.mp4$/.test(file))).toHaveLength(1);
    const { found, take, files, probed } = await openAgain(library);
    expect(found).toEqual(['repairing']);
    expect(take).toMatchObject({
      status: 'ready',
      recovery: 'offered',
      stopped: 'owner',
      media: { fileName: 'video.mp4' },
    });
    expect(clean(files)).toEqual([]);
    expect(probed).toMatchObject({ durationMs: take.media?.durationMs, video: { codec: 'h264' } });
  });

  it('between the rename and the document finishes again from the raw file', async () => {
    await recordAndKill(folder, 'vp9.webm', 'renamed', finished);
    const before = await list(folder);
    expect(before.some((file) => file.endsWith('raw.webm'))).toBe(true);
    const { found, take, files, probed } = await openAgain(folder);
    expect(found).toEqual(['repairing']);
    expect(take).toMatchObject({ status: 'ready', raw: null });
    expect(clean(files)).toEqual([]);
    expect(probed?.durationMs).toBe(take.media?.durationMs);
  });

  it('between the document and the removal of the raw file finishes again and offers nothing', async () => {
    await recordAndKill(folder, 'vp8.webm', 'ready', finished);
    const before = await list(folder);
    expect(before.some((file) => file.endsWith('raw.webm'))).toBe(true);
    const { found, states, take, files } = await openAgain(folder);
    expect(found).toEqual(['ready']);
    expect(states).toEqual(['done']);
    expect(take).toMatchObject({ status: 'ready', recovery: 'none' });
    expect(clean(files)).toEqual([]);
  });
});

import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openGround } from '../src/backend/recorder/testing/recording-ground.ts';
import { startBackend } from './support/backend-process.ts';
import { type RealRecording, realRecording } from './support/real-chunks.ts';
import { median } from './support/stats.ts';
import { withTempFolder } from './support/temp-folder.ts';

const TRIALS = 24;
/** Side by side: a trial mostly waits. */
const AT_ONCE = 6;
const EARLIEST_MS = 1_500;
const LATEST_MS = 16_500;

interface Trial {
  readonly readable: boolean;
  readonly lostMs: number;
}

/**
 * Posts a real recording's chunks at the times the browser made them, kills the backend's process after `killAtMs` and
 * starts it again. Lost is what had been recorded by then, sent or not, and is not in the recovered file.
 */
async function trial(folder: string, recording: RealRecording, killAtMs: number): Promise<Trial> {
  const backend = await startBackend(folder);
  const take = await backend.startTake(recording.mimeType);
  const from = performance.now();
  const send = async () => {
    let offset = 0;
    for (const [sequence, { atMs, data }] of recording.chunks.entries()) {
      await wait(Math.max(0, from + atMs - performance.now()));
      await backend.sendChunk(take.id, sequence, offset, data);
      offset += data.length;
    }
  };
  // Ends with the connection: what is under way at that moment is lost to the page's memory.
  const sending = send().catch(() => undefined);
  await wait(Math.max(0, from + killAtMs - performance.now()));
  const recordedMs = performance.now() - from;
  await backend.kill();
  await sending;

  const ground = await openGround(folder);
  try {
    for (const taskId of await ground.recorder.recoverAll()) await ground.tasks.ended(taskId);
    const { status, media } = ground.library.get('take', take.id);
    if (status !== 'ready' || media === null || ground.library.problems.length > 0)
      return { readable: false, lostMs: recordedMs };
    const probed = await ground.media.probe(join(ground.library.folderOf('take', take.id), media.fileName));
    return { readable: probed.video !== null, lostMs: Math.max(0, recordedMs - (probed.durationMs ?? 0)) };
  } finally {
    await ground.close();
  }
}

/** `trials`, `unreadable` (takes that are not ready again) and `lostMsMax` after kill -9 at random moments. */
export async function run(): Promise<Record<string, number>> {
  const recordings = [
    await realRecording('video/x-matroska;codecs=avc1,opus', 'h264'),
    await realRecording('video/webm;codecs=vp9,opus', 'vp9'),
    await realRecording('video/webm;codecs=vp8,opus', 'vp8'),
  ];
  return withTempFolder(async (folder) => {
    const trials: Trial[] = [];
    while (trials.length < TRIALS) {
      const batch = Array.from({ length: AT_ONCE }, (_, index) => {
        const number = trials.length + index;
        const recording = recordings[number % recordings.length];
        if (!recording) throw new Error('no recording');
        const killAtMs = EARLIEST_MS + Math.random() * (LATEST_MS - EARLIEST_MS);
        return trial(join(folder, `library-${number}`), recording, killAtMs);
      });
      trials.push(...(await Promise.all(batch)));
    }
    const lost = trials.map(({ lostMs }) => lostMs);
    return {
      trials: trials.length,
      unreadable: trials.filter(({ readable }) => !readable).length,
      lostMsMax: Math.max(...lost),
      lostMsMedian: median(lost),
    };
  });
}

import { realDisk } from '../../src/backend/disk/real-disk.ts';
import { openLibrary } from '../../src/backend/library/open-library.ts';
import { makeSession } from '../../src/backend/recorder/testing/recording-ground.ts';
import { randomIds, systemClock } from '../../src/backend/system.ts';
import { finishedTake, startedTake } from '../../src/core/recording/take-steps.ts';

const TAKES_EACH = 5;

/** Fills a new library with so many sessions of five finished takes (documents only), without waiting for the disk. */
export async function fillLibrary(folder: string, sessions: number): Promise<void> {
  const disk = {
    ...realDisk,
    syncFolder: async () => undefined,
    open: async (path: string, flags: 'a' | 'w' | 'wx') => {
      const file = await realDisk.open(path, flags);
      return { ...file, sync: async () => undefined };
    },
  };
  const library = await openLibrary({ folder, disk, clock: systemClock, ids: randomIds, log: () => undefined });
  for (let index = 0; index < sessions; index += 1) {
    const session = await makeSession({ library });
    for (let attempt = 1; attempt <= TAKES_EACH; attempt += 1) {
      const take = startedTake({
        id: randomIds.next(),
        sessionId: session.id,
        questionId: session.questions[0]?.id ?? '',
        attempt,
        createdAt: session.createdAt,
        settings: {
          mimeType: 'audio/webm;codecs=opus',
          camera: null,
          microphone: null,
          echoCancellation: false,
          autoGainControl: false,
          noiseSuppression: true,
        },
      });
      const media = {
        fileName: 'sound.webm',
        container: 'webm',
        mimeType: 'audio/webm',
        durationMs: 60_000,
        sizeBytes: 1_000_000,
        video: null,
        audio: { codec: 'opus' },
        posterFileName: null,
      } as const;
      await library.create('take', finishedTake(take, media));
    }
  }
  await library.close();
}

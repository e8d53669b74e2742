import type { Session } from '../../../core/model/session.ts';
import type { Take } from '../../../core/model/take.ts';
import type { Disk } from '../../disk/disk.ts';
import { realDisk } from '../../disk/real-disk.ts';
import { openLibrary } from '../../library/open-library.ts';
import type { Library } from '../../library/types.ts';
import { createMedia } from '../../media/media.ts';
import type { Media } from '../../media/types.ts';
import type { Clock, Log } from '../../ports.ts';
import { nextAttempt } from '../../sessions/attempts.ts';
import { randomIds, systemClock } from '../../system.ts';
import { createTasks } from '../../tasks/tasks.ts';
import type { Tasks } from '../../tasks/types.ts';
import { createRecorder } from '../recorder.ts';
import type { Sample } from '../samples/samples.ts';
import type { Recorder } from '../types.ts';

/** Everything a recording needs, with real files and the real ffmpeg. */
export interface RecordingGround {
  readonly library: Library;
  readonly media: Media;
  readonly tasks: Tasks;
  readonly recorder: Recorder;
  close(): Promise<void>;
}

/** Parts a test or benchmark replaces by its own. */
export interface GroundOptions {
  readonly disk?: Disk;
  readonly clock?: Clock;
  readonly log?: Log;
  readonly ffmpegPath?: string | null;
  readonly media?: (real: Media) => Media;
  readonly reservedBytes?: number;
}

/** Opens a library in `folder` and puts a recorder on it. */
export async function openGround(folder: string, options: GroundOptions = {}): Promise<RecordingGround> {
  const { disk = realDisk, clock = systemClock, log = () => undefined, ffmpegPath = null } = options;
  const ids = randomIds;
  const library = await openLibrary({ folder, disk, clock, ids, log });
  const tasks = createTasks({ clock, ids, log });
  const real = createMedia({ preferences: () => ffmpegPath, log, disk });
  const media = options.media?.(real) ?? real;
  const { reservedBytes = 0 } = options;
  const recorder = createRecorder({ library, disk, media, tasks, clock, ids, log, nextAttempt, reservedBytes });
  const close = async () => {
    await recorder.close();
    await tasks.close();
    await library.close();
  };
  return { library, media, tasks, recorder, close };
}

const QUESTION_ID = 'question-1';

/** A session with one question. */
export const makeSession = ({ library }: Pick<RecordingGround, 'library'>): Promise<Session> =>
  library.create('session', {
    type: 'session',
    version: 1,
    revision: 0,
    id: randomIds.next(),
    createdAt: new Date(systemClock.now()).toISOString(),
    title: '',
    questions: [{ id: QUESTION_ID, text: 'Tell me about yourself', source: 'own' }],
    focus: [],
    binnedAt: null,
  });

/** Starts a take of the session's question. */
export const startTake = (
  { recorder }: Pick<RecordingGround, 'recorder'>,
  session: Session,
  mimeType: string,
): Promise<Take> =>
  recorder.start({
    sessionId: session.id,
    questionId: QUESTION_ID,
    settings: {
      mimeType,
      camera: 'Camera',
      microphone: 'Microphone',
      echoCancellation: false,
      autoGainControl: false,
      noiseSuppression: true,
    },
  });

/** Sends a sample's chunks from one sequence to another (exclusive); gives the number of bytes sent in all. */
export async function sendChunks(
  { recorder }: Pick<RecordingGround, 'recorder'>,
  takeId: string,
  { chunks }: Pick<Sample, 'chunks'>,
  from = 0,
  to = chunks.length,
): Promise<number> {
  let offset = 0;
  for (const [sequence, chunk] of chunks.slice(0, to).entries()) {
    if (sequence >= from) await recorder.append(takeId, sequence, offset, chunk);
    offset += chunk.length;
  }
  return offset;
}

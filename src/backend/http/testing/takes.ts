import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Session } from '../../../core/model/session.ts';
import type { MediaFacts, Take } from '../../../core/model/take.ts';
import type { TestServer } from './test-server.ts';

const settings = {
  mimeType: 'video/webm;codecs=vp8,opus',
  camera: 'Camera',
  microphone: 'Microphone',
  echoCancellation: false,
  autoGainControl: false,
  noiseSuppression: true,
};

/** A session with one question. */
export async function addSession(server: TestServer): Promise<Session> {
  const body = { questions: [{ text: 'Why this role?', source: 'own' }], focus: [] };
  return (await server.post('/api/sessions', body)).json() as Session;
}

/** Starts a recording through the API, as the page does. */
export async function startTake(server: TestServer, session: Session): Promise<Take> {
  const body = { sessionId: session.id, questionId: session.questions[0]?.id, settings };
  return (await server.post('/api/takes', body)).json() as Take;
}

/** A finished take whose video is so many random bytes: what a file holds is nothing the server looks at. */
export async function addReadyTake(
  server: TestServer,
  id: string,
  sizeBytes: number,
  change: Partial<MediaFacts> = {},
) {
  const { library } = server.backend;
  const session = await addSession(server);
  const bytes = randomBytes(sizeBytes);
  const media: MediaFacts = {
    fileName: 'video.webm',
    container: 'webm',
    mimeType: 'video/webm',
    durationMs: 1_000,
    sizeBytes,
    video: { codec: 'vp8', width: 640, height: 480 },
    audio: { codec: 'opus' },
    posterFileName: 'poster.jpg',
    ...change,
  };
  const take = await library.create('take', {
    type: 'take',
    version: 1,
    id,
    revision: 0,
    sessionId: session.id,
    questionId: session.questions[0]?.id ?? '',
    attempt: 1,
    status: 'ready',
    statusBeforeBin: null,
    binnedAt: null,
    createdAt: '2026-11-22T09:30:00.000Z',
    settings,
    raw: null,
    media,
    recordedMs: 1_000,
    stopped: 'owner',
    recovery: 'none',
    problem: null,
    outcomes: {},
  });
  const folder = library.folderOf('take', id);
  await writeFile(join(folder, 'video.webm'), bytes);
  await writeFile(join(folder, 'poster.jpg'), 'a picture');
  return { take, session, bytes, folder };
}

import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { realDisk } from './disk/real-disk.ts';
import { addSession } from './http/testing/takes.ts';
import { startTestServer, type TestServer } from './http/testing/test-server.ts';
import { createMedia } from './media/media.ts';
import { createRecorder } from './recorder/recorder.ts';
import { watchRecording } from './recording-watch.ts';
import { nextAttempt } from './sessions/attempts.ts';
import { randomIds, systemClock } from './system.ts';
import { createTasks } from './tasks/tasks.ts';

let server: TestServer;
beforeEach(async () => {
  server = await startTestServer();
});
afterEach(() => server.close());

const log = () => {};
const settings = {
  mimeType: 'video/webm;codecs=vp8,opus',
  camera: null,
  microphone: null,
  echoCancellation: false,
  autoGainControl: false,
  noiseSuppression: true,
};

async function watched(times: { goneMs: number; staleMs: number }) {
  const { library } = server.backend;
  const tasks = createTasks({ clock: systemClock, ids: randomIds, log });
  const setup = { library, disk: realDisk, tasks, clock: systemClock, ids: randomIds, log, nextAttempt };
  const recorder = createRecorder({ ...setup, media: createMedia({ preferences: () => null, log }), reservedBytes: 0 });
  const session = await addSession(server);
  const input = { sessionId: session.id, questionId: session.questions[0]?.id ?? '', settings };
  return { recorder: watchRecording(recorder, log, times), input, library, tasks };
}

it('offers back what a page left behind when the next recording is started', async () => {
  const { recorder, input, library, tasks } = await watched({ goneMs: 60_000, staleMs: 0 });
  const left = await recorder.start(input);
  await recorder.append(left.id, 0, 0, randomBytes(1_000));
  const next = await recorder.start(input);
  expect(library.get('take', left.id).status).not.toBe('recording');
  expect(library.get('take', next.id).status).toBe('recording');
  await recorder.close();
  await tasks.close();
});

it('leaves a recording alone whose page still sends', async () => {
  const { recorder, input, library } = await watched({ goneMs: 60_000, staleMs: 60_000 });
  const running = await recorder.start(input);
  await recorder.append(running.id, 0, 0, randomBytes(1_000));
  await expect(recorder.start(input)).rejects.toMatchObject({ code: 'recording-in-progress' });
  expect(library.get('take', running.id).status).toBe('recording');
  await recorder.close();
});

it('ends a recording that nobody sends any more', async () => {
  const { recorder, input, library, tasks } = await watched({ goneMs: 50, staleMs: 60_000 });
  const left = await recorder.start(input);
  await vi.waitFor(() => expect(library.get('take', left.id).status).not.toBe('recording'), 5_000);
  await expect(recorder.append(left.id, 0, 0, randomBytes(10))).rejects.toMatchObject({ code: 'take-not-recording' });
  await recorder.close();
  await tasks.close();
});

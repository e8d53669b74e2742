import { afterAll, beforeAll, expect, it } from 'vitest';
import { CutPreview } from '../../contract/clips-api.ts';
import type { CutRequest } from '../../core/clips/cut-request.ts';
import { addReadyTake, addSession } from './testing/takes.ts';
import { startTestServer, type TestServer } from './testing/test-server.ts';

let server: TestServer;
let sessionId: string;
beforeAll(async () => {
  server = await startTestServer();
  ({
    session: { id: sessionId },
  } = await addReadyTake(server, 'take1', 5_000));
});
afterAll(() => server.close());

const piece = { takeId: 'take1', startMs: 200, lengthMs: 500, title: null };
const cut = (change: Partial<CutRequest> = {}): CutRequest => ({
  pieces: [piece],
  leadInMs: 0,
  leadOutMs: 0,
  mode: 'fast',
  maxBytes: null,
  evenSound: false,
  about: '',
  ...change,
});
const post = (path: string, body: unknown) => server.post(`/api/sessions/${sessionId}/${path}`, body);

it('says what each of several cuts would be, in their order', async () => {
  const reel = cut({ pieces: [piece, { ...piece, title: 'Keep' }] });
  const answer = await post('cuts/plan', { cuts: [cut(), reel] });
  expect(answer.status).toBe(200);
  expect(CutPreview.array().parse(answer.json())).toMatchObject([
    { state: 'fits', mode: 'exact', exactBecause: 'format', durationMs: 1_000 },
    { state: 'fits', exactBecause: 'pieces', durationMs: 4_500 },
  ]);
});

it.each([
  ['no cut', 'cuts/plan', { cuts: [] }, 400],
  ['a clip of two pieces', 'clips', { clips: [cut({ pieces: [piece, piece] })] }, 400],
  ['a lead-in of an hour', 'reels', cut({ leadInMs: 3_600_000 }), 400],
  ['a take that is not there', 'cuts/plan', { cuts: [cut({ pieces: [{ ...piece, takeId: 'take9' }] })] }, 404],
] as const)('refuses %s', async (_name, path, body, status) => {
  expect((await post(path, body)).status).toBe(status);
});

it('knows no take of another session', async () => {
  const other = await addSession(server);
  const answer = await server.post(`/api/sessions/${other.id}/cuts/plan`, { cuts: [cut()] });
  expect(answer.status).toBe(404);
  expect((await server.post('/api/sessions/session9/reels', cut())).status).toBe(404);
});

it('starts a task, which tells what became of a file that is no video', async () => {
  const started = await post('clips', { clips: [cut()] });
  const { taskId } = started.json() as { taskId: string };
  const find = async () =>
    ((await server.call('/api/tasks')).json() as { id: string; state: string; error: unknown }[]).find(
      ({ id }) => id === taskId,
    );
  await expect.poll(async () => (await find())?.state, { timeout: 20_000 }).toBe('failed');
  expect(await find()).toMatchObject({ kind: 'export-clip', sessionId, error: { code: 'ffmpeg-failed' } });
  expect(server.backend.library.ofSession('export', sessionId)).toEqual([]);
});

import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Incoming, uploadPath } from '../../contract/imports-api.ts';
import { mediaPaths } from '../../contract/media-paths.ts';
import type { SessionDetail } from '../../contract/views.ts';
import { startTestServer, type TestServer } from './testing/test-server.ts';

let server: TestServer;
let video: Uint8Array;
beforeEach(async () => {
  server = await startTestServer();
  video = await readFile(resolve(import.meta.dirname, '../recorder/samples/vp8.webm'));
});
afterEach(() => server.close());

const path = uploadPath('My answer.webm', { h264: true });
const upload = (to = path, headers = {}) => server.call(to, { method: 'POST', body: video, headers });
const codeOf = (answer: { json: () => unknown }) => (answer.json() as { error: { code: string } }).error.code;

it('takes a file, says what it is, and makes a take of it', async () => {
  const answer = await upload();
  expect(answer.status).toBe(200);
  const incoming = answer.json() as Incoming;
  expect(incoming).toMatchObject({ fileName: 'My answer.webm', state: 'ready', sizeBytes: video.length });

  const { mediaTicket } = server.backend.access;
  const poster = await server.call(mediaPaths.incomingPoster(mediaTicket, incoming.id));
  expect([poster.status, poster.headers['content-type']]).toEqual([200, 'image/jpeg']);
  expect((await server.call(mediaPaths.incomingPoster('x'.repeat(32), incoming.id))).status).toBe(403);

  const question = { text: 'Why this role?', source: 'own' };
  const order = { sessionId: null, files: [{ incomingId: incoming.id, question }] };
  const { sessionId } = (await server.post('/api/incoming/bring-in', order)).json() as { sessionId: string };
  await expect
    .poll(async () => ((await server.call('/api/incoming')).json() as Incoming[])[0]?.state, { timeout: 30_000 })
    .toBe('done');
  const detail = (await server.call(`/api/sessions/${sessionId}`)).json() as SessionDetail;
  expect(detail.takes.map(({ status, imported }) => [status, imported?.fileName])).toEqual([
    ['ready', 'My answer.webm'],
  ]);
});

it('is closed to others, and to what is no upload', async () => {
  expect((await server.send(path, { method: 'POST', body: video })).status).toBe(403);
  expect((await upload(path, { 'x-second-take-tab': 'wrong' })).status).toBe(403);
  expect((await upload(path, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  expect((await server.call(path)).status).toBe(405);
  for (const query of ['', '?name=a.mp4', '?h264=true', '?name=&h264=true', `?name=${'a'.repeat(301)}&h264=true`])
    expect(codeOf(await upload(`/api/incoming/upload${query}`))).toBe('invalid-input');
  expect((await server.call('/api/incoming')).json()).toEqual([]);
});

it('takes tokens of the shell once, and no paths', async () => {
  const file = resolve(import.meta.dirname, '../recorder/samples/vp8.webm');
  const offered = (token: string) => server.post('/api/incoming/offered', { token, plays: { h264: true } });
  const token = server.backend.offerFile(file);
  expect((await offered(token)).json()).toMatchObject({ fileName: 'vp8.webm', state: 'ready' });
  expect((await offered(token)).status).toBe(404);
  expect((await offered(file)).status).toBe(404);
});

import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { type ClientRequest, request } from 'node:http';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { chunkPath } from '../../contract/chunks.ts';
import { mediaPaths } from '../../contract/media-paths.ts';
import type { Take } from '../../core/model/take.ts';
import { MAX_CHUNK_BYTES } from '../../core/recording/formats.ts';
import { addReadyTake, addSession, startTake } from './testing/takes.ts';
import { startTestServer, type TestServer } from './testing/test-server.ts';

let server: TestServer;
let take: Take;
beforeEach(async () => {
  server = await startTestServer();
  take = await startTake(server, await addSession(server));
});
afterEach(() => server.close());

const post = (sequence: number, offset: number, body: Uint8Array, headers = {}) =>
  server.call(chunkPath(take.id, sequence, offset), { method: 'POST', body, headers });
const codeOf = (answer: { json: () => unknown }) => (answer.json() as { error: { code: string } }).error.code;

it('appends chunk after chunk and says what is held', async () => {
  const first = await post(0, 0, randomBytes(300_000));
  expect(first.json()).toMatchObject({ nextSequence: 1, receivedBytes: 300_000 });
  const second = await post(1, 300_000, randomBytes(5));
  expect(second.json()).toMatchObject({ nextSequence: 2, receivedBytes: 300_005 });
  const repeated = await post(1, 300_000, randomBytes(5));
  expect(repeated.json()).toMatchObject({ nextSequence: 2, receivedBytes: 300_005 });
});

it('refuses a gap, an unknown take and what is no chunk', async () => {
  expect(codeOf(await post(3, 900_000, randomBytes(5)))).toBe('chunk-gap');
  expect(codeOf(await server.call(chunkPath('unknown-take', 0, 0), { method: 'POST', body: 'x' }))).toBe('not-found');
  for (const query of ['', '?sequence=0', '?sequence=-1&offset=0', '?sequence=a&offset=0', '?sequence=0&offset=1.5']) {
    const answer = await server.call(`/api/takes/${take.id}/chunks${query}`, { method: 'POST', body: 'x' });
    expect([answer.status, codeOf(answer)]).toEqual([400, 'invalid-input']);
  }
  expect((await server.call(chunkPath(take.id, 0, 0))).status).toBe(405);
});

it('takes the largest chunk there may be and not one byte more, with and without a declared length', async () => {
  const largest = randomBytes(MAX_CHUNK_BYTES);
  const tooLarge = new Uint8Array(MAX_CHUNK_BYTES + 1);
  for (const headers of [{}, { 'transfer-encoding': 'chunked' }]) {
    const answer = await post(0, 0, tooLarge, headers);
    expect([answer.status, codeOf(answer)]).toEqual([413, 'too-large']);
  }
  const fits = await post(0, 0, largest, { 'transfer-encoding': 'chunked' });
  expect(fits.json()).toMatchObject({ receivedBytes: MAX_CHUNK_BYTES });
  expect((await post(1, MAX_CHUNK_BYTES, largest)).json()).toMatchObject({ receivedBytes: 2 * MAX_CHUNK_BYTES });
});

it('still receives a recording while five videos are open and nobody reads them', async () => {
  const { take: video } = await addReadyTake(server, 'take-watched', 30_000_000);
  const path = mediaPaths.takeVideo(server.backend.access.mediaTicket, video.id, 0);
  const stalled: ClientRequest[] = [];
  for (let index = 0; index < 5; index += 1) {
    const sent = request({ host: '127.0.0.1', port: server.port, path, headers: server.own(), agent: false });
    sent.end();
    const [response] = await once(sent, 'response');
    response.pause();
    stalled.push(sent);
  }
  for (let sequence = 0; sequence < 20; sequence += 1) {
    const answer = await post(sequence, sequence * 330_000, randomBytes(330_000));
    expect(answer.json()).toMatchObject({ nextSequence: sequence + 1, receivedBytes: (sequence + 1) * 330_000 });
  }
  for (const sent of stalled) sent.destroy();
});

import { once } from 'node:events';
import { readdirSync, readlinkSync } from 'node:fs';
import { rm, symlink, writeFile } from 'node:fs/promises';
import { type IncomingMessage, request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { mediaPaths } from '../../contract/media-paths.ts';
import { addReadyTake } from './testing/takes.ts';
import { startTestServer, type TestServer } from './testing/test-server.ts';

const SIZE = 300_000;
let server: TestServer;
let bytes: Buffer;
let folder: string;
let video: string;
beforeAll(async () => {
  server = await startTestServer();
  const made = await addReadyTake(server, 'take-one', SIZE);
  ({ bytes, folder } = made);
  video = mediaPaths.takeVideo(server.backend.access.mediaTicket, 'take-one', 0);
});
afterAll(() => server.close());

describe('a video', () => {
  it('comes whole, as what it is, and into no cache', async () => {
    const answer = await server.call(video);
    expect(answer.status).toBe(200);
    expect(answer.bytes.equals(bytes)).toBe(true);
    expect(answer.headers).toMatchObject({
      'content-type': 'video/webm',
      'content-length': String(SIZE),
      'accept-ranges': 'bytes',
      'cache-control': 'no-store',
      'cross-origin-resource-policy': 'same-origin',
    });
  });

  it.each([
    ['bytes=0-', 0, SIZE - 1],
    ['bytes=1000-', 1000, SIZE - 1],
    ['bytes=1000-1999', 1000, 1999],
    ['bytes=0-0', 0, 0],
    ['bytes=-500', SIZE - 500, SIZE - 1],
    ['bytes=-9999999', 0, SIZE - 1],
    [`bytes=${SIZE - 10}-9999999`, SIZE - 10, SIZE - 1],
  ])('comes in parts: %s', async (range, first, last) => {
    const answer = await server.call(video, { headers: { range } });
    expect(answer.status).toBe(206);
    expect(answer.headers).toMatchObject({
      'content-range': `bytes ${first}-${last}/${SIZE}`,
      'content-length': String(last - first + 1),
      'accept-ranges': 'bytes',
      'content-type': 'video/webm',
      'cache-control': 'no-store',
    });
    expect(answer.bytes.equals(bytes.subarray(first, last + 1))).toBe(true);
    const head = await server.call(video, { method: 'HEAD', headers: { range } });
    expect([head.status, head.bytes.length]).toEqual([206, 0]);
    expect(head.headers['content-range']).toBe(answer.headers['content-range']);
    expect(head.headers['content-length']).toBe(answer.headers['content-length']);
  });

  it.each([`bytes=${SIZE}-`, 'bytes=5-2', 'bytes=-0'])('has no part %s', async (range) => {
    for (const method of ['GET', 'HEAD']) {
      const answer = await server.call(video, { method, headers: { range } });
      expect(answer.status).toBe(416);
      expect(answer.headers['content-range']).toBe(`bytes */${SIZE}`);
    }
  });

  it.each(['items=0-5', 'bytes=0-1,5-9', 'bytes=a-b', 'bytes=-'])('comes whole for %s', async (range) => {
    const answer = await server.call(video, { headers: { range } });
    expect([answer.status, answer.bytes.length]).toEqual([200, SIZE]);
  });

  it('is measured by HEAD', async () => {
    const answer = await server.call(video, { method: 'HEAD' });
    expect([answer.status, answer.bytes.length]).toEqual([200, 0]);
    expect(answer.headers).toMatchObject({ 'content-length': String(SIZE), 'accept-ranges': 'bytes' });
  });

  it('needs the cookie, the ticket and our own page', async () => {
    const { cookie = '' } = server.own();
    const site = { 'sec-fetch-site': 'same-origin' };
    expect((await server.send(video, { headers: { cookie, ...site } })).status).toBe(200);
    expect((await server.send(video, { headers: site })).status).toBe(403);
    expect((await server.send(video, { headers: { cookie, 'sec-fetch-site': 'cross-site' } })).status).toBe(403);
    expect((await server.send(video, { headers: { cookie, 'sec-fetch-site': 'none' } })).status).toBe(403);
    expect((await server.call(mediaPaths.takeVideo('guess', 'take-one', 0))).status).toBe(403);
    expect(
      (await server.call(mediaPaths.takeVideo(server.own().cookie?.split('=')[1] ?? '', 'take-one', 0))).status,
    ).toBe(403);
    expect((await server.call(video, { method: 'POST' })).status).toBe(405);
  });

  it.each(['unknown-take', '..%2f..%2fetc', '%2e%2e', 'take-one%00', 'take-one%2f..%2ftake-one'])(
    'is not found under the id %s',
    async (id) => {
      const answer = await server.call(video.replace('take-one', id));
      expect([400, 404]).toContain(answer.status);
    },
  );
});

it('never follows a link or a name out of the library', async () => {
  const outside = join(server.folder, 'outside.webm');
  await writeFile(outside, 'secret');
  const linked = await addReadyTake(server, 'take-linked', 10);
  await rm(join(linked.folder, 'video.webm'));
  await symlink(outside, join(linked.folder, 'video.webm'));
  const { mediaTicket } = server.backend.access;
  expect((await server.call(mediaPaths.takeVideo(mediaTicket, 'take-linked', 0))).status).toBe(404);

  const { session } = await addReadyTake(server, 'take-three', 10);
  await server.backend.library.create('export', {
    type: 'export',
    version: 1,
    id: 'export-trick',
    revision: 0,
    sessionId: session.id,
    reviewId: 'review-1',
    kind: 'report-html',
    fileName: '../session.json',
    sizeBytes: 1,
    sha256: '0'.repeat(64),
    createdAt: '2026-11-22T09:30:00.000Z',
  });
  for (const path of [mediaPaths.exportView, mediaPaths.exportDownload]) {
    expect((await server.call(path(mediaTicket, 'export-trick'))).status).toBe(404);
  }
});

it('shows a report as a document that runs nothing, and downloads it under its name', async () => {
  const { session } = await addReadyTake(server, 'take-two', 10);
  const { library, access } = server.backend;
  await library.create('export', {
    type: 'export',
    version: 1,
    id: 'export-one',
    revision: 0,
    sessionId: session.id,
    reviewId: 'review-1',
    kind: 'report-html',
    fileName: 'Überblick (1).html',
    sizeBytes: 1,
    sha256: '0'.repeat(64),
    createdAt: '2026-11-22T09:30:00.000Z',
  });
  await writeFile(join(library.folderOf('export', 'export-one'), 'Überblick (1).html'), '<script>1</script>');
  const view = await server.call(mediaPaths.exportView(access.mediaTicket, 'export-one'));
  expect(view.headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:",
  });
  expect(view.headers['content-disposition']).toBeUndefined();
  const download = await server.call(mediaPaths.exportDownload(access.mediaTicket, 'export-one'));
  expect(download.headers['content-disposition']).toBe(
    `attachment; filename="Uberblick (1).html"; filename*=UTF-8''%C3%9Cberblick%20%281%29.html`,
  );
});

it('shows the poster', async () => {
  const answer = await server.call(mediaPaths.takePoster(server.backend.access.mediaTicket, 'take-one', 0));
  expect([answer.status, answer.text, answer.headers['content-type']]).toEqual([200, 'a picture', 'image/jpeg']);
});

const openFiles = () =>
  readdirSync('/proc/self/fd').filter((descriptor) => {
    try {
      return readlinkSync(`/proc/self/fd/${descriptor}`).startsWith(folder);
    } catch {
      return false;
    }
  }).length;

it.runIf(process.platform === 'linux')('closes the file when the browser goes away in the middle', async () => {
  const { folder: large } = await addReadyTake(server, 'take-large', 20_000_000);
  folder = large;
  const path = mediaPaths.takeVideo(server.backend.access.mediaTicket, 'take-large', 0);
  const sent = request({ host: '127.0.0.1', port: server.port, path, headers: server.own(), agent: false });
  sent.end();
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  await once(response, 'readable');
  expect(openFiles()).toBe(1);
  sent.destroy();
  await vi.waitFor(() => expect(openFiles()).toBe(0));
});

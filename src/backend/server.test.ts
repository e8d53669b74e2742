import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readEvents } from './http/testing/event-reader.ts';
import { startTestServer, type TestServer } from './http/testing/test-server.ts';
import { startServer } from './server.ts';

let server: TestServer;
beforeEach(async () => {
  server = await startTestServer();
});
afterEach(() => server.close());

async function takenPort() {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  return { port: (other.address() as AddressInfo).port, free: () => other.close() };
}

it('takes another port when the preferred one is taken', async () => {
  const taken = await takenPort();
  const running = await startServer({ backend: server.backend, port: taken.port });
  expect(running.port).not.toBe(taken.port);
  expect(running.origin).toBe(`http://127.0.0.1:${running.port}`);
  await running.close();
  taken.free();
});

it('says so when the port that was asked for is taken', async () => {
  const taken = await takenPort();
  await expect(startServer({ backend: server.backend, port: taken.port, strictPort: true })).rejects.toMatchObject({
    code: 'port-taken',
    details: { port: taken.port },
  });
  taken.free();
});

it('gives an address that opens the app, and ends open event streams when it closes', async () => {
  const running = await startServer({ backend: server.backend, port: 0 });
  const opened = await fetch(running.openUrl);
  expect(opened.status).toBe(200);
  const events = await readEvents({ ...server, port: running.port, own: () => ownFor(running.port) });
  await events.next();
  await running.close();
  await events.ended;
});

const ownFor = (port: number) => ({
  ...server.own(),
  cookie: `${server.backend.access.cookieName(port)}=${server.backend.access.cookieValue}`,
});

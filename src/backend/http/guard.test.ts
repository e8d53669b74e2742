import { once } from 'node:events';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TAB_TOKEN_HEADER } from '../../contract/headers.ts';
import { startTestServer, type TestServer } from './testing/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

type Change = (headers: Record<string, string>) => Record<string, string | undefined>;
const codeOf = async (path: string, change: Change) => {
  const changed = Object.entries(change(server.own())).filter(([, value]) => value !== undefined);
  const answer = await server.send(path, { headers: Object.fromEntries(changed) });
  return answer.status === 200 ? 200 : [answer.status, (answer.json() as { error: { code: string } }).error.code];
};

describe('a call of the API', () => {
  const evil = 'http://evil.example';
  it.each<[string, Change, unknown]>([
    ['of our own page', (own) => own, 200],
    ['by the name localhost', (own) => ({ ...own, host: `localhost:${server.port}` }), 200],
    ['with the matching Origin', (own) => ({ ...own, origin: server.origin }), 200],
    [
      'of a browser without Sec-Fetch-Site, with the matching Origin',
      (own) => ({ ...own, 'sec-fetch-site': undefined, origin: server.origin }),
      200,
    ],
    ['with the name of a stranger (DNS rebinding)', (own) => ({ ...own, host: 'evil.example' }), [403, 'wrong-host']],
    [
      'with a stranger name and our port',
      (own) => ({ ...own, host: `evil.example:${server.port}` }),
      [403, 'wrong-host'],
    ],
    ['with another port in Host', (own) => ({ ...own, host: '127.0.0.1:1' }), [403, 'wrong-host']],
    ['with Host without a port', (own) => ({ ...own, host: '127.0.0.1' }), [403, 'wrong-host']],
    [
      'with a Host that only begins like ours',
      (own) => ({ ...own, host: `127.0.0.1.evil.example:${server.port}` }),
      [403, 'wrong-host'],
    ],
    ['of another site', (own) => ({ ...own, 'sec-fetch-site': 'cross-site' }), [403, 'wrong-origin']],
    ['of the same site on another port', (own) => ({ ...own, 'sec-fetch-site': 'same-site' }), [403, 'wrong-origin']],
    ['typed into the address line', (own) => ({ ...own, 'sec-fetch-site': 'none' }), [403, 'wrong-origin']],
    [
      'with neither Sec-Fetch-Site nor Origin',
      (own) => ({ ...own, 'sec-fetch-site': undefined }),
      [403, 'wrong-origin'],
    ],
    [
      'with a stranger Origin and no Sec-Fetch-Site',
      (own) => ({ ...own, 'sec-fetch-site': undefined, origin: evil }),
      [403, 'wrong-origin'],
    ],
    ['with a stranger Origin in spite of Sec-Fetch-Site', (own) => ({ ...own, origin: evil }), [403, 'wrong-origin']],
    ['with Origin null', (own) => ({ ...own, 'sec-fetch-site': undefined, origin: 'null' }), [403, 'wrong-origin']],
    ['without the cookie', (own) => ({ ...own, cookie: undefined }), [403, 'wrong-key']],
    [
      'with a wrong cookie',
      (own) => ({ ...own, cookie: `${server.backend.access.cookieName(server.port)}=wrong` }),
      [403, 'wrong-key'],
    ],
    [
      'with the cookie of another port',
      (own) => ({ ...own, cookie: `${server.backend.access.cookieName(1)}=${server.backend.access.cookieValue}` }),
      [403, 'wrong-key'],
    ],
    [
      'with the key of the address as cookie',
      (own) => ({
        ...own,
        cookie: `${server.backend.access.cookieName(server.port)}=${server.backend.access.key}`,
      }),
      [403, 'wrong-key'],
    ],
    ['without the tab token', (own) => ({ ...own, [TAB_TOKEN_HEADER]: undefined }), [403, 'wrong-tab']],
    ['with a token nobody gave out', (own) => ({ ...own, [TAB_TOKEN_HEADER]: 'guess' }), [403, 'wrong-tab']],
    [
      'with the cookie value as token',
      (own) => ({ ...own, [TAB_TOKEN_HEADER]: server.backend.access.cookieValue }),
      [403, 'wrong-tab'],
    ],
  ])('%s', async (_name, change, expected) => {
    expect(await codeOf('/api/tasks', change)).toEqual(expected);
  });

  it.each(['/api/events', '/api/openapi.json', '/api/takes/abc/chunks?sequence=0&offset=0', '/api/no-such-call'])(
    'needs the tab token for %s too',
    async (path) => {
      expect(await codeOf(path, (own) => ({ ...own, [TAB_TOKEN_HEADER]: undefined }))).toEqual([403, 'wrong-tab']);
    },
  );
});

it('answers a request without Host with 400', async () => {
  const socket = connect(server.port, '127.0.0.1');
  socket.end('GET /api/tasks HTTP/1.1\r\nConnection: close\r\n\r\n');
  const [data] = await once(socket, 'data');
  expect(String(data)).toMatch(/^HTTP\/1\.1 400 /);
  socket.destroy();
});

it('listens on the loopback address only', async () => {
  const others = Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4');
  for (const { address } of others) {
    const socket = connect(server.port, address);
    const outcome = await Promise.race([
      once(socket, 'connect').then(() => 'open'),
      once(socket, 'error').then(() => 'refused'),
    ]).catch(() => 'refused');
    socket.destroy();
    expect(outcome).toBe('refused');
  }
});

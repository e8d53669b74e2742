import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TAB_TOKEN_HEADER, TAB_TOKEN_STORAGE_KEY } from '../../contract/headers.ts';
import { APP_CSP } from './security-headers.ts';
import { startTestServer, type TestServer } from './testing/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());
const openPath = () => `/open?key=${server.backend.access.key}`;
const typed = { headers: { 'sec-fetch-site': 'none' } };

describe('the printed address', () => {
  it('answers 200 with a Strict cookie that scripts cannot read and that dies with the browser', async () => {
    const answer = await server.send(openPath(), typed);
    expect(answer.status).toBe(200);
    expect(answer.headers['set-cookie']).toEqual([
      `${server.backend.access.cookieName(server.port)}=${server.backend.access.cookieValue}; Path=/; HttpOnly; SameSite=Strict`,
    ]);
    expect(server.backend.access.cookieName(server.port)).toContain(String(server.port));
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  it('allows exactly its one script by hash', async () => {
    const { text, headers } = await server.send(openPath(), typed);
    const scripts = [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map((match) => match[1] ?? '');
    expect(scripts).toHaveLength(1);
    const hash = createHash('sha256')
      .update(scripts[0] ?? '')
      .digest('base64');
    expect(headers['content-security-policy']).toContain(`script-src 'sha256-${hash}'`);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(scripts[0]).toContain(JSON.stringify(TAB_TOKEN_STORAGE_KEY));
  });

  it('gives every tab a token of its own that the API accepts, as often as it is clicked', async () => {
    const tokens = [];
    for (let click = 0; click < 2; click += 1) {
      const { text } = await server.send(openPath(), typed);
      tokens.push(text.match(/data-token="([^"]+)"/)?.[1] ?? '');
    }
    expect(new Set(tokens).size).toBe(2);
    for (const token of tokens) {
      expect((await server.call('/api/tasks', { headers: { [TAB_TOKEN_HEADER]: token } })).status).toBe(200);
    }
  });

  it.each([
    ['a wrong key', () => '/open?key=wrong', 'none'],
    ['no key', () => '/open', 'none'],
    ['a link on another site', openPath, 'cross-site'],
  ])('shows how to reopen for %s, without a cookie', async (_name, path, site) => {
    const answer = await server.send(path(), { headers: { 'sec-fetch-site': site } });
    expect(answer.status).toBe(403);
    expect(answer.headers['set-cookie']).toBeUndefined();
    expect(answer.headers['content-type']).toContain('text/html');
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
    expect(answer.text).toContain('start it again');
    expect(answer.text).not.toContain('<script');
  });
});

describe('the page', () => {
  const cookieOnly = () => ({ cookie: server.own().cookie ?? '', 'sec-fetch-site': 'none' });

  it('comes with the strict policy and the other security headers', async () => {
    const { status, text, headers } = await server.send('/', { headers: cookieOnly() });
    expect([status, text]).toEqual([200, '<!doctype html><title>page</title>']);
    expect(headers).toMatchObject({
      'content-security-policy': APP_CSP,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-resource-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'x-frame-options': 'DENY',
      'cache-control': 'no-cache',
    });
    expect(headers['permissions-policy']).toContain('camera=(self), microphone=(self)');
    expect(headers['strict-transport-security']).toBeUndefined();
  });

  it('runs no inline script and talks to nobody else', () => {
    const directives = Object.fromEntries(APP_CSP.split('; ').map((part) => [part.split(' ')[0], part]));
    expect(directives['script-src']).toBe("script-src 'self'");
    expect(directives['connect-src']).toBe("connect-src 'self'");
    expect(directives['default-src']).toBe("default-src 'self'");
    expect(directives).toHaveProperty('frame-ancestors', "frame-ancestors 'none'");
    expect(directives).toHaveProperty('object-src', "object-src 'none'");
    expect(APP_CSP).not.toMatch(/https?:|ws:|\*|eval/);
  });

  it('keeps files with a hash in their name', async () => {
    const { headers } = await server.call('/assets/main-abcdefgh.js');
    expect(headers['cache-control']).toBe('private, max-age=31536000, immutable');
    expect(headers['content-type']).toContain('javascript');
  });

  it.each([
    ['an old bookmark without the cookie', '/', { 'sec-fetch-site': 'none' }, 403],
    ['a file without the cookie', '/assets/main-abcdefgh.js', { 'sec-fetch-site': 'same-origin' }, 403],
  ])('is not shown to %s', async (_name, path, headers, status) => {
    const answer = await server.send(path, { headers });
    expect(answer.status).toBe(status);
    expect(answer.text).toContain('start it again');
  });

  it.each([
    '/no-such-file',
    '/../../etc/passwd',
    '/..%2f..%2f..%2fetc/passwd',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/assets/..%5c..%5cindex.html',
    '/assets//../index.html%00',
    '/.stamp',
  ])('has nothing at %s', async (path) => {
    const answer = await server.call(path);
    expect([400, 404]).toContain(answer.status);
    expect(answer.text).not.toContain('root:');
  });

  it('cannot be posted to', async () => {
    expect((await server.call('/index.html', { method: 'POST' })).status).toBe(405);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ErrorBody } from '../../contract/errors.ts';
import type { Log } from '../ports.ts';
import { asAppError } from './error-response.ts';
import { startTestServer, type TestServer } from './testing/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const question = { text: 'Tell me about yourself.', source: 'own' };
const MAX_JSON_BYTES = 2 * 1024 * 1024;

describe('a call', () => {
  it('goes through to the library and back', async () => {
    const created = await server.post('/api/sessions', { questions: [question], focus: [] });
    expect(created.status).toBe(200);
    const { id } = created.json() as { id: string };
    const detail = await server.call(`/api/sessions/${id}`);
    expect(detail.json()).toMatchObject({ session: { id, questions: [question] }, takes: [], ownReview: null });
    expect(detail.headers['cache-control']).toBe('no-store');
    const review = await server.post(`/api/sessions/${id}/own-review`, {});
    expect(review.json()).toMatchObject({ sessionId: id, state: 'draft' });
  });

  it('finds what was written, and refuses a query that is too long', async () => {
    const text = 'What was your proudest rollout?';
    await server.post('/api/sessions', { questions: [{ text, source: 'own' }], focus: [] });
    const answer = await server.call('/api/search?query=proud%20ROLL');
    expect(answer.json()).toMatchObject({ hits: [{ place: 'question', session: { firstQuestion: text } }] });
    expect((await server.call(`/api/search?query=${'x'.repeat(201)}`)).status).toBe(400);
  });

  it('tells a page what it may show, with the ticket for media', async () => {
    expect((await server.call('/api/app')).json()).toMatchObject({
      runId: server.backend.runId,
      mediaTicket: server.backend.access.mediaTicket,
      capabilities: {
        reveal: false,
        saveAs: false,
        dragOut: false,
        choosePrograms: false,
        otherLibrary: false,
        openFiles: false,
        printPdf: false,
      },
      library: { folder: server.backend.library.folder, readOnly: false, cloud: null },
    });
  });

  it.each([
    ['no body', undefined, 'invalid-input'],
    ['a body that is not JSON', '{', 'invalid-input'],
    ['a body of another shape', '{"questions":[{"text":""}],"focus":[]}', 'invalid-input'],
  ])('with %s is refused with what is wrong', async (_name, body, code) => {
    const answer = await server.call('/api/sessions', { method: 'POST', ...(body === undefined ? {} : { body }) });
    expect(answer.status).toBe(400);
    const { error } = ErrorBody.parse(answer.json());
    expect(error.code).toBe(code);
    expect(error.details).toBeTruthy();
  });

  it.each(['/api/sessions/..%2f..%2fetc', '/api/sessions/%00', '/api/sessions/UPPER', '/api/sessions/a%2Fb'])(
    'with the trick id %s is refused',
    async (path) => {
      expect([400, 404]).toContain((await server.call(path)).status);
    },
  );

  it('to an unknown document or address is not found', async () => {
    for (const path of ['/api/sessions/unknown1', '/api/nothing']) {
      const answer = await server.call(path);
      expect([answer.status, answer.json()]).toMatchObject([404, { error: { code: 'not-found' } }]);
    }
  });

  it('with another method is told which there are', async () => {
    const answer = await server.call('/api/preferences', { method: 'DELETE' });
    expect(answer.status).toBe(405);
    expect(answer.headers.allow).toBe('GET, PUT');
    expect(answer.json()).toMatchObject({ error: { code: 'method-not-allowed' } });
  });

  it('has room for two megabytes and not for one byte more', async () => {
    const padding = 'x'.repeat(MAX_JSON_BYTES - 2);
    const fits = await server.call('/api/sessions', { method: 'POST', body: `"${padding}"` });
    expect(fits.json()).toMatchObject({ error: { code: 'invalid-input' } });
    for (const headers of [{}, { 'transfer-encoding': 'chunked' }]) {
      const tooLarge = await server.call('/api/sessions', { method: 'POST', headers, body: `"${padding}x"` });
      expect([tooLarge.status, tooLarge.json()]).toMatchObject([413, { error: { code: 'too-large' } }]);
    }
  });

  it('changes preferences one by one and refuses what is none', async () => {
    const put = (body: unknown) =>
      server.call('/api/preferences', { method: 'PUT', body: JSON.stringify(body), headers: {} });
    expect((await put({ theme: 'dark' })).json()).toMatchObject({ theme: 'dark', countdownSeconds: 3 });
    expect((await server.call('/api/preferences')).json()).toMatchObject({ theme: 'dark' });
    expect((await put({ theme: 'purple' })).status).toBe(400);
  });
});

it('documents every route, and the two streams', async () => {
  const document = (await server.call('/api/openapi.json')).json() as {
    openapi: string;
    paths: Record<string, Record<string, { parameters?: unknown[]; requestBody?: unknown }>>;
  };
  expect(document.openapi).toBe('3.0.3');
  expect(document.paths['/api/takes/{takeId}/outcomes/{pointId}']?.put?.parameters).toHaveLength(2);
  expect(document.paths['/api/sessions']?.post?.requestBody).toBeTruthy();
  expect(document.paths).toHaveProperty(['/api/takes/{takeId}/chunks', 'post']);
  expect(document.paths).toHaveProperty(['/api/events', 'get']);
});

it('tells a page nothing of an unexpected error but the id that the log has it under', () => {
  const lines: unknown[] = [];
  const log: Log = (...line) => void lines.push(line);
  const error = asAppError(new Error('/home/somebody/secret'), { next: () => 'id-1' }, log);
  expect([error.code, error.details]).toEqual(['unexpected', { id: 'id-1' }]);
  expect(lines).toEqual([['error', 'unexpected error id-1', expect.stringContaining('/home/somebody/secret')]]);
});

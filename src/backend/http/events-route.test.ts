import { afterAll, beforeAll, expect, it } from 'vitest';
import { readEvents } from './testing/event-reader.ts';
import { startTestServer, type TestServer } from './testing/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

it('says hello with the id of the run, then what was written, to every window', async () => {
  const windows = [await readEvents(server), await readEvents(server)];
  for (const window of windows) expect(await window.next()).toEqual({ type: 'hello', runId: server.backend.runId });
  const { id } = (await server.post('/api/sessions', { questions: [], focus: [] })).json() as { id: string };
  for (const window of windows) {
    expect(await window.next()).toEqual({ type: 'changed', document: 'session', id, sessionId: null, revision: 0 });
    window.close();
  }
});

it('tells of changed preferences', async () => {
  const window = await readEvents(server);
  await window.next();
  await server.call('/api/preferences', { method: 'PUT', body: '{"selfViewHidden":true}' });
  expect(await window.next()).toMatchObject({ type: 'changed', document: 'preferences' });
  window.close();
});

it('is no API call to be read from elsewhere', async () => {
  const answer = await server.send('/api/events', { headers: { ...server.own(), 'sec-fetch-site': 'cross-site' } });
  expect(answer.status).toBe(403);
});

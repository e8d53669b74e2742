import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { TAB_TOKEN_HEADER } from '../../../contract/headers.ts';
import { defaultPreferences, type Preferences } from '../../../core/model/preferences.ts';
import { type Backend, createBackend } from '../../backend.ts';
import { preferencesOn } from '../../preferences-store.ts';
import { startServer } from '../../server.ts';

/** What came back, read to its end. */
export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
  readonly text: string;
  readonly json: () => unknown;
}

/** What to send; headers exactly as given, so that tests can lie in them. */
export interface Question {
  readonly method?: string;
  readonly headers?: OutgoingHttpHeaders;
  readonly body?: string | Uint8Array;
}

/** A real backend on a library of its own, served on a real socket. */
export interface TestServer {
  readonly backend: Backend;
  readonly port: number;
  readonly origin: string;
  /** A file of a page that stands for the built one; `assets/main-abcdefgh.js` is there too. */
  readonly pagesDir: string;
  readonly folder: string;
  /** Headers of our own page: Host comes from the socket, the rest is in here. */
  own(): Record<string, string>;
  send(path: string, question?: Question): Promise<Answer>;
  /** As our own page. */
  call(path: string, question?: Question): Promise<Answer>;
  post(path: string, body: unknown): Promise<Answer>;
  close(): Promise<void>;
}

async function send(port: number, path: string, { method = 'GET', headers = {}, body }: Question): Promise<Answer> {
  const sent = request({ host: '127.0.0.1', port, path, method, headers, agent: false });
  // The server may hang up on a body that is too large after it has said so.
  sent.on('error', () => {});
  sent.end(body);
  const [response] = await once(sent, 'response');
  const parts: Buffer[] = [];
  for await (const part of response) parts.push(part as Buffer);
  const bytes = Buffer.concat(parts);
  const text = bytes.toString();
  return { status: response.statusCode, headers: response.headers, bytes, text, json: () => JSON.parse(text) };
}

/**
 * Starts one; `close` it, it is a library with a lock.
 * @param preferences what differs from a fresh installation's
 */
export async function startTestServer(preferences: Partial<Preferences> = {}): Promise<TestServer> {
  const folder = await mkdtemp(join(tmpdir(), 'second-take-http-'));
  const pagesDir = join(folder, 'pages');
  await mkdir(join(pagesDir, 'assets'), { recursive: true });
  await writeFile(join(pagesDir, 'index.html'), '<!doctype html><title>page</title>');
  await writeFile(join(pagesDir, 'assets', 'main-abcdefgh.js'), 'export {};');
  const stored: Record<string, unknown> = { ...defaultPreferences, ...preferences };
  const backend = await createBackend({
    libraryDir: join(folder, 'library'),
    resourcesDir: resolve(import.meta.dirname, '../../../../resources'),
    reviewerPage: resolve(import.meta.dirname, '../../sharing/testing/page-template.html'),
    readingWorker: resolve(import.meta.dirname, '../../sharing/reading-worker.ts'),
    pages: pagesDir,
    preferences: preferencesOn({ store: stored, set: (values) => void Object.assign(stored, values) }),
    printer: { available: async () => false, print: async () => {} },
    capabilities: {
      reveal: false,
      saveAs: false,
      dragOut: false,
      choosePrograms: false,
      openFiles: false,
      otherLibrary: false,
    },
    version: '0.0.0',
    log: () => {},
  });
  const server = await startServer({ backend, port: 0 });
  const { port, origin } = server;
  const own = () => ({
    cookie: `${backend.access.cookieName(port)}=${backend.access.cookieValue}`,
    [TAB_TOKEN_HEADER]: tab,
    'sec-fetch-site': 'same-origin',
  });
  const tab = backend.access.issueTabToken();
  const call = (path: string, question: Question = {}) =>
    send(port, path, { ...question, headers: { ...own(), ...question.headers } });
  return {
    backend,
    port,
    origin,
    pagesDir,
    folder,
    own,
    send: (path, question = {}) => send(port, path, question),
    call,
    post: (path, body) =>
      call(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    close: async () => {
      await server.close();
      await backend.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

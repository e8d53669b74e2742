import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { api } from '../../src/contract/api.ts';
import { chunkPath } from '../../src/contract/chunks.ts';
import type { Session } from '../../src/core/model/session.ts';
import type { RecordingSettings, Take } from '../../src/core/model/take.ts';

/** The backend in a process of its own, and a page's view of it. */
export interface BackendProcess {
  /** A session with one question and a running take of it. */
  startTake(mimeType: string): Promise<Take>;
  /** Posts one chunk as the page does; rejects when the connection breaks or the answer is no success. */
  sendChunk(takeId: string, sequence: number, offset: number, data: Uint8Array): Promise<void>;
  /** Sends a command of `serve-backend.ts`; gives the process's memory in bytes. */
  command(...words: string[]): Promise<number>;
  /** SIGKILL, at once. */
  kill(): Promise<void>;
}

const settings: Omit<RecordingSettings, 'mimeType'> = {
  camera: 'Camera',
  microphone: 'Microphone',
  echoCancellation: false,
  autoGainControl: false,
  noiseSuppression: true,
};

async function nextLine(lines: AsyncIterator<string>, child: ChildProcess): Promise<unknown> {
  const { value, done } = await lines.next();
  if (done) throw new Error(`the backend process ended (${child.exitCode ?? child.signalCode})`);
  return JSON.parse(value);
}

/** Starts the backend on a library. */
export const startBackend = (library: string): Promise<BackendProcess> => startServing('serve-backend', library);

/** Starts a bare server that only appends what is posted to a file; it knows no take and no command. */
export const startPlainServer = (file: string): Promise<Pick<BackendProcess, 'sendChunk' | 'kill'>> =>
  startServing('plain-server', file);

async function startServing(program: string, path: string): Promise<BackendProcess> {
  const script = resolve(`bench/support/${program}.ts`);
  const child = spawn(process.execPath, [script, path], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const { port, headers } = (await nextLine(lines, child)) as { port: number; headers: Record<string, string> };
  const agent = new Agent({ keepAlive: true });

  const post = async (path: string, type: string, body: Uint8Array | string): Promise<unknown> => {
    const length = Buffer.byteLength(body);
    const sent = request({
      host: '127.0.0.1',
      port,
      path,
      agent,
      method: 'POST',
      headers: { ...headers, 'content-type': type, 'content-length': length },
    });
    const answered = once(sent, 'response');
    sent.end(body);
    const [response] = await answered;
    let text = '';
    for await (const part of response.setEncoding('utf8')) text += part;
    if (response.statusCode !== 200) throw new Error(`${path}: ${response.statusCode} ${text}`);
    return JSON.parse(text);
  };
  const json = (path: string, body: unknown) => post(path, 'application/json', JSON.stringify(body));

  return {
    startTake: async (mimeType) => {
      const question = { text: 'Tell me about yourself', source: 'own' };
      const session = (await json(api.createSession.path, { questions: [question], focus: [] })) as Session;
      const wanted = {
        sessionId: session.id,
        questionId: session.questions[0]?.id,
        settings: { ...settings, mimeType },
      };
      return (await json(api.startTake.path, wanted)) as Take;
    },
    sendChunk: async (takeId, sequence, offset, data) => {
      await post(chunkPath(takeId, sequence, offset), 'application/octet-stream', data);
    },
    command: async (...words) => {
      child.stdin.write(`${words.join('\t')}\n`);
      return ((await nextLine(lines, child)) as { rssBytes: number }).rssBytes;
    },
    kill: async () => {
      agent.destroy();
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
}

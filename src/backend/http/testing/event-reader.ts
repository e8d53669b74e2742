import { request } from 'node:http';
import { ServerEvent } from '../../../contract/events.ts';
import type { TestServer } from './test-server.ts';

/** An open event stream, read as a page reads it. */
export interface EventReader {
  /** The next event that is not a heartbeat. */
  next(): Promise<ServerEvent>;
  /** Resolves when the server has ended the stream. */
  readonly ended: Promise<void>;
  close(): void;
}

/** Opens `GET /api/events`. */
export async function readEvents(server: TestServer): Promise<EventReader> {
  const sent = request({
    host: '127.0.0.1',
    port: server.port,
    path: '/api/events',
    headers: server.own(),
    agent: false,
  });
  sent.end();
  const response = await new Promise<import('node:http').IncomingMessage>((done) => sent.on('response', done));
  const events: ServerEvent[] = [];
  let wake = () => {};
  let rest = '';
  response.setEncoding('utf8');
  response.on('data', (text: string) => {
    const messages = (rest + text).split('\n\n');
    rest = messages.pop() ?? '';
    for (const message of messages) events.push(ServerEvent.parse(JSON.parse(message.replace(/^data: /, ''))));
    wake();
  });
  const ended = new Promise<void>((done) => {
    response.on('close', done);
    response.on('error', () => done());
  });
  return {
    ended,
    close: () => sent.destroy(),
    next: async () => {
      for (;;) {
        const event = events.shift();
        if (event && event.type !== 'heartbeat') return event;
        if (!event) await new Promise<void>((resolve) => (wake = resolve));
      }
    },
  };
}

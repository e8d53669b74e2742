import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { ErrorCode } from '../../../core/errors.ts';
import { MAX_CHUNK_BYTES } from '../../../core/recording/formats.ts';
import { type Held, NOTHING_HELD, receive } from '../../../core/recording/receive.ts';
import { postChunk } from '../../api/client.ts';
import { ChunkSender, type SenderStatus } from './chunk-sender.ts';

/** How the server treats one request: not at all (`ok`), or as described before it looks at the chunk. */
type Mood = 'ok' | 'drop' | 'answer-lost' | { readonly status: number; readonly code?: ErrorCode };

/** A small backend over real HTTP that keeps the file in memory and can be in a bad mood. */
class Backend {
  held: Held = NOTHING_HELD;
  file = Buffer.alloc(0);
  moods: Mood[] = [];
  requests = 0;
  readonly server: Server = createServer((request, response) => void this.#answer(request, response));

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.requests += 1;
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const mood = this.moods.shift() ?? 'ok';
    const fail = (status: number, code?: ErrorCode, details?: unknown) =>
      response.writeHead(status).end(code ? JSON.stringify({ error: { code, details } }) : 'no json');
    if (mood === 'drop') return void request.socket.destroy();
    if (typeof mood === 'object') return void fail(mood.status, mood.code);
    const query = new URL(request.url ?? '', 'http://x').searchParams;
    const data = Buffer.concat(parts);
    const decision = receive(this.held, {
      sequence: Number(query.get('sequence')),
      offset: Number(query.get('offset')),
      sizeBytes: data.length,
    });
    if (decision.kind === 'gap') return void fail(409, 'chunk-gap', this.held);
    if (decision.kind === 'write') this.file = Buffer.concat([this.file, data.subarray(decision.skipBytes)]);
    this.held = decision.then;
    if (mood === 'answer-lost') return void request.socket.destroy();
    response.end(JSON.stringify({ ...this.held, freeBytes: 1_000_000 }));
  }
}

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function setUp() {
  const backend = new Backend();
  servers.push(backend.server);
  backend.server.listen(0, '127.0.0.1');
  await once(backend.server, 'listening');
  const origin = `http://127.0.0.1:${(backend.server.address() as AddressInfo).port}`;
  const waits: number[] = [];
  const seen: SenderStatus[] = [];
  const nativeFetch = globalThis.fetch;
  const sender = new ChunkSender({
    send: async (chunk, signal) => {
      // The page's own client asks for a path; here there is no page to complete it.
      globalThis.fetch = (input, init) => nativeFetch(new URL(String(input), origin), init);
      try {
        return await postChunk('token', { takeId: 'take-1', ...chunk }, signal);
      } finally {
        globalThis.fetch = nativeFetch;
      }
    },
    wait: async (ms) => {
      waits.push(ms);
    },
    onChange: (status) => seen.push(status),
  });
  return { backend, sender, waits, seen };
}

const piece = (index: number): Blob => new Blob([`<chunk ${index}>`.repeat(index + 1)]);
const whole = async (count: number): Promise<string> =>
  (await Promise.all(Array.from({ length: count }, (_, index) => piece(index).text()))).join('');

describe('ChunkSender', () => {
  it('sends everything in order and then holds nothing', async () => {
    const { backend, sender } = await setUp();
    for (let index = 0; index < 5; index += 1) sender.push(piece(index), (index + 1) * 1_000);
    expect(await sender.settled()).toBeNull();
    expect(backend.file.toString()).toBe(await whole(5));
    expect(sender.status).toMatchObject({
      unsentMs: 0,
      savedMs: 5_000,
      savedBytes: backend.file.length,
      trouble: null,
    });
    expect(sender.status.freeBytes).toBe(1_000_000);
  });

  it('goes on by itself after the backend was away, in trouble, or its answer was lost', async () => {
    const { backend, sender, waits, seen } = await setUp();
    backend.moods = ['ok', 'drop', { status: 503 }, { status: 500, code: 'file-failed' }, 'answer-lost', 'ok', 'drop'];
    for (let index = 0; index < 4; index += 1) sender.push(piece(index), (index + 1) * 1_000);
    expect(await sender.settled()).toBeNull();
    expect(backend.file.toString()).toBe(await whole(4));
    expect(waits.slice(0, 4)).toEqual([250, 500, 1_000, 2_000]);
    expect(seen.map((status) => status.trouble)).toContain('backend-unreachable');
    expect(seen.at(-1)).toMatchObject({ trouble: null, unsentMs: 0 });
  });

  it('says how much is unsent while the backend is away', async () => {
    const { backend, sender, seen } = await setUp();
    backend.moods = ['ok'];
    sender.push(piece(0), 1_000);
    await sender.settled();
    backend.moods = ['drop', 'drop'];
    sender.push(piece(1), 2_000);
    sender.push(piece(2), 3_500);
    expect(sender.status.unsentMs).toBe(2_500);
    await sender.settled();
    expect(Math.max(...seen.map((status) => status.unsentMs))).toBe(2_500);
    expect(sender.status.unsentMs).toBe(0);
  });

  it('takes up where the backend stands when it holds more than was confirmed', async () => {
    const { backend, sender } = await setUp();
    sender.push(piece(0), 1_000);
    await sender.settled();
    // Half of the next chunk was written when the disk was full for a moment.
    const next = Buffer.from(await piece(1).text());
    backend.file = Buffer.concat([backend.file, next.subarray(0, 5)]);
    backend.held = { nextSequence: 1, receivedBytes: backend.file.length };
    sender.push(piece(1), 2_000);
    sender.push(piece(2), 3_000);
    expect(await sender.settled()).toBeNull();
    expect(backend.file.toString()).toBe(await whole(3));
  });

  it('ends when the backend has lost what it had confirmed', async () => {
    const { backend, sender } = await setUp();
    sender.push(piece(0), 1_000);
    await sender.settled();
    backend.held = NOTHING_HELD;
    sender.push(piece(1), 2_000);
    expect((await sender.settled())?.code).toBe('chunk-gap');
    expect(sender.status.refused).toBe(true);
  });

  it.each(['take-not-recording', 'wrong-key', 'not-found'] as const)('ends on %s', async (code) => {
    const { backend, sender } = await setUp();
    backend.moods = [{ status: 409, code }];
    sender.push(piece(0), 1_000);
    expect((await sender.settled())?.code).toBe(code);
    sender.push(piece(1), 2_000);
    expect((await sender.settled())?.code).toBe(code);
    expect(backend.requests).toBe(1);
  });

  it('waits for space on a full disk and loses nothing', async () => {
    const { backend, sender, seen } = await setUp();
    backend.moods = ['ok', { status: 507, code: 'disk-full' }, { status: 507, code: 'disk-full' }];
    sender.push(piece(0), 1_000);
    sender.push(piece(1), 2_000);
    expect(await sender.settled()).toBeNull();
    expect(seen.map((status) => status.trouble)).toContain('disk-full');
    expect(backend.file.toString()).toBe(await whole(2));
  });

  it('lets go of what is not confirmed when the owner says so', async () => {
    const { backend, sender } = await setUp();
    sender.push(piece(0), 1_000);
    await sender.settled();
    backend.moods = Array.from({ length: 1_000 }, () => ({ status: 507, code: 'disk-full' }) as const);
    sender.push(piece(1), 2_000);
    sender.giveUp();
    expect(await sender.settled()).toBeNull();
    expect(sender.status.savedBytes).toBe(piece(0).size);
    expect(backend.file.toString()).toBe(await whole(1));
  });

  it('cuts a chunk that is larger than a call may be', async () => {
    const { backend, sender } = await setUp();
    const size = MAX_CHUNK_BYTES + 10;
    sender.push(new Blob([new Uint8Array(size)]), 1_000);
    expect(await sender.settled()).toBeNull();
    expect(backend.file.length).toBe(size);
    expect(backend.held.nextSequence).toBe(2);
  });
});

/**
 * What any recording over loopback HTTP costs: a bare server that appends each body to a file, syncs as often as the
 * recorder does and answers. `node plain-server.ts <file>`; says its port in one JSON line.
 */
import { open } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SYNC_EVERY_CHUNKS, SYNC_EVERY_MS } from '../../src/backend/recorder/raw-file.ts';

const file = await open(process.argv[2] ?? '', 'wx');
let synced = performance.now();
let unsynced = 0;
const server = createServer(async (request, response) => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  await file.write(Buffer.concat(parts));
  unsynced += 1;
  if (unsynced >= SYNC_EVERY_CHUNKS || performance.now() - synced >= SYNC_EVERY_MS) {
    await file.sync();
    unsynced = 0;
    synced = performance.now();
  }
  response.end('{}');
});
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  process.stdout.write(`${JSON.stringify({ port, headers: {} })}\n`);
});

/**
 * The floor of `record`: appends chunks to a file and syncs it as often as the recorder does, nothing else.
 * `node plain-write.ts <file> <chunks> <bytes of each>`; prints the milliseconds it took.
 */
import { randomBytes } from 'node:crypto';
import { open } from 'node:fs/promises';
import { SYNC_EVERY_CHUNKS, SYNC_EVERY_MS } from '../../src/backend/recorder/raw-file.ts';

const [path = '', chunks = '0', chunkBytes = '0'] = process.argv.slice(2);
const chunk = randomBytes(Number(chunkBytes));
const file = await open(path, 'wx');
const from = performance.now();
let synced = from;
let unsynced = 0;
for (let index = 0; index < Number(chunks); index += 1) {
  await file.write(chunk);
  unsynced += 1;
  if (unsynced < SYNC_EVERY_CHUNKS && performance.now() - synced < SYNC_EVERY_MS) continue;
  await file.sync();
  unsynced = 0;
  synced = performance.now();
}
await file.sync();
console.log(performance.now() - from);
await file.close();

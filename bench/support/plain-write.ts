/**
 * The floor of `record`: appends chunks to a file and syncs it at least every two seconds, nothing else.
 * `node plain-write.ts <file> <chunks> <bytes of each>`; prints the milliseconds it took.
 */
import { randomBytes } from 'node:crypto';
import { open } from 'node:fs/promises';
import { SYNC_EVERY_MS } from '../../src/backend/recorder/raw-file.ts';

const [path = '', chunks = '0', chunkBytes = '0'] = process.argv.slice(2);
const chunk = randomBytes(Number(chunkBytes));
const file = await open(path, 'wx');
const from = performance.now();
let synced = from;
for (let index = 0; index < Number(chunks); index += 1) {
  await file.write(chunk);
  if (performance.now() - synced < SYNC_EVERY_MS) continue;
  await file.sync();
  synced = performance.now();
}
await file.sync();
console.log(performance.now() - from);
await file.close();

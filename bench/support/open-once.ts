/**
 * Opens a library once, in a process of its own: `node --expose-gc open-once.ts <library>`. Says in one JSON line how many
 * milliseconds it took, what the heap holds afterwards in bytes, and what is in it.
 */
import { realDisk } from '../../src/backend/disk/real-disk.ts';
import { openLibrary } from '../../src/backend/library/open-library.ts';
import { randomIds, systemClock } from '../../src/backend/system.ts';

/** What was measured. */
export interface OpenedOnce {
  readonly ms: number;
  readonly heapBytes: number;
  readonly sessions: number;
  readonly takes: number;
  readonly moments: number;
}

const [folder = ''] = process.argv.slice(2);
const from = performance.now();
const library = await openLibrary({ folder, disk: realDisk, clock: systemClock, ids: randomIds, log: () => {} });
const ms = performance.now() - from;
globalThis.gc?.();
const heapBytes = process.memoryUsage().heapUsed;
const opened: OpenedOnce = {
  ms,
  heapBytes,
  sessions: library.all('session').length,
  takes: library.all('take').length,
  moments: library.all('review').reduce((sum, review) => sum + review.moments.length, 0),
};
await library.close();
process.stdout.write(JSON.stringify(opened));

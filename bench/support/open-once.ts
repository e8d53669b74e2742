/**
 * Opens a library once, in a process of its own: `node --expose-gc open-once.ts <library> [<folder for snapshots>]`. Says in
 * one JSON line how many milliseconds it took, what the heap holds afterwards in bytes, and what is in it. A snapshot that
 * is worth writing has been written when it ends.
 */
import { realDisk } from '../../src/backend/disk/real-disk.ts';
import { openLibrary } from '../../src/backend/library/open-library.ts';
import { createSnapshots } from '../../src/backend/library/snapshot/snapshots.ts';
import { randomIds, systemClock } from '../../src/backend/system.ts';

/** What was measured. */
export interface OpenedOnce {
  readonly ms: number;
  readonly heapBytes: number;
  readonly sessions: number;
  readonly takes: number;
  readonly moments: number;
}

const [folder = '', cache] = process.argv.slice(2);
const log = () => undefined;
const snapshots = cache ? createSnapshots({ folder: cache, version: '0.0.0', ids: randomIds, log }) : undefined;
const from = performance.now();
const library = await openLibrary({ folder, disk: realDisk, clock: systemClock, ids: randomIds, log, snapshots });
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
await snapshots?.idle();
await library.close();
process.stdout.write(JSON.stringify(opened));

/**
 * Opens a library once, in a process of its own: `node --expose-gc open-once.ts <library> [<folder for snapshots>]`. Says in
 * one JSON line how many milliseconds it took, how long each search takes (the results a page asks for), what the heap holds
 * afterwards in bytes, search and all, and what is in it. A snapshot that is worth writing has been written when it ends.
 */
import { resolve } from 'node:path';
import { realDisk } from '../../src/backend/disk/real-disk.ts';
import { openLibrary } from '../../src/backend/library/open-library.ts';
import { createSnapshots } from '../../src/backend/library/snapshot/snapshots.ts';
import { createSearch } from '../../src/backend/search/search.ts';
import { createTakeWords } from '../../src/backend/search/take-words.ts';
import { createReader } from '../../src/backend/sharing/reader.ts';
import { randomIds, systemClock } from '../../src/backend/system.ts';
import { typedQueries } from './search-queries.ts';
import { timeMs } from './stats.ts';

/** As many as a page asks for. */
const HITS = 60;

/** What was measured. */
export interface OpenedOnce {
  readonly ms: number;
  readonly searchMs: readonly number[];
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
const reader = createReader({ worker: resolve('src/backend/sharing/reading-worker.ts') });
const search = createSearch(library, createTakeWords(library, realDisk, reader));
// Until everything can be found, transcripts too.
do await search.find('first', HITS);
while (search.unread > 0);
const searchMs: number[] = [];
for (const query of typedQueries(library)) searchMs.push(await timeMs(() => search.find(query, HITS)));
globalThis.gc?.();
const heapBytes = process.memoryUsage().heapUsed;
const opened: OpenedOnce = {
  ms,
  searchMs,
  heapBytes,
  sessions: library.all('session').length,
  takes: library.all('take').length,
  moments: library.all('review').reduce((sum, review) => sum + review.moments.length, 0),
};
search.close();
await reader.close();
await snapshots?.idle();
await library.close();
process.stdout.write(JSON.stringify(opened));

import { join, resolve } from 'node:path';
import { runProgram } from '../src/backend/process/runner.ts';
import type { OpenedOnce } from './support/open-once.ts';
import { median, percentile } from './support/stats.ts';
import { fillLibrary, MOMENTS_EACH, TAKES_EACH } from './support/synthetic-library.ts';
import { withTempFolder } from './support/temp-folder.ts';

const SMALL = 200;
const LARGE = 2_000;
const ROUNDS = 5;
const MB = 2 ** 20;

/** Opens a library in a new process and makes sure that all of it was there. */
async function open(folder: string, sessions: number, cache?: string): Promise<OpenedOnce> {
  const args = ['--expose-gc', resolve('bench/support/open-once.ts'), folder, ...(cache ? [cache] : [])];
  const { stdout, stderr } = await runProgram({ file: process.execPath, args, timeoutMs: 120_000 });
  if (stdout === '') throw new Error(stderr);
  const opened = JSON.parse(stdout) as OpenedOnce;
  const takes = sessions * TAKES_EACH;
  if (opened.sessions !== sessions || opened.takes !== takes || opened.moments !== takes * MOMENTS_EACH)
    throw new Error(`not all was read: ${stdout}`);
  return opened;
}

/**
 * A library as an owner of several years has it (`synthetic-library.ts`), each time opened by a new process. `openColdMs…`
 * with 200 and 2,000 sessions, every document read and checked; `growth` is how much more than ten times as long ten times
 * as many take. `openWarmMs2000`: with the snapshot of an earlier opening. `searchP95Ms`: from a
 * letter typed to its results, in 2,000. `heapMb`: what the heap holds when 2,000 are open and can be searched.
 */
export function run(): Promise<Record<string, number>> {
  return withTempFolder(async (folder) => {
    const small = join(folder, 'small');
    const large = join(folder, 'large');
    await fillLibrary(small, SMALL);
    await fillLibrary(large, LARGE);
    // What was just written lies in the system's cache for both alike.
    await open(small, SMALL);
    const cache = join(folder, 'cache');
    await open(large, LARGE, cache);
    const warm: number[] = [];
    const cold = { small: [] as number[], large: [] as number[] };
    const heap: number[] = [];
    const searchMs: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      cold.small.push((await open(small, SMALL)).ms);
      const opened = await open(large, LARGE);
      cold.large.push(opened.ms);
      heap.push(opened.heapBytes);
      searchMs.push(...opened.searchMs);
      warm.push((await open(large, LARGE, cache)).ms);
    }
    const openColdMs200 = median(cold.small);
    const openColdMs2000 = median(cold.large);
    return {
      openColdMs200,
      openColdMs2000,
      openWarmMs2000: median(warm),
      growth: openColdMs2000 / openColdMs200 / (LARGE / SMALL),
      searchP95Ms: percentile(searchMs, 95),
      heapMb: median(heap) / MB,
    };
  });
}

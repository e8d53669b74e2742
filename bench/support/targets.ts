/** A bound a metric must keep. */
export interface Target {
  readonly metric: string;
  readonly is: 'at-most' | 'at-least';
  readonly value: number;
  /** What keeps it from being met, when it is known; printed beside a miss. */
  readonly missedBecause?: string;
}
const atMost = (metric: string, value: number, missedBecause?: string): Target => ({
  metric,
  is: 'at-most',
  value,
  ...(missedBecause ? { missedBecause } : {}),
});

const HTTP_COSTS = [
  'loopback HTTP itself costs more than the bound: `plainHttpVsPlainWrite` is a bare `node:http` server that does nothing',
  'but append and sync the same bodies. `vsPlainHttp` is what the app adds to that, `recorderVsPlainWrite` the recorder',
  'without HTTP. `mbPerSec` stands against the 0.3 MB/s of a camera.',
].join(' ');

const READING_WAVERS = [
  'reading the same file took from 0.23 to 0.75 s, probably where the system takes its cache back meanwhile (`cp` keeps one processor for',
  'that, the app reads, writes and syncs on both). Twelve runs of one day gave from 1.06 to 2.00; copying by itself, without the',
  'rest of the app, takes 0.8 times `cp` and a sync.',
].join(' ');

/** Every benchmark with what it must reach. */
export const targets = {
  record: [atMost('vsPlainWrite', 2, HTTP_COSTS), atMost('rssGrowthMb', 30), atMost('chunkP95BusyMs', 250)],
  recover: [{ metric: 'trials', is: 'at-least', value: 20 }, atMost('unreadable', 0), atMost('lostMsMax', 1_500)],
  powercut: [atMost('unreadable', 0), atMost('lostMsMax', 5_000)],
  finalize: [atMost('vsRemux', 1.3)],
  startup: [atMost('vsBareServer', 2), atMost('pageKb', 350)],
  library: [atMost('growth', 1.1), atMost('openWarmMs2000', 1_500), atMost('searchP95Ms', 30), atMost('heapMb', 400)],
  import: [atMost('vsCopy', 1.3, READING_WAVERS)],
  clip: [atMost('fastVsFfmpeg', 1.2), atMost('exactVsFfmpeg', 1.15), atMost('exactErrorMs', 34)],
  waveform: [atMost('vsDecode', 1.3), atMost('longestMs', 50)],
  seek: [atMost('vsBareVideo', 1.2)],
  mark: [atMost('vsBareDom', 3)],
  'reviewer-page': [atMost('overheadBytes', 600_000), atMost('vsBarePage', 1.5), atMost('makeVsFloor', 1.3)],
} as const satisfies Record<string, readonly Target[]>;

export type BenchmarkName = keyof typeof targets;
export const BENCHMARKS = Object.keys(targets) as readonly BenchmarkName[];
export const isBenchmark = (name: string): name is BenchmarkName => name in targets;

/** Whether a metric keeps its bound; false when it is missing. */
export const isMet = ({ is, value }: Target, measured: number | undefined): boolean =>
  measured !== undefined && (is === 'at-most' ? measured <= value : measured >= value);

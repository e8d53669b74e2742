/** A bound a metric must keep. */
export interface Target {
  readonly metric: string;
  readonly is: 'at-most' | 'at-least';
  readonly value: number;
}
const atMost = (metric: string, value: number): Target => ({ metric, is: 'at-most', value });

/** Every benchmark with what it must reach. */
export const targets = {
  record: [atMost('vsPlainWrite', 2), atMost('rssGrowthMb', 30), atMost('chunkP95BusyMs', 250)],
  recover: [{ metric: 'trials', is: 'at-least', value: 20 }, atMost('unreadable', 0), atMost('lostMsMax', 1_500)],
  powercut: [atMost('unreadable', 0), atMost('lostMsMax', 5_000)],
  finalize: [atMost('vsRemux', 1.3)],
  startup: [atMost('vsBareServer', 2), atMost('pageKb', 350)],
} as const satisfies Record<string, readonly Target[]>;

export type BenchmarkName = keyof typeof targets;
export const BENCHMARKS = Object.keys(targets) as readonly BenchmarkName[];
export const isBenchmark = (name: string): name is BenchmarkName => name in targets;

/** Whether a metric keeps its bound; false when it is missing. */
export const isMet = ({ is, value }: Target, measured: number | undefined): boolean =>
  measured !== undefined && (is === 'at-most' ? measured <= value : measured >= value);

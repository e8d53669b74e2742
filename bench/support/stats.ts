/** The middle value; the mean of the two in the middle for an even number. */
export function median(values: readonly number[]): number {
  return percentile(values, 50);
}

/** The value below which `percent` of the values lie, between neighbours by straight line. NaN for none. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = ((sorted.length - 1) * percent) / 100;
  const below = sorted[Math.floor(at)] ?? Number.NaN;
  const above = sorted[Math.ceil(at)] ?? Number.NaN;
  return below + (above - below) * (at - Math.floor(at));
}

/** Runs something and gives the milliseconds it took. */
export async function timeMs(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

/** Measures two things in turn, so that whatever else the machine does falls on both; gives the medians. */
export async function alternate(
  times: number,
  ours: () => Promise<number>,
  floor: () => Promise<number>,
): Promise<{ readonly ours: number; readonly floor: number }> {
  const measured = { ours: [] as number[], floor: [] as number[] };
  for (let round = 0; round < times; round += 1) {
    // Whoever comes second may profit from the first: the order changes with every round.
    const order = round % 2 === 0 ? (['ours', 'floor'] as const) : (['floor', 'ours'] as const);
    for (const which of order) measured[which].push(await (which === 'ours' ? ours() : floor()));
  }
  return { ours: median(measured.ours), floor: median(measured.floor) };
}

const FIRST_MS = 250;
/** Short enough that a backend that is back for ten seconds is noticed well before the queue is full. */
const MOST_MS = 2_000;

/** How long to wait after the n-th failure in a row (from 1): doubling from 250 ms up to 2 s. */
export const backoffMs = (failures: number): number => Math.min(MOST_MS, FIRST_MS * 2 ** Math.max(0, failures - 1));

/** Waits, or ends early without error when the signal aborts. */
export function waitFor(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const timer = setTimeout(resolve, ms);
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
}

import { z } from 'zod';

/** Tests that ran, as the runners themselves counted them. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}
export const NOTHING: Counts = { passed: 0, failed: 0, skipped: 0 };

/** What is read of Vitest's JSON report. A file that could not even be loaded has a message and no results. */
const VitestReport = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
  numTodoTests: z.int(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
});

/** What is read of Playwright's JSON report. `errors` are those outside any test, such as a spec that does not load. */
const PlaywrightReport = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int(), skipped: z.int() }),
  errors: z.array(z.unknown()),
});

/** What `e2e/other-browsers/run.ts` writes: each step of the journey in each browser. */
const OtherBrowsersReport = z.object({
  steps: z.array(z.object({ browser: z.string(), name: z.string(), state: z.enum(['passed', 'failed', 'skipped']) })),
});
export type OtherBrowsersReport = z.infer<typeof OtherBrowsersReport>;

/** Counts of a Vitest report; a file that did not load counts as one failure. */
export function countVitest(report: unknown): Counts {
  const read = VitestReport.parse(report);
  const broken = read.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.length,
  );
  return {
    passed: read.numPassedTests,
    failed: read.numFailedTests + broken.length,
    skipped: read.numPendingTests + read.numTodoTests,
  };
}

/** Counts of a Playwright report; a journey that passed only when repeated counts as failed. */
export function countPlaywright(report: unknown): Counts {
  const { stats, errors } = PlaywrightReport.parse(report);
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length, skipped: stats.skipped };
}

/** Counts of a journey's steps in other browsers. */
export function countOtherBrowsers(report: unknown): Counts {
  const { steps } = OtherBrowsersReport.parse(report);
  const count = (wanted: string) => steps.filter(({ state }) => state === wanted).length;
  return { passed: count('passed'), failed: count('failed'), skipped: count('skipped') };
}

/** The sum, where every count may be missing because its runner never started. */
export function sumCounts(counts: readonly Counts[]): Counts {
  return counts.reduce(
    (sum, count) => ({
      passed: sum.passed + count.passed,
      failed: sum.failed + count.failed,
      skipped: sum.skipped + count.skipped,
    }),
    NOTHING,
  );
}

/** The one line everything ends with, e.g. `312 passed, 0 failed`; what was skipped is said before it. */
export const countLine = ({ passed, failed }: Counts): string => `${passed} passed, ${failed} failed`;

import { expect, test } from 'vitest';
import { countLine, countOtherBrowsers, countPlaywright, countVitest, NOTHING, sumCounts } from './count-results.ts';

const vitest = (results: object) => ({
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 1,
  numTodoTests: 0,
  testResults: [{ status: 'passed', assertionResults: [{}] }],
  ...results,
});
const playwright = (stats: object, errors: unknown[] = []) => ({
  stats: { expected: 2, unexpected: 0, flaky: 0, skipped: 0, ...stats },
  errors,
});

test('adds up what both runners counted', () => {
  const sum = sumCounts([countVitest(vitest({})), countPlaywright(playwright({ unexpected: 1 }))]);
  expect(sum).toEqual({ passed: 5, failed: 1, skipped: 1 });
  expect(countLine(sum)).toBe('5 passed, 1 failed');
  expect(countLine(NOTHING)).toBe('0 passed, 0 failed');
});

test('a test file that could not be loaded is a failure although it has no test', () => {
  const report = vitest({ testResults: [{ status: 'failed', assertionResults: [] }] });
  expect(countVitest(report).failed).toBe(1);
});

test('a spec that could not be loaded and a journey that passed only when repeated are failures', () => {
  expect(countPlaywright(playwright({ flaky: 1 }, [{ message: 'SyntaxError' }])).failed).toBe(2);
});

test('a browser that is missing counts as skipped, step by step, never as passed', () => {
  const step = (browser: string, state: string) => ({ browser, name: 'opens the page', state });
  const steps = [
    step('firefox', 'passed'),
    step('firefox', 'failed'),
    step('webkit', 'skipped'),
    step('webkit', 'skipped'),
  ];
  expect(countOtherBrowsers({ steps })).toEqual({ passed: 1, failed: 1, skipped: 2 });
  expect(countOtherBrowsers({ steps: [] })).toEqual(NOTHING);
  expect(() => countOtherBrowsers({ steps: [step('firefox', 'perhaps')] })).toThrow();
});

import { defineConfig } from '@playwright/test';
import base, { RECORDING } from './playwright.config.ts';

/** Journeys that record, one after the other: encoding two videos at once would make each of them drop frames. */
export default defineConfig({
  ...base,
  testMatch: RECORDING,
  testIgnore: [],
  outputDir: '.cache/pw-recording',
  workers: 1,
  fullyParallel: false,
  reporter: [['list'], ['json', { outputFile: '.cache/pw-recording.json' }]],
});

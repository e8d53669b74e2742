import { test as base, expect } from '@playwright/test';
import { type App, withApp } from './app.ts';
import { type PageFaults, watchFaults } from './page-faults.ts';

export { expect } from '@playwright/test';
export type { App } from './app.ts';

/** What journeys get beside `page`. */
interface Fixtures {
  /** A shell of its own with an empty library; started when first asked for. */
  app: App;
  /** Fails the test on any console error, uncaught error or outside request; `allow` says which ones it provokes. */
  faults: PageFaults;
}
interface Options {
  /** Environment of the shell, e.g. `test.use({ shellEnvironment: { PATH: '/nothing' } })`. */
  shellEnvironment: Readonly<Record<string, string>>;
}

/** Playwright's test with the real app behind it. */
export const test = base.extend<Fixtures & Options>({
  shellEnvironment: [{}, { option: true }],
  app: async ({ shellEnvironment, faults }, use, info) => {
    await withApp(async (app) => {
      await use(app);
      faults.end();
      // What the shell had to say belongs to the report of a failed journey.
      if (info.errors.length > 0) await info.attach('shell.log', { body: app.log(), contentType: 'text/plain' });
    }, shellEnvironment);
  },
  faults: [
    async ({ context }, use) => {
      const faults = watchFaults(context);
      await use(faults);
      expect(faults.found(), 'pages stay without errors and without outside requests').toEqual([]);
    },
    { auto: true },
  ],
});

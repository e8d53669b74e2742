import config from '../playwright.config.ts';
import { RecordingPage } from './recording/recording-page.ts';
import { expect, test } from './support/app-fixture.ts';
import { expectAccessible } from './support/axe.ts';
import { shoot } from './support/shots.ts';

// The other journeys run with a browser that says yes to every question about devices; here it must be able to say no.
const { launchOptions } = config.use ?? {};
const args = launchOptions?.args?.filter((argument) => argument !== '--use-fake-ui-for-media-stream') ?? [];
test.use({ permissions: [], launchOptions: { ...launchOptions, args } });

test('permission refused by the browser, then given: goes on by itself', async ({ page, app, context }) => {
  const screen = new RecordingPage(page);
  await screen.open(app.address);
  await screen.expectFault('The browser does not let Second Take use the camera or microphone.');
  await expectAccessible(page, 'permission refused');
  await shoot(page, 'practice-fault-permission');
  await context.grantPermissions(['camera', 'microphone']);
  await expect(screen.record).toBeEnabled();
});

import type { Page, Route } from '@playwright/test';
import {
  breakRecorder,
  failToOpen,
  muteMicrophone,
  removeDevices,
  stallMicrophone,
  unplugCamera,
  watchDevices,
} from './recording/device-faults.ts';
import { missingMs, onlyReadyTake, takesOnDisk } from './recording/library-files.ts';
import { RecordingPage } from './recording/recording-page.ts';
import { expect, test } from './support/app-fixture.ts';
import { expectAccessible } from './support/axe.ts';
import { shoot } from './support/shots.ts';

const CHUNKS = '**/api/takes/*/chunks?*';
const FAILED_REQUEST = /Failed to load resource/;
const isChunk = (url: string): boolean => /\/api\/takes\/[^/]+\/chunks\?/.test(url);

/** Cuts the way to the backend for chunks. @returns opens it again */
async function cutSaving(page: Page): Promise<() => Promise<void>> {
  const cut = (route: Route) => route.abort('connectionrefused');
  await page.route(CHUNKS, cut);
  return () => page.unroute(CHUNKS, cut);
}

test('permission refused by the system', async ({ page, app }) => {
  await failToOpen(page, 'NotAllowedError', 'Permission denied by system', 1);
  const screen = new RecordingPage(page);
  await screen.open(app.address);
  await screen.expectFault('Your system does not let this program use the camera or microphone.');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(screen.record).toBeEnabled();
});

test('no camera: sound only is offered and works', async ({ page, app }) => {
  await removeDevices(page, 'videoinput');
  const screen = new RecordingPage(page);
  await screen.open(app.address);
  await screen.expectFault('No camera was found.');
  await shoot(page, 'practice-fault-camera');
  await page.getByRole('alert').getByRole('button', { name: 'Record sound only' }).click();
  await screen.start();
  await screen.recordUntil(1);
  await screen.finish();
  expect((await onlyReadyTake(app.libraryDir)).media?.video).toBeNull();
});

test('no microphone: said, with a way to try again', async ({ page, app }) => {
  await removeDevices(page, 'audioinput');
  const screen = new RecordingPage(page);
  await screen.open(app.address);
  await screen.expectFault('No microphone was found.');
  await shoot(page, 'practice-fault-microphone');
  await page.getByRole('button', { name: 'Try again' }).click();
  await screen.expectFault('No microphone was found.');
});

test('devices used by another program, then free', async ({ page, app }) => {
  await failToOpen(page, 'NotReadableError', 'Could not start video source', 1);
  const screen = new RecordingPage(page);
  await screen.open(app.address);
  await screen.expectFault('The camera or microphone is used by another program.');
  await shoot(page, 'practice-fault-busy');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(screen.record).toBeEnabled();
});

test('camera unplugged in the middle: what was recorded is kept', async ({ page, app }) => {
  await watchDevices(page);
  const screen = new RecordingPage(page);
  await screen.open(app.address);
  await screen.start();
  await screen.recordUntil(2);
  await unplugCamera(page);
  await expect(screen.kept).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText('The camera or microphone was disconnected.')).toBeVisible();
  await expectAccessible(page, 'device lost');
  await shoot(page, 'practice-device-lost');
  const take = await onlyReadyTake(app.libraryDir);
  expect(take.stopped).toBe('device-lost');
  expect(take.media?.durationMs).toBeGreaterThan(1_500);
});

test('camera unplugged before recording: it is opened again', async ({ page, app }) => {
  await watchDevices(page);
  const screen = new RecordingPage(page);
  await screen.open(app.address);
  await expect(screen.record).toBeEnabled();
  await unplugCamera(page);
  await expect.poll(() => page.evaluate(() => window.testStreams.length)).toBe(2);
  await screen.start();
});

test('the recorder fails: what was recorded is kept', async ({ page, app }) => {
  await watchDevices(page);
  const screen = new RecordingPage(page);
  await screen.open(app.address);
  await screen.start();
  await screen.recordUntil(2);
  await breakRecorder(page);
  await expect(page.getByText('The browser stopped recording.')).toBeVisible({ timeout: 30_000 });
  expect((await onlyReadyTake(app.libraryDir)).stopped).toBe('interrupted');
});

test('devices that give nothing: no empty take is left behind', async ({ page, app }) => {
  await stallMicrophone(page);
  const screen = new RecordingPage(page);
  await screen.open(app.address);
  await screen.record.click();
  await expect(page.getByRole('alert').getByText('The browser stopped recording.')).toBeVisible({ timeout: 30_000 });
  await expect.poll(async () => (await takesOnDisk(app.libraryDir)).map((take) => take.status)).toEqual(['binned']);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(screen.record).toBeEnabled();
});

test('silent microphone: warned before and while recording', async ({ page, app }) => {
  await muteMicrophone(page);
  const screen = new RecordingPage(page);
  await screen.open(app.address);
  const warning = page.getByText('Nothing can be heard from this microphone.');
  await expect(warning).toBeVisible({ timeout: 10_000 });
  await expectAccessible(page, 'silent microphone');
  await shoot(page, 'practice-silent');
  await screen.start();
  await expect(warning).toBeVisible();
});

test('a microphone that hears something is not warned about', async ({ page, app }) => {
  const screen = new RecordingPage(page);
  await screen.open(app.address);
  await screen.start();
  await screen.recordUntil(5);
  await expect(page.getByText('Nothing can be heard from this microphone.')).toHaveCount(0);
});

test('backend away for some seconds: the page resends and nothing is lost', async ({ page, app, faults }) => {
  faults.allow(FAILED_REQUEST, 'the browser reports every cut request');
  const screen = new RecordingPage(page);
  await screen.open(app.address);
  await screen.start();
  await screen.recordUntil(1);
  const open = await cutSaving(page);
  await expect(page.getByText(/Saving is \d+ s behind/)).toBeVisible({ timeout: 15_000 });
  await shoot(page, 'practice-behind');
  await open();
  await expect(page.getByText(/Saving is \d+ s behind/)).toBeHidden({ timeout: 15_000 });
  await screen.finish();
  expect(missingMs(await onlyReadyTake(app.libraryDir))).toBeLessThan(500);
});

test('backend away for longer than half a minute: stops cleanly and goes on saving', async ({ page, app, faults }) => {
  faults.allow(FAILED_REQUEST, 'the browser reports every cut request');
  const screen = new RecordingPage(page);
  await screen.open(app.address);
  await screen.start();
  const open = await cutSaving(page);
  const unreachable = page.getByRole('heading', { name: 'The page cannot reach Second Take at the moment.' });
  await expect(unreachable).toBeVisible({ timeout: 60_000 });
  await shoot(page, 'practice-saving');
  await open();
  await expect(screen.kept).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText('Saving fell too far behind, so the recording was stopped.')).toBeVisible();
  const take = await onlyReadyTake(app.libraryDir);
  expect(take.stopped).toBe('backend-slow');
  expect(missingMs(take)).toBeLessThan(500);
  expect(take.recordedMs).toBeGreaterThan(29_000);
});

test('disk full: stops cleanly and finishes with what is saved', async ({ page, app, faults }) => {
  faults.allow(FAILED_REQUEST, 'the browser reports every refused request');
  const screen = new RecordingPage(page);
  await screen.open(app.address);
  await screen.start();
  await screen.recordUntil(3);
  await page.route(CHUNKS, (route) =>
    route.fulfill({ status: 507, json: { error: { code: 'disk-full' } }, contentType: 'application/json' }),
  );
  await expect(page.getByText('The disk is full.')).toBeVisible();
  await expectAccessible(page, 'disk full');
  await shoot(page, 'practice-disk-full');
  await page.getByRole('button', { name: /Finish without the last/ }).click();
  await expect(screen.kept).toBeVisible({ timeout: 30_000 });
  const take = await onlyReadyTake(app.libraryDir);
  expect(take.stopped).toBe('disk-full');
  expect(take.media?.durationMs).toBeGreaterThan(1_500);
});

test.describe('without ffmpeg', () => {
  test.use({ shellEnvironment: { SECOND_TAKE_FFMPEG: '/nowhere/ffmpeg' } });
  test('the recording is kept, and trying again says what is missing', async ({ page, app }) => {
    const screen = new RecordingPage(page);
    await screen.open(app.address);
    await screen.start();
    await screen.recordUntil(2);
    await screen.stop.click();
    await screen.expectFault('The part that finishes videos (ffmpeg) could not be found.');
    await expectAccessible(page, 'ffmpeg missing');
    await shoot(page, 'practice-fault-ffmpeg');
    await page.getByRole('button', { name: 'Try again' }).click();
    await screen.expectFault('The part that finishes videos (ffmpeg) could not be found.');
    const [take] = await takesOnDisk(app.libraryDir);
    expect(take?.raw?.sizeBytes).toBeGreaterThan(0);
  });
});

test('one recording at a time: a second window is told, and can go on afterwards', async ({
  page,
  app,
  context,
  faults,
}) => {
  faults.allow(/status of 409/, 'the browser reports the refusal');
  const first = new RecordingPage(page);
  await first.open(app.address);
  await first.start();
  const second = new RecordingPage(await context.newPage());
  await second.page.goto(`${new URL(page.url()).origin}/#/practice`);
  await expect(second.record).toBeEnabled();
  await second.record.click();
  await second.expectFault('A recording is running, perhaps in another window.');
  await shoot(second.page, 'practice-fault-in-progress');
  await page.bringToFront();
  await first.finish();
  await second.page.bringToFront();
  await second.page.getByRole('button', { name: 'Try again' }).click();
  await expect(second.record).toBeEnabled();
  expect(await takesOnDisk(app.libraryDir)).toHaveLength(1);
});

test('ended elsewhere: the page stops and says so', async ({ page, app, faults }) => {
  faults.allow(FAILED_REQUEST, 'the browser reports the refusal');
  const screen = new RecordingPage(page);
  const chunk = page.waitForRequest((request) => isChunk(request.url()));
  await screen.open(app.address);
  await screen.start();
  const headers = await (await chunk).allHeaders();
  const [take] = await takesOnDisk(app.libraryDir);
  await screen.recordUntil(2);
  const finish = `${new URL(page.url()).origin}/api/takes/${take?.id}/finish`;
  const answer = await page.evaluate(
    async ([url, token]) => {
      const body = JSON.stringify({ recordedMs: 1_000, sizeBytes: 0, stopped: 'owner' });
      const init = {
        method: 'POST',
        body,
        headers: { 'content-type': 'application/json', 'x-second-take-tab': token },
      };
      return (await fetch(url, init)).status;
    },
    [finish, headers['x-second-take-tab'] ?? ''] as const,
  );
  expect(answer).toBe(200);
  await expect(screen.stop).toBeHidden({ timeout: 15_000 });
  expect((await onlyReadyTake(app.libraryDir)).media?.durationMs).toBeGreaterThan(0);
});

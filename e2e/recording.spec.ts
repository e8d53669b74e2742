import type { Page } from '@playwright/test';
import { missingMs, onlyReadyTake, takesOnDisk } from './recording/library-files.ts';
import { RecordingPage } from './recording/recording-page.ts';
import { expect, test } from './support/app-fixture.ts';
import { expectAccessible } from './support/axe.ts';
import { countInputs } from './support/count-inputs.ts';
import { shoot } from './support/shots.ts';

/** Length and place of the only player as its element sees them, after it was sent to `seconds`. */
const seek = (page: Page, seconds: number) =>
  page.locator('video[controls], audio[controls]').evaluate(async (element, to) => {
    const media = element as HTMLMediaElement;
    if (media.readyState < 1) await new Promise((ready) => media.addEventListener('loadedmetadata', ready));
    const seeked = new Promise((done) => media.addEventListener('seeked', done, { once: true }));
    media.currentTime = to;
    await seeked;
    return { duration: media.duration, seekableTo: media.seekable.end(0), at: media.currentTime };
  }, seconds);

/** Mean brightness (0 to 255) of the upper corners of the picture that is shown. */
const corners = (page: Page) =>
  page.locator('video[controls]').evaluate((element) => {
    const video = element as HTMLVideoElement;
    const canvas = new OffscreenCanvas(video.videoWidth, video.videoHeight);
    const context = canvas.getContext('2d');
    context?.drawImage(video, 0, 0);
    const brightness = (x: number) => {
      const pixels = [...(context?.getImageData(x, 20, 60, 30).data ?? [])];
      return pixels.reduce((sum, value) => sum + value, 0) / pixels.length;
    };
    return { left: brightness(30), right: brightness(video.videoWidth - 90) };
  });

test('from the first start to a take that plays, and attempt 2', async ({ page, app, context }) => {
  const screen = new RecordingPage(page);
  const inputs = await countInputs(context);
  const statuses: number[] = [];
  page.on('response', (response) => response.url().includes('/media/') && statuses.push(response.status()));
  await page.goto(app.address);
  await page.getByRole('link', { name: 'Record your first answer' }).click();
  await screen.start();
  expect((await inputs.read(page)).clicks).toBeLessThanOrEqual(4);

  const question = page.getByRole('heading', { level: 1 });
  await expect(question).toHaveText('Tell me about yourself.');
  await expect(page.getByRole('meter', { name: 'Microphone level' })).toBeVisible();
  expect(statuses, 'nothing is played from the network while recording').toEqual([]);
  await screen.recordUntil(2);
  await expectAccessible(page, 'recording');
  await shoot(page, 'practice-recording');
  await screen.recordUntil(3);
  await screen.finish();

  const take = await onlyReadyTake(app.libraryDir);
  expect(Math.abs(missingMs(take)), JSON.stringify(take)).toBeLessThan(500);
  const player = await seek(page, 2);
  expect(Math.abs(player.duration * 1_000 - (take.media?.durationMs ?? 0))).toBeLessThan(100);
  expect(player.seekableTo).toBeCloseTo(player.duration, 1);
  expect(player.at).toBeCloseTo(2, 1);
  expect(statuses).toContain(206);
  // The moving picture carries a dark clock at its upper left; the self-view shows it at the upper right.
  const { left, right } = await corners(page);
  expect(left, 'the file is not mirrored').toBeLessThan(right - 40);
  await expectAccessible(page, 'take recorded');
  await shoot(page, 'practice-done');

  await page.getByRole('button', { name: 'Record again' }).click();
  await expect(screen.record).toBeFocused();
  await expect(page.getByText('Attempt 2')).toBeVisible();
  await screen.start();
  await screen.recordUntil(1);
  await screen.finish();
  await expect(page.getByText(/^Attempt 2 ·/)).toBeVisible();
  expect((await takesOnDisk(app.libraryDir)).map((each) => each.attempt)).toEqual([1, 2]);

  await page.getByRole('button', { name: 'Next question' }).click();
  await expect(question).toHaveText('Why do you want this role?');
  await expect(screen.record).toBeEnabled();
  await expectAccessible(page, 'ready to record');
  await shoot(page, 'practice-ready');
});

test('leads from a take to marking it', async ({ page, app }) => {
  const screen = new RecordingPage(page);
  await screen.open(app.address);
  await screen.start();
  await screen.recordUntil(1);
  await screen.finish();
  const take = await onlyReadyTake(app.libraryDir);
  await page.getByRole('button', { name: 'Watch and mark' }).click();
  await expect(page).toHaveURL(new RegExp(`#/sessions/${take.sessionId}$`));
});

test('records sound only, a question of one’s own', async ({ page, app }) => {
  const screen = new RecordingPage(page);
  await screen.open(app.address);
  await page.getByText('My own', { exact: true }).click();
  await expect(screen.record).toBeDisabled();
  await page.getByRole('textbox', { name: 'Your question' }).fill('Why is there a gap in 2021?');
  await page.getByRole('switch', { name: 'Record sound only' }).click();
  await expect(page.getByText('Sound only: the camera is off.')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Camera' })).toHaveCount(0);
  await expectAccessible(page, 'sound only');
  await shoot(page, 'practice-sound-only');
  await screen.start();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Why is there a gap in 2021?');
  await screen.recordUntil(2);
  await screen.finish();
  const take = await onlyReadyTake(app.libraryDir);
  expect(take.media?.video).toBeNull();
  expect(take.settings.camera).toBeNull();
  const player = await seek(page, 1);
  expect(Math.abs(player.duration * 1_000 - (take.media?.durationMs ?? 0))).toBeLessThan(100);
  await shoot(page, 'practice-sound-done');
});

test('everything by keyboard: start, cancel, hide, stop', async ({ page, app }) => {
  const screen = new RecordingPage(page);
  await screen.open(app.address);
  await expect(screen.record).toBeEnabled();
  await page.keyboard.press('r');
  await expect(page.getByRole('button', { name: 'Cancel' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(screen.record).toBeVisible();
  expect(await takesOnDisk(app.libraryDir)).toEqual([]);

  await page.keyboard.press('v');
  await expect(page.getByText('You are hidden from yourself. The camera is on.')).toBeVisible();
  await shoot(page, 'practice-hidden');
  await page.keyboard.press('r');
  await shoot(page, 'practice-countdown');
  await expect(screen.stop).toBeFocused();
  await expect(page.getByText('You are hidden from yourself. The camera is on.')).toBeVisible();
  await screen.recordUntil(1);
  await page.keyboard.press('F5');
  await screen.recordUntil(2);
  await page.keyboard.press('s');
  await expect(screen.kept).toBeFocused();
  await page.keyboard.press('n');
  await expect(screen.record).toBeEnabled();
});

test('asks before leaving a recording, and keeps it', async ({ page, app }) => {
  const screen = new RecordingPage(page);
  await screen.open(app.address);
  await screen.start();
  await screen.recordUntil(1);
  await page.getByRole('link', { name: 'Sessions', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'You are recording' });
  await expect(dialog).toBeVisible();
  await expectAccessible(page, 'leaving a recording');
  await shoot(page, 'practice-leave');
  await dialog.getByRole('button', { name: 'Go on recording' }).click();
  await expect(dialog).toBeHidden();
  await screen.recordUntil(3);
  await page.getByRole('link', { name: 'Sessions', exact: true }).click();
  await dialog.getByRole('button', { name: 'Stop, keep and leave' }).click();
  await expect(page).toHaveURL(/#\/$/);
  const take = await onlyReadyTake(app.libraryDir);
  expect(missingMs(take)).toBeLessThan(500);
  expect(take.stopped).toBe('owner');
});

test('asks for each carried change what became of it', async ({ page, app }) => {
  const screen = new RecordingPage(page);
  const call = page.waitForRequest((request) => request.url().endsWith('/api/library'));
  await page.goto(app.address);
  const token = (await (await call).allHeaders())['x-second-take-tab'] ?? '';
  const from = { reviewId: 'review-1', sessionId: 'session-1', criterionId: null, criterionName: null };
  const texts = ['Name the result in the first two sentences.', 'Pause instead of saying “kind of”.'];
  const body = {
    questions: [{ text: 'Why do you want this role?', source: 'bank', bankId: 'why-this-role' }],
    focus: texts.map((text, index) => ({ ...from, pointId: `point-${index + 1}`, text })),
  };
  const sessionId = await page.evaluate(
    async ([tab, json]) => {
      const headers = { 'content-type': 'application/json', 'x-second-take-tab': tab };
      const made = await (await fetch('/api/sessions', { method: 'POST', body: json, headers })).json();
      location.hash = `/practice/${made.id}`;
      return made.id as string;
    },
    [token, JSON.stringify(body)] as const,
  );
  await expect(page.getByRole('heading', { name: 'Try this time' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Why do you want this role?');
  for (const text of texts) await expect(page.getByText(text)).toBeVisible();
  await expectAccessible(page, 'focus before recording');
  await shoot(page, 'practice-focus');
  await screen.start();
  for (const text of texts) await expect(page.getByText(text)).toHaveCount(0);
  await screen.recordUntil(1);
  await screen.finish();
  const [first, second] = texts.map((text) => page.getByRole('radiogroup', { name: text }));
  await first?.getByText('Better').click();
  await second?.getByText('Not observed').click();
  await expect
    .poll(async () => (await takesOnDisk(app.libraryDir))[0]?.outcomes)
    .toEqual({ 'point-1': 'better', 'point-2': 'not-observed' });
  expect((await onlyReadyTake(app.libraryDir)).sessionId).toBe(sessionId);
  await expectAccessible(page, 'outcomes');
  await shoot(page, 'practice-outcomes');
});

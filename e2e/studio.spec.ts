import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { bundledTools } from '../src/backend/media/tools.ts';
import { runProgram } from '../src/backend/process/runner.ts';
import type { Moment } from '../src/core/model/review.ts';
import type { Session } from '../src/core/model/session.ts';
import type { Take } from '../src/core/model/take.ts';
import { ReviewPage } from './review/review-page.ts';
import { addSession, addTake, callApi, storedReview } from './review/seed.ts';
import { expect, test } from './support/app-fixture.ts';
import { look } from './support/look.ts';
import { shoot } from './support/shots.ts';

/** What a browser once recorded, with its picture alone. */
async function withoutSound(): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'second-take-silent-'));
  try {
    const file = join(folder, 'silent.webm');
    const source = resolve('src/backend/recorder/samples/vp8.webm');
    const args = ['-nostdin', '-v', 'error', '-i', source, '-an', '-c', 'copy', '-live', '1', '-f', 'webm', file];
    await runProgram({ file: (await bundledTools())?.ffmpeg ?? 'ffmpeg', args, timeoutMs: 30_000 });
    return await readFile(file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const QUESTION = 'Tell me about a time you disagreed with a colleague. What did you do?';

const passageOf = async (page: Page, session: Session, index = 0) => {
  const { moments } = await storedReview(page, session);
  const { startMs = -1, lengthMs = -1 } = moments[index] ?? {};
  return { startMs, lengthMs };
};
const addMoments = async (page: Page, session: Session, take: Take, moments: readonly Partial<Moment>[]) => {
  const { id, rubric } = await storedReview(page, session);
  const base = { takeId: take.id, lengthMs: 0, kind: 'keep', note: '', criterionId: rubric.criteria[0]?.id ?? null };
  const edits = moments.map((moment, index) => ({
    target: 'moment',
    before: null,
    after: { ...base, id: `moment-${index}`, ...moment },
  }));
  await callApi(page, 'POST', `/api/reviews/${id}/edits`, { edits });
};
const timeline = (page: Page) => {
  const edge = (name: string) => page.getByRole('slider', { name, exact: true });
  return {
    start: edge('Start of the moment'),
    end: edge('End of the moment'),
    lane: page.getByRole('toolbar', { name: /on the timeline$/ }),
    wave: page.locator('svg[preserveAspectRatio="none"] path'),
  };
};
const middle = async (locator: Locator) => {
  const box = await locator.boundingBox();
  if (!box) throw new Error('not on screen');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};

test('plays, steps, marks a passage and moves its edges by keyboard alone', async ({ page, app }) => {
  const session = await addSession(page, app.address, QUESTION);
  await addTake(page, session);
  const review = new ReviewPage(page);
  await review.open(app.address, session.id);
  const { start, end, lane, wave } = timeline(page);
  await expect(wave).toHaveAttribute('d', /^M0,/);
  const key = (name: string) => page.keyboard.press(name);
  const rate = () =>
    page.locator('video').evaluate((video: HTMLVideoElement) => [video.playbackRate, video.preservesPitch]);

  // The shuttle: L plays, again faster, K stops at the usual speed, J goes back. A key that is held was pressed once.
  await key('l');
  await review.playedUntil(400);
  await page.keyboard.down('l');
  await page.keyboard.down('l');
  await page.keyboard.up('l');
  expect(await rate()).toEqual([1.25, true]);
  await review.playedUntil(1_500);
  // K and L in one breath, before the browser has told of the pause: it plays on.
  await page.evaluate(() => {
    for (const key of ['k', 'l'])
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  });
  await expect.poll(() => review.isPlaying()).toBe(true);
  await key('k');
  await expect.poll(() => review.isPlaying()).toBe(false);
  expect(await rate()).toEqual([1, true]);
  const before = await review.positionMs();
  await key('j');
  await expect.poll(() => review.positionMs()).toBeLessThan(before - 300);
  await key('k');
  const stopped = await review.positionMs();
  await key('>');
  const oneOn = await review.positionMs();
  expect(oneOn).toBeGreaterThan(stopped);
  expect(oneOn - stopped).toBeLessThan(130);
  await key('<');
  expect(await review.positionMs()).toBeLessThan(oneOn);

  // A typed time, which ends going back.
  await key('j');
  await key('g');
  const time = page.getByRole('textbox', { name: 'Time to go to' });
  await expect(time).toBeFocused();
  await time.fill('0:01:');
  await key('Enter');
  await expect(time).toHaveAttribute('aria-invalid', 'true');
  await time.fill('0:01,5');
  await key('Enter');
  await expect(time).toBeHidden();
  expect(await review.positionMs()).toBe(1_500);

  // A passage, and its edges.
  await key('Digit1');
  await key('.');
  await key('o');
  await expect.poll(() => passageOf(page, session)).toEqual({ startMs: 1_500, lengthMs: 1_000 });
  await key('Alt+ArrowLeft');
  await key('Alt+Shift+ArrowRight');
  await key('Alt+Shift+ArrowRight');
  await expect.poll(() => passageOf(page, session)).toEqual({ startMs: 1_400, lengthMs: 1_300 });
  await end.focus();
  await key('ArrowLeft');
  const frame = 1_300 - Number(await end.getAttribute('aria-valuenow')) + 1_400;
  expect(frame).toBeGreaterThan(10);
  expect(frame).toBeLessThan(70);
  await key('PageUp');
  await key('ArrowRight');
  await expect(end).toHaveAttribute('aria-valuenow', '3700');
  await start.focus();
  await key('PageUp');
  await expect(start).toHaveAttribute('aria-valuetext', '0:02.4');
  await key('Control+z');
  await expect(start).toHaveAttribute('aria-valuetext', '0:01.4');

  // Play only this, and again and again.
  await key('Alt+Shift+ArrowLeft');
  await start.press('End');
  await key('Control+z');
  await key('p');
  await expect.poll(() => review.isPlaying()).toBe(true);
  await expect.poll(() => review.isPlaying()).toBe(false);
  const endMs = Number(await end.getAttribute('aria-valuenow'));
  expect(Math.abs((await review.positionMs()) - endMs)).toBeLessThan(2);
  for (let presses = 0; presses < 10; presses += 1) await key('Alt+Shift+ArrowLeft');
  await key('r');
  await key('p');
  await expect(page.getByRole('button', { name: 'Stop repeating the passage' })).toBeVisible();
  await page.evaluate(() => {
    const seen = globalThis as unknown as { jumps: number };
    seen.jumps = 0;
    document.querySelector('video')?.addEventListener('seeking', () => {
      seen.jumps += 1;
    });
  });
  await expect
    .poll(() => page.evaluate(() => (globalThis as unknown as { jumps: number }).jumps))
    .toBeGreaterThanOrEqual(2);
  expect(await review.isPlaying()).toBe(true);
  await key('k');
  await key('r');

  // Closer, until single frames are apart, and back; marks stay reachable.
  await key('Alt+ArrowUp');
  await key('Alt+ArrowUp');
  const apart = async () => {
    const [from, to] = [await middle(start), await middle(end)];
    return (
      (to.x - from.x) /
      (Number(await end.getAttribute('aria-valuenow')) - Number(await start.getAttribute('aria-valuenow')))
    );
  };
  expect((await apart()) * 33).toBeGreaterThan(10);
  await look(page, 'timeline, zoomed in', 'studio-zoomed');
  // An edge that is moved by key stays in sight.
  await end.focus();
  await key('PageUp');
  await key('PageUp');
  await expect(end).toBeInViewport();
  await key('PageDown');
  await key('PageDown');
  await lane.getByRole('button').first().focus();
  await key('Enter');
  await expect(lane.getByRole('button').first()).toHaveAttribute('aria-pressed', 'true');
  await key('Digit0');
  expect((await apart()) * 33).toBeLessThan(10);
  await key('?');
  await expect(page.getByRole('dialog')).toContainText('Play only this passage');
  await shoot(page, 'studio-keys');
});

test('drags an edge, which snaps; Escape and undo take it back', async ({ page, app }) => {
  const session = await addSession(page, app.address, QUESTION);
  const take = await addTake(page, session);
  await addMoments(page, session, take, [
    { startMs: 1_000, lengthMs: 1_000 },
    { startMs: 3_000, kind: 'change', note: 'Forty seconds of background' },
  ]);
  const review = new ReviewPage(page);
  await review.open(app.address, session.id);
  const { start, end, lane } = timeline(page);
  await lane.getByRole('button').first().click();
  await expect(end).toHaveAttribute('aria-valuenow', '2000');
  const msEach = await (async () => {
    const [from, to] = [await start.boundingBox(), await end.boundingBox()];
    return 1_000 / ((to?.x ?? 0) - ((from?.x ?? 0) + (from?.width ?? 0)));
  })();

  const grip = await middle(end);
  await page.mouse.move(grip.x, grip.y);
  await page.mouse.down();
  // Near the other moment: it goes there exactly, and its frame is shown.
  await page.mouse.move(grip.x + 980 / msEach, grip.y, { steps: 4 });
  await expect(end).toHaveAttribute('aria-valuenow', '3000');
  expect(await review.positionMs()).toBe(3_000);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(end).toHaveAttribute('aria-valuenow', '2000');
  expect(await review.positionMs()).toBe(1_000);

  await page.mouse.move(grip.x, grip.y);
  await page.mouse.down();
  await page.mouse.move(grip.x + 200 / msEach, grip.y);
  await page.mouse.move(grip.x + 980 / msEach, grip.y, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => passageOf(page, session)).toEqual({ startMs: 1_000, lengthMs: 2_000 });
  await page.keyboard.press('Control+z');
  await expect.poll(() => passageOf(page, session)).toEqual({ startMs: 1_000, lengthMs: 1_000 });

  // The whole moment, held at its head.
  const head = await lane.getByRole('button').first().boundingBox();
  await page.mouse.move((head?.x ?? 0) + 7, (head?.y ?? 0) + 7);
  await page.mouse.down();
  await page.mouse.move((head?.x ?? 0) + 7 + 500 / msEach, (head?.y ?? 0) + 7, { steps: 4 });
  await page.mouse.up();
  await expect.poll(async () => (await passageOf(page, session)).startMs).toBeGreaterThan(1_400);
  expect((await passageOf(page, session)).lengthMs).toBe(1_000);
  await look(page, 'timeline with a selected passage', 'studio-passage');

  // Seen close, an edge held beyond the border takes the view along, one undo takes all of it back.
  await page.keyboard.press('Alt+ArrowUp');
  const before = await passageOf(page, session);
  const edge = await middle(start);
  const pane = await page.getByRole('slider', { name: 'Position' }).boundingBox();
  await page.mouse.move(edge.x, edge.y);
  await page.mouse.down();
  await page.mouse.move(edge.x - 60, edge.y, { steps: 3 });
  await page.mouse.move((pane?.x ?? 0) - 15, edge.y, { steps: 3 });
  await expect(start).toHaveAttribute('aria-valuenow', '0');
  await page.mouse.up();
  await expect.poll(async () => (await passageOf(page, session)).startMs).toBe(0);
  await page.keyboard.press('Control+z');
  await expect.poll(() => passageOf(page, session)).toEqual(before);
  // Pressed again and again, a key is one step too.
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('Alt+ArrowRight');
  await expect.poll(async () => (await passageOf(page, session)).startMs).toBe(before.startMs + 300);
  await page.keyboard.press('Control+z');
  await expect.poll(() => passageOf(page, session)).toEqual(before);
});

test('what leads to a moment is played before it, and a note can stop playing while it is typed', async ({
  page,
  app,
}) => {
  const session = await addSession(page, app.address, QUESTION);
  const take = await addTake(page, session);
  await addMoments(page, session, take, [{ startMs: 3_000, note: 'Says what it led to' }]);
  const review = new ReviewPage(page);
  await review.open(app.address, session.id);
  await page.getByRole('button', { name: 'How it plays' }).click();
  await page.getByRole('combobox', { name: 'Before a moment' }).selectOption('1');
  await page.getByRole('checkbox', { name: 'Pause while I type' }).check();
  await look(page, 'how it plays', 'studio-settings');
  await page.keyboard.press('Escape');
  // A speed chosen by mouse leaves the keys to the marks, and a volume leaves Space to playing.
  const speed = page.getByRole('combobox', { name: 'Speed' });
  await speed.focus();
  await speed.dispatchEvent('pointerdown');
  await speed.selectOption('2×');
  await expect(speed).not.toBeFocused();
  await speed.selectOption('1×');
  await page.getByRole('slider', { name: 'Volume' }).press('Space');
  await expect.poll(() => review.isPlaying()).toBe(true);
  await page.keyboard.press('Space');
  await expect.poll(() => review.isPlaying()).toBe(false);
  await page.getByRole('slider', { name: 'Volume' }).blur();

  // At rest the very frame, while playing what leads to it.
  await page.keyboard.press('Shift+ArrowRight');
  expect(await review.positionMs()).toBe(3_000);
  await review.seekMs(500);
  await review.play();
  const moment = page.getByRole('list', { name: 'Moments' }).getByRole('button').first();
  await moment.click();
  const position = await review.positionMs();
  expect(position).toBeGreaterThanOrEqual(2_000);
  expect(position).toBeLessThan(2_900);
  await page.keyboard.press('n');
  await page.keyboard.type('!');
  await expect.poll(() => review.isPlaying()).toBe(false);
  await page.keyboard.press('Enter');
  await expect.poll(() => review.isPlaying()).toBe(true);
  await page.reload();
  await review.ready();
  await page.getByRole('button', { name: 'How it plays' }).click();
  await expect(page.getByRole('combobox', { name: 'Before a moment' })).toHaveValue('1');
});

test('shows five hundred overlapping moments', async ({ page, app }) => {
  const session = await addSession(page, app.address, QUESTION);
  const take = await addTake(page, session);
  const kinds = ['keep', 'change', 'undecided'] as const;
  const many = Array.from({ length: 500 }, (_, index) => ({
    startMs: (index * 37) % 4_000,
    lengthMs: (index % 4) * 300,
    kind: kinds[index % 3] ?? 'keep',
  }));
  await addMoments(page, session, take, many);
  const review = new ReviewPage(page);
  await review.open(app.address, session.id);
  const { lane } = timeline(page);
  await expect(lane.getByRole('button')).toHaveCount(500);
  await page.keyboard.press('Digit2');
  await expect(lane.getByRole('button')).toHaveCount(501);
  await page.keyboard.press('Alt+ArrowUp');
  await lane.getByRole('button').first().focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(lane.getByRole('button').last()).toHaveAttribute('aria-pressed', 'true');
  await shoot(page, 'studio-500');
});

test('a take with sound only has a waveform, one without sound has none and still a timeline', async ({
  page,
  app,
}) => {
  const session = await addSession(page, app.address, QUESTION);
  await addTake(page, session, { kind: 'sound' });
  const review = new ReviewPage(page);
  await review.open(app.address, session.id);
  const { wave, start } = timeline(page);
  await expect(wave).toHaveAttribute('d', /^M0,/);
  await page.keyboard.press('Digit1');
  await expect(start).toBeVisible();
  await look(page, 'timeline of sound', 'studio-sound');

  await addTake(page, session, { bytes: await withoutSound() });
  await page.reload();
  await review.ready();
  await page.keyboard.press('Digit2');
  await expect(start).toBeVisible();
  await expect(wave).toHaveCount(0);
  await page.keyboard.press('>');
  expect(await review.positionMs()).toBeGreaterThan(0);
  await look(page, 'timeline without sound', 'studio-silent');
});

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { chmod, readdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import ffprobe from '@ffprobe-installer/ffprobe';
import type { Page } from '@playwright/test';
import type { ExportDocument } from '../src/core/model/documents.ts';
import type { Review } from '../src/core/model/review.ts';
import type { Session } from '../src/core/model/session.ts';
import type { Take } from '../src/core/model/take.ts';
import type { Task } from '../src/core/model/task.ts';
import { addSession, addTake, callApi, storedReview } from './review/seed.ts';
import { expect, test } from './support/app-fixture.ts';
import { look } from './support/look.ts';
import { shoot } from './support/shots.ts';

const QUESTION = 'Tell me about a time you disagreed with a colleague. What did you do?';

/** Marks moments of a take through the API: kind, criterion (by number) and place. */
async function mark(
  page: Page,
  session: Session,
  marks: readonly { take: Take; kind: 'keep' | 'change'; criterion: number; startMs: number; lengthMs: number }[],
): Promise<void> {
  const review = await storedReview(page, session);
  const edits = marks.map(({ take, kind, criterion, startMs, lengthMs }, index) => ({
    target: 'moment',
    before: null,
    after: {
      id: `moment-${index + 1}`,
      takeId: take.id,
      startMs,
      lengthMs,
      criterionId: review.rubric.criteria[criterion]?.id ?? null,
      kind,
      note: index === 0 ? 'Says the answer first' : '',
    },
  }));
  await callApi<Review>(page, 'POST', `/api/reviews/${review.id}/edits`, { edits });
}

const exportsOf = async (page: Page, session: Session) =>
  (await callApi<{ exports: ExportDocument[] }>(page, 'GET', `/api/sessions/${session.id}`)).exports;

/** Length of a file in seconds and its codecs, as ffprobe reads them. */
async function probe(libraryDir: string, fileName: string): Promise<{ seconds: number; codecs: string }> {
  const found = (await readdir(libraryDir, { recursive: true })).find((path) => path.endsWith(fileName)) ?? '';
  const show = ['-v', 'error', '-show_entries', 'format=duration:stream=codec_name', '-of', 'json'];
  const { format, streams } = JSON.parse(execFileSync(ffprobe.path, [...show, join(libraryDir, found)]).toString());
  return {
    seconds: Number(format.duration),
    codecs: streams.map((one: { codec_name: string }) => one.codec_name).join(),
  };
}

test('cuts moments by filter and joins a reel with titles', async ({ page, app }) => {
  const session = await addSession(page, app.address, QUESTION);
  const take = await addTake(page, session);
  const second = await addTake(page, session, { kind: 'sound' });
  await mark(page, session, [
    { take, kind: 'keep', criterion: 1, startMs: 500, lengthMs: 1_200 },
    { take, kind: 'change', criterion: 1, startMs: 2_000, lengthMs: 0 },
    { take: second, kind: 'change', criterion: 0, startMs: 1_000, lengthMs: 1_500 },
  ]);
  await page.goto(`${new URL(app.address).origin}/#/sessions/${session.id}`);
  const link = page.getByRole('link', { name: 'Clips and reels' });
  await expect(link).toBeVisible();
  await shoot(page, 'clips-session');
  await link.click();
  await expect(page.getByRole('heading', { level: 1, name: 'Clips and reels' })).toBeVisible();
  await expect(page.getByText('Choose what to cut first.')).toBeVisible();
  await look(page, 'clips, nothing chosen', 'clips-start');

  await page.getByRole('combobox', { name: 'Kind' }).selectOption('Change');
  const moments = page.getByRole('list', { name: 'Moments' }).getByRole('checkbox');
  await expect(moments).toHaveCount(2);
  await page.getByRole('button', { name: 'Choose all 2' }).click();
  await page.getByRole('textbox', { name: 'Lead-in before' }).fill('1');
  await page.getByRole('textbox', { name: 'Lead-out after' }).fill('1');
  await expect(page.getByText(/^2 files, together 0:0[4-6] long, at most/)).toBeVisible();
  await page.getByRole('button', { name: 'Make 2 clips' }).click();
  await expect(page.getByText('Done. The 2 files are below.')).toBeVisible({ timeout: 30_000 });
  const files = page.getByRole('list', { name: 'Made so far' }).getByRole('listitem');
  await expect(files).toHaveCount(2);
  for (const { fileName, map } of await exportsOf(page, session)) {
    const { seconds } = await probe(app.libraryDir, fileName);
    expect(Math.abs(seconds * 1_000 - (map?.pieces[0]?.lengthMs ?? 0))).toBeLessThan(80);
  }

  await page.getByRole('combobox', { name: 'Kind' }).selectOption('Keep');
  await moments.check();
  await page.getByRole('radio', { name: 'Joined in this order as one reel' }).check();
  await page.getByRole('button', { name: 'Move 3 up' }).click();
  const titles = page.getByRole('textbox', { name: /^Title of/ });
  await expect(titles).toHaveCount(3);
  await expect(titles.nth(1)).toHaveValue('Keep: Direct answers, 0:00');
  await titles.nth(0).fill('تغيير: الجواب أولاً 👋');
  await expect(page.getByText(/^0:1\d long, at most/)).toBeVisible();
  await look(page, 'a reel', 'clips-reel');
  await page.getByRole('button', { name: 'Make the reel' }).click();
  await expect(page.getByText('Done. The file is below.')).toBeVisible({ timeout: 60_000 });
  const reel = (await exportsOf(page, session)).find(({ kind }) => kind === 'reel');
  expect((await probe(app.libraryDir, reel?.fileName ?? '')).codecs).toBe('h264,aac');
  expect(reel?.map?.pieces.map(({ takeId }) => takeId)).toEqual([take.id, take.id, second.id]);
  await look(page, 'clips made', 'clips-made');
});

test('cuts a typed range by keyboard, with the moment somebody came from', async ({ page, app }) => {
  const session = await addSession(page, app.address, QUESTION);
  const take = await addTake(page, session);
  await mark(page, session, [{ take, kind: 'keep', criterion: 1, startMs: 500, lengthMs: 1_200 }]);
  await page.goto(`${new URL(app.address).origin}/#/sessions/${session.id}`);
  await page.getByRole('list', { name: 'Moments' }).getByRole('button').first().click();
  await expect(page.getByRole('button', { name: 'Cut a clip of this moment' })).toBeEnabled();
  await page.keyboard.press('x');
  await expect(page.getByRole('list', { name: 'Chosen (1)' }).getByRole('listitem')).toHaveText(/Keep: Direct answers/);
  await expect(page.getByText(/^0:0[34] long, at most/)).toBeVisible();

  await page.getByRole('radio', { name: 'Moments' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('textbox', { name: 'From' })).toBeFocused();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('0:01x');
  await expect(page.getByText('Like 1:23 or 83.5')).toBeVisible();
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Tab');
  await page.keyboard.type('3');
  await expect(page.getByText(/^0:02 long, at most/)).toBeVisible();
  await page.getByRole('radio', { name: 'Fast, a little earlier' }).focus();
  await page.keyboard.press('Space');
  await expect(page.getByText('Cut exactly: this recording cannot be copied into an MP4.')).toBeVisible();

  await page.getByRole('button', { name: 'Play this passage' }).focus();
  await page.keyboard.press('Enter');
  const video = page.locator('video');
  await expect.poll(() => video.evaluate((element: HTMLVideoElement) => element.currentTime)).toBeGreaterThan(1.2);
  await expect.poll(() => video.evaluate((element: HTMLVideoElement) => element.paused)).toBe(true);
  expect(await video.evaluate((element: HTMLVideoElement) => element.currentTime)).toBeCloseTo(3, 0);

  await page.getByRole('button', { name: 'Make the clip' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Done. The file is below.')).toBeVisible({ timeout: 30_000 });
  const [made] = await exportsOf(page, session);
  expect(made?.map?.pieces).toEqual([{ takeId: take.id, clipStartMs: 0, takeStartMs: 1_000, lengthMs: 2_000 }]);

  // Away and back: what was chosen is still chosen, and a file somebody deleted is not offered any more.
  const files = page.getByRole('list', { name: 'Made so far' }).getByRole('listitem');
  await expect(files).toHaveCount(1);
  const folder = (await readdir(app.libraryDir, { recursive: true })).find((path) => path.endsWith('exports')) ?? '';
  await page.getByRole('link', { name: /^Tasks/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Tasks' })).toBeVisible();
  expect(new URL(page.url()).search).toBe('');
  await rm(join(app.libraryDir, folder, made?.fileName ?? 'nothing'));
  await page.goBack();
  await expect(page.getByRole('textbox', { name: 'From' })).toHaveValue('0:01');
  await expect(page.getByRole('radio', { name: 'Fast, a little earlier' })).toBeChecked();
  await page.reload();
  await expect(page.getByRole('button', { name: 'Make the clip' })).toBeEnabled();
  await expect(files).toHaveCount(0);
});

test('copies a passage of an H.264 take and says how much earlier it starts', async ({ page, app }) => {
  const session = await addSession(page, app.address, QUESTION);
  const take = await addTake(page, session, { bytes: readFileSync(resolve('src/backend/recorder/samples/h264.mkv')) });
  await page.goto(`${new URL(app.address).origin}/#/sessions/${session.id}/clips`);
  await page.getByText('From … to …').click();
  const from = page.getByRole('textbox', { name: 'From' });
  await from.fill('12:00');
  await expect(page.getByText('It plays from 0:00 to 0:04.')).toBeVisible();
  await expect(page.getByText('Choose what to cut first.')).toBeVisible();
  await from.fill('1.7');
  await page.getByRole('textbox', { name: 'To' }).fill('3');
  await page.getByRole('radio', { name: 'Fast, a little earlier' }).check();
  await expect(page.getByText(/^Starts 0\.\d s earlier than asked/)).toBeVisible();
  await look(page, 'a fast cut', 'clips-fast');
  const make = page.getByRole('button', { name: 'Make the clip' });
  const done = page.getByText('Done. The file is below.');
  // The second half of a slow double click.
  await make.click();
  await expect(done).toBeVisible({ timeout: 30_000 });
  await expect(done).toBeInViewport();
  await make.dispatchEvent('click', { detail: 2 });
  const tasks = await callApi<Task[]>(page, 'GET', '/api/tasks');
  expect(tasks.filter(({ kind }) => kind === 'export-clip')).toHaveLength(1);
  const [made] = await exportsOf(page, session);
  const [piece] = made?.map?.pieces ?? [];
  expect(piece).toMatchObject({ takeId: take.id });
  expect(piece?.takeStartMs).toBeLessThan(1_700);
  const { seconds, codecs } = await probe(app.libraryDir, made?.fileName ?? '');
  expect(Math.abs(seconds * 1_000 - (piece?.lengthMs ?? 0))).toBeLessThan(200);
  expect(codecs).toBe('h264,opus');

  // A take that is not there any more gives way to another; what a trim leaves out is not offered.
  const second = await addTake(page, session);
  await mark(page, session, [
    { take: second, kind: 'keep', criterion: 1, startMs: 200, lengthMs: 0 },
    { take: second, kind: 'change', criterion: 1, startMs: 2_000, lengthMs: 0 },
  ]);
  await callApi(page, 'PUT', `/api/takes/${second.id}/trim`, {
    revision: second.revision,
    trim: { startMs: 1_000, endMs: 3_000 },
  });
  await callApi(page, 'POST', `/api/takes/${take.id}/bin`);
  await expect(page.getByRole('list', { name: 'Chosen (1)' }).getByRole('listitem')).toContainText('0:01');
  await page.getByText('Moments', { exact: true }).first().click();
  await expect(page.getByRole('list', { name: 'Moments' }).getByRole('checkbox')).toHaveCount(1);
  await expect(page.getByText(/^1 moment lies in what is trimmed away/)).toBeVisible();
});

test('says what is safe when cutting fails, and leaves nothing', async ({ page, app }) => {
  const session = await addSession(page, app.address, QUESTION);
  const take = await addTake(page, session);
  // What a disk fault leaves of a recording.
  const file = (await readdir(app.libraryDir, { recursive: true })).find((path) =>
    path.endsWith(`${take.id}/video.webm`),
  );
  await chmod(join(app.libraryDir, file ?? ''), 0o644);
  await page.goto(`${new URL(app.address).origin}/#/sessions/${session.id}/clips`);
  const make = page.getByRole('button', { name: 'Make the clip' });
  await expect(make).toBeEnabled();
  await writeFile(join(app.libraryDir, file ?? ''), 'no video');
  await make.click();
  await expect(page.getByRole('alert').filter({ hasText: 'The video could not be written.' })).toBeVisible();
  await look(page, 'a clip that failed', 'clips-failed');
  expect(await exportsOf(page, session)).toEqual([]);
});

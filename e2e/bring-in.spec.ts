import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Page } from '@playwright/test';
import { type OddFile, oddFiles } from '../src/backend/imports/testing/odd-files.ts';
import { bundledTools } from '../src/backend/media/tools.ts';
import type { LibraryOverview, SessionDetail } from '../src/contract/views.ts';
import { addSession, addTake, callApi } from './review/seed.ts';
import { expect, test } from './support/app-fixture.ts';
import { expectAccessible } from './support/axe.ts';
import { shoot } from './support/shots.ts';

let folder: string;
let make: ReturnType<typeof oddFiles>;
test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bring-in-'));
  make = oddFiles((await bundledTools())?.ffmpeg ?? '', folder);
});
test.afterAll(() => rm(folder, { recursive: true, force: true }));

const row = (page: Page, name: string) => page.getByRole('article', { name, exact: true });
async function choose(page: Page, files: readonly string[]): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: /Choose (files|more)/ }).click();
  await (await chooser).setFiles([...files]);
}
/** Drops files that lie in the page's memory, as a file manager would drop them. */
async function drop(page: Page, files: readonly { name: string; base64: string }[]): Promise<void> {
  const transfer = await page.evaluateHandle((list) => {
    const data = new DataTransfer();
    for (const { name, base64 } of list)
      data.items.add(new File([Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))], name));
    return data;
  }, files);
  await page.dispatchEvent('#page', 'dragover', { dataTransfer: transfer });
  await expect(page.getByText('Let go to bring them in')).toBeVisible();
  await page.dispatchEvent('#page', 'drop', { dataTransfer: transfer });
}
const bringIn = (page: Page) => page.getByRole('button', { name: /^Bring in \d+ files?$/ }).click();
const inLibrary = (page: Page, name: string) => expect(row(page, name).getByText('Is in your library.')).toBeVisible();

/** Every take of a session, as a person would see that it works: played by the real element, marked, and cut into one reel. */
async function playMarkAndCut(page: Page, sessionId: string): Promise<void> {
  const { takes } = await callApi<SessionDetail>(page, 'GET', `/api/sessions/${sessionId}`);
  const lengths = new Map<string, number>();
  for (const { id, media, imported } of takes) {
    await page.goto(`${new URL(page.url()).origin}/?take=${id}#/sessions/${sessionId}`);
    const video = page.locator('video').first();
    await expect.poll(() => video.evaluate((element: HTMLVideoElement) => element.readyState)).toBeGreaterThan(1);
    const lengthMs = await video.evaluate((element: HTMLVideoElement) => element.duration * 1_000);
    expect(Math.abs(lengthMs - (media?.durationMs ?? 0)), imported?.fileName).toBeLessThan(150);
    await video.evaluate(async (element: HTMLVideoElement) => {
      const seeked = new Promise((done) => element.addEventListener('seeked', done, { once: true }));
      element.currentTime = element.duration / 2;
      await seeked;
    });
    await expect(page.getByRole('slider', { name: 'Position' })).toBeEnabled();
    await page.keyboard.press('m');
    await expect(page.getByRole('heading', { name: /^1 moment/ }), imported?.fileName).toBeVisible();
    lengths.set(id, lengthMs);
  }
  const marked = async () =>
    (await callApi<SessionDetail>(page, 'GET', `/api/sessions/${sessionId}`)).ownReview?.moments.map(
      ({ takeId }) => takeId,
    );
  await expect.poll(marked).toHaveLength(takes.length);
  expect(new Set(await marked())).toEqual(new Set(takes.map(({ id }) => id)));

  // Cut exactly and joined, sound alone among them.
  const pieces = takes.map(({ id }) => ({
    takeId: id,
    startMs: Math.floor((lengths.get(id) ?? 0) / 4),
    lengthMs: 400,
    title: null,
  }));
  const asked = { pieces, mode: 'exact', about: 'All', evenSound: false, maxBytes: null, leadInMs: 0, leadOutMs: 0 };
  const { taskId } = await callApi<{ taskId: string }>(page, 'POST', `/api/sessions/${sessionId}/reels`, asked);
  const task = async () =>
    (await callApi<{ id: string; state: string }[]>(page, 'GET', '/api/tasks')).find(({ id }) => id === taskId);
  await expect.poll(async () => (await task())?.state, { timeout: 90_000 }).toBe('done');
}

test('several files at once become one session: played, marked and cut like recorded takes', async ({ app, page }) => {
  await page.goto(app.address);
  await page.getByRole('link', { name: 'Bring in videos' }).click();
  await expect(page.getByRole('button', { name: 'Choose files' })).toBeVisible();
  await expectAccessible(page, 'bring in, empty');
  await shoot(page, 'bring-in-empty');

  const names: readonly OddFile[] = ['plain.mp4', 'hevc.mp4', 'variable.mp4', 'silent.mp4', 'voice.mp3'];
  const files = await Promise.all([...names.map((name) => make.make(name)), make.turned(), make.text('notes.mp4')]);
  await choose(page, files);
  await expect(row(page, 'plain.mp4').getByText('Is copied as it is.')).toBeVisible();
  await expect(row(page, 'hevc.mp4').getByText('HEVC cannot be played here')).toBeVisible();
  await expect(row(page, 'turned.mp4').getByText('stands upright')).toBeVisible();
  await expect(row(page, 'silent.mp4').getByText('No sound')).toBeVisible();
  await expect(row(page, 'voice.mp3').getByText('Sound only')).toBeVisible();
  await expect(row(page, 'notes.mp4').getByText('There is no video and no sound in this file.')).toBeVisible();
  await row(page, 'plain.mp4').getByRole('combobox').fill('Tell me about a conflict');
  await page.keyboard.press('Escape');
  await expectAccessible(page, 'bring in, chosen');
  await shoot(page, 'bring-in-chosen');

  await page.getByRole('button', { name: 'Bring in 6 files' }).click();
  for (const file of files.slice(0, 6)) await inLibrary(page, basename(file));
  await expect(page.getByText('6 files are in your library.')).toBeVisible();
  await expectAccessible(page, 'bring in, done');
  await shoot(page, 'bring-in-done');

  const { sessions } = await callApi<LibraryOverview>(page, 'GET', '/api/library');
  expect(sessions).toHaveLength(1);
  const sessionId = sessions[0]?.session.id ?? '';
  const { takes, session } = await callApi<SessionDetail>(page, 'GET', `/api/sessions/${sessionId}`);
  expect(session.questions.map(({ text }) => text)).toContain('Tell me about a conflict');
  expect(takes.map(({ imported }) => imported?.fileName).sort()).toEqual(
    files
      .slice(0, 6)
      .map((file) => basename(file))
      .sort(),
  );

  await playMarkAndCut(page, sessionId);
});

test('every odd kind of file becomes a take that plays, takes a mark and can be cut', async ({ app, page }) => {
  const names: readonly OddFile[] = [
    'phone.mov',
    'ten-bit.mp4',
    'slow.mp4',
    'old.avi',
    'windows.wmv',
    'pcm.mov',
    'late.mkv',
    'page.webm',
    'odd-size.avi',
    'fragments.mp4',
    'wide.mp4',
    'voice.m4a',
    'voice.wav',
    'voice.ogg',
  ];
  const files: string[] = [];
  for (const name of names) files.push(await make.make(name));
  files.push(await make.cutOff('front'));
  await page.goto(`${app.address}#/bring-in`);
  await choose(page, files);
  const go = page.getByRole('button', { name: `Bring in ${files.length} files` });
  // Each of them is looked at and tried first.
  await expect(go).toBeVisible({ timeout: 90_000 });
  await go.click();
  await expect(page.getByText(`${files.length} files are in your library.`)).toBeVisible({ timeout: 90_000 });
  const { sessions } = await callApi<LibraryOverview>(page, 'GET', '/api/library');
  await playMarkAndCut(page, sessions[0]?.session.id ?? '');
});

test('a file dropped on a session goes into it, is known again, and can be put away', async ({ app, page }) => {
  const session = await addSession(page, app.address, 'Why this role?');
  await addTake(page, session);
  await page.goto(`${new URL(page.url()).origin}/#/sessions/${session.id}`);
  await page.locator('video').first().waitFor();
  const { readFile } = await import('node:fs/promises');
  const base64 = (await readFile(await make.make('page.webm'))).toString('base64');
  const name = 'إجابتي – 回答 "1".webm';
  await drop(page, [{ name, base64 }]);
  await expect(row(page, name).getByText('Is copied as it is.')).toBeVisible();
  await expect(page.getByRole('radio', { name: 'A session that is there' })).toBeChecked();
  await expect(page.getByRole('combobox', { name: 'Session' })).toHaveValue('Why this role?');
  // Chosen twice: said, and left out until it is asked for.
  await drop(page, [{ name: 'twin.webm', base64 }]);
  await expect(row(page, 'twin.webm').getByText(`The same file as “${name}”`)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Bring in 1 file' })).toBeVisible();
  await expectAccessible(page, 'the same file twice');
  await shoot(page, 'bring-in-twin');
  await page.getByRole('button', { name: 'Take twin.webm off the list' }).click();
  const question = row(page, name).getByRole('combobox');
  await question.fill('Why this');
  await page.getByRole('option', { name: 'Why this role?' }).click();
  await bringIn(page);
  await inLibrary(page, name);
  const detail = () => callApi<SessionDetail>(page, 'GET', `/api/sessions/${session.id}`);
  expect((await detail()).takes.map(({ attempt, status }) => [attempt, status])).toEqual([
    [1, 'ready'],
    [2, 'ready'],
  ]);

  const arrived = page.getByRole('alert').filter({ hasText: '1 file is in your library.' });
  await arrived.getByRole('button', { name: 'Close' }).click();
  await expect(arrived).toHaveCount(0);

  // The same file again: said, asked, not refused.
  await drop(page, [{ name: 'other name.webm', base64 }]);
  await expect(row(page, 'other name.webm').getByText(/You brought this file in before/)).toBeVisible();
  await expect(page.getByRole('button', { name: /^Bring in/ })).toBeHidden();
  await shoot(page, 'bring-in-same');
  await row(page, 'other name.webm').getByRole('checkbox', { name: 'Bring it in once more' }).check();
  await bringIn(page);
  await inLibrary(page, 'other name.webm');

  await arrived.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('The take is in the bin.')).toBeVisible();
  expect((await detail()).takes.map(({ status }) => status)).toEqual(['ready', 'ready', 'binned']);

  // A session put away meanwhile is not brought into; one that was made for a file goes with it, and nothing empty stays.
  await page.getByRole('button', { name: `Take ${name} off the list` }).click();
  await drop(page, [{ name: 'alone.webm', base64 }]);
  await row(page, 'alone.webm').getByRole('checkbox', { name: 'Bring it in once more' }).check();
  await callApi(page, 'POST', `/api/sessions/${session.id}/bin`);
  await expect(page.getByText('Choose a session')).toBeVisible();
  await page.getByRole('radio', { name: 'One new session' }).check();
  await bringIn(page);
  await inLibrary(page, 'alone.webm');
  await arrived.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('button', { name: 'Choose files' })).toBeVisible();
  const { sessions } = await callApi<LibraryOverview>(page, 'GET', '/api/library');
  expect(sessions).toEqual([]);
});

test('a conversion survives a reload and can be cancelled; nothing of it stays', async ({ app, page }) => {
  await page.goto(app.address);
  await page.getByRole('link', { name: 'Bring in videos' }).click();
  await choose(page, [await make.long()]);
  const name = 'long.mp4';
  await expect(row(page, name).getByText(/Is converted/)).toBeVisible();
  await bringIn(page);
  await expect(row(page, name).getByRole('button', { name: `Cancel: ${name}` })).toBeVisible();
  await page.reload();
  const cancel = row(page, name).getByRole('button', { name: `Cancel: ${name}` });
  await expect(cancel).toBeVisible();
  await expectAccessible(page, 'bring in, converting');
  await shoot(page, 'bring-in-converting');
  await page.getByRole('link', { name: /^Tasks/ }).click();
  await expect(page.getByText('Bringing in a file')).toBeVisible();
  await expect(page.getByText(name)).toBeVisible();
  await page.goBack();
  await cancel.click();
  await expect(row(page, name).getByRole('combobox')).toBeVisible();
  const { sessions } = await callApi<LibraryOverview>(page, 'GET', '/api/library');
  expect(sessions).toEqual([]);
  await row(page, name)
    .getByRole('button', { name: `Take ${name} off the list` })
    .click();
  await expect(page.getByRole('button', { name: 'Choose files' })).toBeVisible();
});

test('what was typed outlives a reload and another page; after the app was closed the files are asked for again', async ({
  app,
  page,
  faults,
}) => {
  const session = await addSession(page, app.address, 'Why this role?');
  await page.getByRole('link', { name: 'Bring in videos' }).click();
  const typed = (name: string) => row(page, name).getByRole('combobox');
  const names = ['plain.mp4', 'silent.mp4'] as const;
  const files = await Promise.all(names.map((name) => make.make(name)));
  await choose(page, files);
  for (const name of names) await expect(typed(name)).toBeVisible();
  await page.getByRole('radio', { name: 'A session that is there' }).check();
  await page.getByRole('combobox', { name: 'Session' }).click();
  await page.getByRole('option', { name: 'Why this role?' }).click();
  await typed('plain.mp4').fill('Tell me about a conflict');

  // At once, before anything was sent by itself.
  await page.reload();
  await expect(typed('plain.mp4')).toHaveValue('Tell me about a conflict');
  await expect(typed('silent.mp4')).toHaveValue('silent');
  await expect(page.getByRole('combobox', { name: 'Session' })).toHaveValue('Why this role?');

  // Another page and back.
  await typed('silent.mp4').fill('What went wrong?');
  await page.getByRole('link', { name: 'Sessions', exact: true }).click();
  await page.getByRole('link', { name: 'Bring in videos' }).click();
  await expect(typed('silent.mp4')).toHaveValue('What went wrong?');
  await expect(page.getByRole('combobox', { name: 'Session' })).toHaveValue('Why this role?');

  // The app is killed: nothing of the files is kept, and what was typed is.
  faults.allow(/ERR_|Failed to load resource/, 'the backend of this page is killed on purpose');
  await app.kill();
  await page.goto('about:blank', { waitUntil: 'commit' });
  await app.restart();
  await page.goto(app.address);
  await page.getByRole('link', { name: 'Bring in videos' }).click();
  const note = page.getByRole('alert').filter({ hasText: '2 files were not brought in before the app was closed' });
  await expect(note.getByText('What went wrong?')).toBeVisible();
  await expectAccessible(page, 'bring in, chosen before');
  await shoot(page, 'bring-in-unfinished');
  await choose(page, files.slice(0, 1));
  await expect(typed('plain.mp4')).toHaveValue('Tell me about a conflict');
  await expect(page.getByRole('combobox', { name: 'Session' })).toHaveValue('Why this role?');
  const rest = page.getByRole('alert').filter({ hasText: '1 file was not brought in before the app was closed' });
  await expect(rest).toBeVisible();
  await shoot(page, 'bring-in-unfinished-one');

  // Left out, and taken back.
  await rest.getByRole('button', { name: 'Leave it out' }).click();
  await expect(rest).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(rest).toBeVisible();
  await rest.getByRole('button', { name: 'Leave it out' }).click();
  await expect(rest).toHaveCount(0);

  await bringIn(page);
  await inLibrary(page, 'plain.mp4');
  const { session: now } = await callApi<SessionDetail>(page, 'GET', `/api/sessions/${session.id}`);
  expect(now.questions.map(({ text }) => text)).toEqual(['Why this role?', 'Tell me about a conflict']);
  await page.reload();
  await expect(page.getByRole('alert').filter({ hasText: 'before the app was closed' })).toHaveCount(0);
});

test('ten hours, a picture every two seconds and times below 0 are played, marked and cut like anything else', async ({
  app,
  page,
}) => {
  test.setTimeout(120_000);
  await page.goto(app.address);
  await page.getByRole('link', { name: 'Bring in videos' }).click();
  const files = [
    await make.tenHours('picture'),
    await make.make('slow.mp4'),
    await make.negative('mp4', 'cut'),
    await make.negative('mkv', 'shift'),
  ];
  await choose(page, files);
  await expect(row(page, 'ten-hours.mp4').getByText('10:00:00')).toBeVisible();
  await page.getByRole('button', { name: 'Bring in 4 files' }).click();
  for (const file of files) await inLibrary(page, basename(file));
  const { sessions } = await callApi<LibraryOverview>(page, 'GET', '/api/library');
  const sessionId = sessions[0]?.session.id ?? '';
  const detail = () => callApi<SessionDetail>(page, 'GET', `/api/sessions/${sessionId}`);
  const { takes } = await detail();
  expect(takes).toHaveLength(4);

  for (const [index, take] of takes.entries()) {
    const endMs = take.media?.durationMs ?? 0;
    await page.goto(`${new URL(page.url()).origin}/?take=${take.id}#/sessions/${sessionId}`);
    await expect(page.getByRole('slider', { name: 'Position' })).toBeEnabled();
    // Near its end, there and back, and marked there.
    await page.locator('video').evaluate(async (element, to) => {
      const video = element as HTMLVideoElement;
      const seeked = new Promise((done) => video.addEventListener('seeked', done, { once: true }));
      video.currentTime = to / 1_000;
      await seeked;
    }, endMs - 1_500);
    await page.keyboard.press('m');
    await expect.poll(async () => (await detail()).ownReview?.moments.length).toBe(index + 1);
    const moment = (await detail()).ownReview?.moments.find(({ takeId }) => takeId === take.id);
    expect(Math.abs((moment?.startMs ?? 0) - (endMs - 1_500))).toBeLessThan(3_000);
    if (endMs > 3_600_000) await shoot(page, 'ten-hours');
  }

  const pieces = takes.map(({ id, media }) => ({
    takeId: id,
    startMs: (media?.durationMs ?? 0) - 1_500,
    lengthMs: 1_000,
    title: null,
  }));
  const asked = { pieces, mode: 'exact', about: 'All', evenSound: false, maxBytes: null, leadInMs: 0, leadOutMs: 0 };
  const { taskId } = await callApi<{ taskId: string }>(page, 'POST', `/api/sessions/${sessionId}/reels`, asked);
  const task = async () =>
    (await callApi<{ id: string; state: string }[]>(page, 'GET', '/api/tasks')).find(({ id }) => id === taskId);
  await expect.poll(async () => (await task())?.state, { timeout: 60_000 }).toBe('done');
});

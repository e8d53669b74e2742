import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, realpath, rm, stat, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { SHELL_CHANNELS } from '../../src/contract/shell-channels.ts';

// The built main bundle, run in plain Node with `electron` replaced by a recording stub.

const root = resolve(import.meta.dirname, '../..');
let home: string;
// What the stub prints is plain data of many shapes; the expectations below say which.
// biome-ignore lint/suspicious/noExplicitAny: see above
type Recorded = any;

async function runBundle(): Promise<Recorded> {
  const env = {
    ...process.env,
    SECOND_TAKE_TEST_HOME: home,
    SECOND_TAKE_USER_DATA: join(home, 'settings'),
    SECOND_TAKE_LIBRARY: join(home, 'library'),
  };
  const run = promisify(execFile)(
    process.execPath,
    [resolve(root, 'e2e/electron-stub.mjs'), resolve(root, 'out/main/index.js')],
    { env, timeout: 30_000 },
  );
  const { stdout } = await run.catch((error: { stdout?: string; stderr?: string }) => {
    if (!error.stdout) throw error;
    return { stdout: error.stdout };
  });
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
}

test.beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'second-take-main-'));
});
test.afterEach(() => rm(home, { recursive: true, force: true }));

test('the desktop shell lets a page do what the app needs and nothing else', async () => {
  const recorded = await runBundle();

  await test.step('window options', () => {
    expect(recorded.windows).toHaveLength(1);
    expect(recorded.windows[0].webPreferences).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      spellcheck: false,
      preload: resolve(root, 'out/preload/index.cjs'),
      backgroundThrottling: false,
    });
    expect(recorded.windows[0].webPreferences.partition).not.toMatch(/^persist:/);
  });

  await test.step('address and cookie', () => {
    expect(recorded.loadedUrl).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    const { port, origin } = new URL(recorded.loadedUrl);
    expect(recorded.cookies).toEqual([
      {
        url: origin,
        name: `second-take-${port}`,
        value: expect.stringMatching(/^[\w-]{43}$/),
        httpOnly: true,
        sameSite: 'strict',
      },
    ]);
    expect(recorded.page).toMatchObject({ page: 200, api: 200, withoutToken: 403 });
    // What development relaxes must not be in the build.
    expect(recorded.page.policy).toContain("script-src 'self'; ");
    expect(recorded.page.policy).toContain("connect-src 'self'; ");
    expect(recorded.page.policy).not.toMatch(/eval|ws:|https?:/);
    expect(recorded.page.capabilities).toEqual({
      reveal: true,
      saveAs: true,
      dragOut: true,
      openFiles: true,
      choosePrograms: true,
      otherLibrary: true,
      printPdf: true,
    });
  });

  await test.step('permissions: camera and microphone for our own main frame', () => {
    const { camera: requested, ...otherRequests } = recorded.permissions.requests;
    const { camera: checked, ...otherChecks } = recorded.permissions.checks;
    expect([requested, checked]).toEqual([true, true]);
    expect(Object.values(otherRequests)).toEqual(Object.values(otherRequests).map(() => false));
    expect(Object.values(otherChecks)).toEqual(Object.values(otherChecks).map(() => false));
  });

  await test.step('navigation stays on the page', () => {
    const { own, ...others } = recorded.navigation.prevented;
    expect(own).toBe(false);
    expect(Object.values(others)).toEqual(Object.values(others).map(() => true));
  });

  await test.step('links lead outside only after a question, and only https and mailto', () => {
    const { refused, allowed, letter, ...dropped } = recorded.navigation.links;
    expect(refused).toMatchObject({ action: 'deny', opened: [] });
    expect(refused.asked[0]).toContain('https://example.com/page');
    expect(allowed.opened).toEqual(['https://example.com/page']);
    expect(letter.opened).toEqual(['mailto:a@example.com?subject=Practice']);
    for (const link of Object.values(dropped)) expect(link).toEqual({ action: 'deny', asked: [], opened: [] });
  });

  await test.step('the network is our own server', () => {
    expect(recorded.requestsCancelled).toEqual({ own: false, data: false, otherPort: true, internet: true });
  });

  await test.step('only what our own page made is saved, and the owner says where', () => {
    expect(recorded.downloads).toEqual({
      own: {
        title: 'Save as',
        defaultPath: join(home, 'documents', 'Second Take rubric - mine.json'),
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      },
      otherPage: 'refused',
      fromServer: 'refused',
      internet: 'refused',
    });
  });

  await test.step('messages: the declared list, from our own main frame', () => {
    expect(recorded.page.channels.sort()).toEqual(Object.values(SHELL_CHANNELS).sort());
    for (const answer of [recorded.page.otherFrame, recorded.page.noFrame, recorded.page.strayed]) {
      expect(answer).toBe('refused: refused');
    }
    expect(recorded.page).toMatchObject({
      unknownExport: 'failed',
      revealUnknown: false,
      revealUnknownSession: false,
      dragUnknown: false,
      unknownProgram: 'failed',
      chosenProgram: 'chosen',
      nonsense: false,
    });
  });

  await test.step('programs are chosen in a dialog, never named by the page', () => {
    expect(recorded.page.programs).toEqual({ whisperPath: '/opt/whisper/whisper-cli', named: 400 });
    // Files to bring in: named by tokens, each good for once, and never by a path a page says.
    expect(recorded.page.chosenFiles).toEqual([
      { token: expect.stringMatching(/^[a-z0-9]{32}$/), fileName: 'whisper-cli' },
    ]);
    expect(recorded.page.dropped).toEqual({
      count: 1,
      fileName: 'vp8.webm',
      once: [200, 'ready'],
      twice: [404, null],
      path: [404, null],
      nothing: [],
    });
  });

  await test.step('a recording is not ended by a key, and quitting asks', () => {
    expect(recorded.recording).toMatchObject({
      idle: [false, false, false],
      busy: [true, true, true],
      other: false,
      stayed: true,
      asked: ['Stop recording and close?'],
      reopenedAt: `${recorded.origin}/#/`,
    });
  });

  await test.step('quitting gives the library back and remembers the window', async () => {
    expect(recorded.exitCode).toBe(0);
    // The dropped file was not brought in: its name waits to be chosen again.
    expect((await readdir(join(home, 'library'))).sort()).toEqual(['incoming.json', 'library.json']);
    const waiting = JSON.parse(await readFile(join(home, 'library', 'incoming.json'), 'utf8'));
    expect(waiting.files).toMatchObject([{ fileName: 'vp8.webm', question: null }]);
    const state = JSON.parse(await readFile(join(home, 'settings', 'window.json'), 'utf8'));
    expect(state).toEqual({ bounds: { x: 5, y: 6, width: 1000, height: 700 }, maximized: true });
    const again = await runBundle();
    expect(again.windows[0]).toMatchObject({ x: 5, y: 6, width: 1000, height: 700 });
  });
});

test('a finished file is dragged out of the window', async () => {
  const folder = join(home, 'library/sessions/2026-11-22-session-1');
  await mkdir(join(folder, 'exports'), { recursive: true });
  const createdAt = '2026-11-22T10:00:00.000Z';
  const write = (name: string, document: object) =>
    writeFile(join(folder, name), JSON.stringify({ version: 1, revision: 0, createdAt, ...document }));
  await write('session.json', {
    type: 'session',
    id: 'session-1',
    title: '',
    questions: [],
    focus: [],
    binnedAt: null,
  });
  const fileName = 'Second Take report.html';
  await write('exports/export-1.json', {
    type: 'export',
    id: 'export-1',
    sessionId: 'session-1',
    kind: 'report-html',
    fileName,
    sizeBytes: 5,
    sha256: '0'.repeat(64),
  });
  await writeFile(join(folder, 'exports', fileName), 'hello');
  const recorded = await runBundle();
  expect(recorded.page.dragged).toBe(true);
  expect(recorded.drags).toEqual([
    { file: await realpath(join(folder, 'exports', fileName)), icon: resolve(root, 'resources/icons/file.png') },
  ]);
  expect((await stat(recorded.drags[0].icon)).size).toBeGreaterThan(0);
});

test('a library that somebody else holds is explained in a dialog', async () => {
  await runBundle();
  const now = new Date().toISOString();
  const holder = { host: hostname(), pid: process.pid, startedAt: now, heartbeatAt: now, runId: 'another-run' };
  await writeFile(join(home, 'library', '.lock'), `${JSON.stringify(holder)}\n`);
  const recorded = await runBundle();
  expect(recorded.exitCode).toBe(3);
  expect(recorded.windows).toEqual([]);
  expect(recorded.errorBoxes).toEqual([
    ['Second Take could not start', expect.stringContaining(`process ${process.pid} on ${hostname()} holds it`)],
  ]);
});

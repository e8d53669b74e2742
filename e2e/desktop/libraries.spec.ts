import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';

// Other libraries in the desktop shell: the built main bundle in plain Node, with a stub that answers the dialogs.

const root = resolve(import.meta.dirname, '../..');
let home: string;

interface Step {
  readonly how: string;
  readonly answer: string | null;
  readonly folder: string;
  readonly sessions: number;
  readonly said: readonly string[];
  readonly windows: number;
}
interface Recorded {
  readonly steps?: readonly Step[];
  readonly labels?: readonly string[];
  readonly windows: readonly unknown[];
  readonly messageBoxes: readonly { readonly message: string; readonly detail: string; readonly buttons: string[] }[];
  readonly errorBoxes: readonly unknown[];
  readonly exitCode: number;
}

/** Starts the shell, does the steps and quits. */
async function run(options: {
  readonly steps?: readonly string[];
  readonly openDialogs?: readonly (string | null)[];
  readonly messageBoxes?: readonly number[];
  readonly library?: string;
}): Promise<Recorded> {
  const { steps = [], openDialogs = [], messageBoxes = [], library } = options;
  const env = {
    ...process.env,
    SECOND_TAKE_TEST_HOME: home,
    SECOND_TAKE_USER_DATA: join(home, 'settings'),
    SECOND_TAKE_LIBRARY: library ?? '',
    SECOND_TAKE_TEST_SCENARIO: 'libraries',
    SECOND_TAKE_TEST_STEPS: JSON.stringify(steps),
    SECOND_TAKE_TEST_ANSWERS: JSON.stringify({ openDialogs, messageBoxes }),
  };
  const args = [resolve(root, 'e2e/electron-stub.mjs'), resolve(root, 'out/main/index.js')];
  const { stdout } = await promisify(execFile)(process.execPath, args, { env, timeout: 60_000 }).catch(
    (error: { stdout?: string }) => {
      if (!error.stdout) throw error;
      return { stdout: error.stdout };
    },
  );
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
}

test.beforeEach(async () => {
  home = await realpath(await mkdtemp(join(tmpdir(), 'second-take-libraries-')));
});
test.afterEach(() => rm(home, { recursive: true, force: true }));

test('another library is made, opened, and opened again at the next start', async () => {
  const usual = join(home, 'videos', 'Second Take');
  const pictures = join(home, 'pictures');
  const made = join(pictures, 'Second Take');
  await mkdir(pictures);
  await writeFile(join(pictures, 'holiday.jpg'), 'a picture');
  const recorded = await run({
    steps: ['create', 'open', 'open', 'create', 'nonsense'],
    openDialogs: [pictures, usual, null, pictures, made],
    // The last folder has a library already: open it.
    messageBoxes: [0],
  });
  expect(recorded.labels).toEqual(expect.arrayContaining(['Open another library…', 'Create a library…']));
  expect(recorded.steps).toMatchObject([
    { how: 'start', folder: usual, sessions: 0 },
    { how: 'create', answer: 'opened', folder: made, said: [] },
    { how: 'open', answer: 'opened', folder: usual, said: [] },
    { how: 'open', answer: 'cancelled', folder: usual, said: [] },
    {
      how: 'create',
      answer: 'opened',
      folder: made,
      said: [expect.stringMatching(/^There is already a library here/)],
    },
    { how: 'nonsense', answer: 'failed', folder: made },
  ]);
  expect(recorded.steps?.every(({ windows }) => windows === 1)).toBe(true);
  expect(recorded.exitCode).toBe(0);
  // Both were given back, and nothing was put beside the picture.
  expect(await readdir(made)).toEqual(['library.json']);
  expect(await readdir(usual)).toEqual(['library.json']);
  expect(await readdir(pictures)).toEqual(['Second Take', 'holiday.jpg']);
  expect((await run({})).steps).toMatchObject([{ folder: made }]);
});

test('a folder without a library, and a running recording, are said; nothing is closed', async () => {
  const usual = join(home, 'library');
  const empty = join(home, 'empty');
  await mkdir(empty);
  const recorded = await run({
    library: usual,
    steps: ['open', 'record', 'open', 'create'],
    openDialogs: [empty],
    // Cancel; two times OK; and at the end: stop recording and close.
    messageBoxes: [1, 0, 0, 1],
  });
  expect(recorded.steps).toMatchObject([
    { folder: usual, sessions: 0 },
    { answer: 'cancelled', said: [expect.stringContaining('There is no library in this folder.')] },
    { how: 'record', sessions: 1 },
    { answer: 'busy', folder: usual, said: [expect.stringContaining('A recording is running.')] },
    { answer: 'busy', folder: usual, sessions: 1, said: [expect.stringContaining('A recording is running.')] },
  ]);
});

test('a library somebody else holds is not opened, and the one before is open again', async () => {
  const usual = join(home, 'library');
  const held = join(home, 'held');
  await run({ library: held });
  const now = new Date().toISOString();
  const holder = { host: 'another-computer', pid: 7, startedAt: now, heartbeatAt: now, runId: 'another-run' };
  await writeFile(join(held, '.lock'), `${JSON.stringify(holder)}\n`);
  const recorded = await run({ library: usual, steps: ['open'], openDialogs: [held] });
  expect(recorded.steps).toMatchObject([
    { folder: usual },
    { answer: 'failed', folder: usual, said: [expect.stringMatching(/stays open\. .*process 7 on another-computer/)] },
  ]);
  expect(JSON.parse(await readFile(join(home, 'settings', 'library.json'), 'utf8'))).toEqual({ folder: usual });
});

test.describe('a library that is not where it was', () => {
  const MISSING = 'Your library is not where it was.';
  const formerly = () => join(home, 'videos', 'Second Take');
  const moved = () => join(home, 'elsewhere', 'My interviews');
  test.beforeEach(async () => {
    await run({});
    await mkdir(join(home, 'elsewhere'));
    await rename(formerly(), moved());
  });

  test('is found by its owner', async () => {
    const { messageBoxes, steps } = await run({ messageBoxes: [1], openDialogs: [moved()] });
    expect(messageBoxes).toMatchObject([
      { message: MISSING, buttons: ['Try again', 'Find it…', 'Create a new one…', 'Quit'] },
    ]);
    expect(messageBoxes[0]?.detail).toContain(formerly());
    expect(steps).toMatchObject([{ folder: moved() }]);
    expect((await run({})).messageBoxes).toEqual([]);
  });

  test('is not made anew, and nothing is written when its owner quits', async () => {
    const { messageBoxes, windows } = await run({ messageBoxes: [0, 0, 1, 3], openDialogs: [null] });
    expect(messageBoxes.map(({ message }) => message)).toEqual([MISSING, MISSING, MISSING, MISSING]);
    expect(windows).toEqual([]);
    expect(await readdir(join(home, 'videos'))).toEqual([]);
    await rename(moved(), formerly());
    expect((await run({})).messageBoxes).toEqual([]);
  });

  test('may leave an empty folder behind, as a disk does that is not connected', async () => {
    await mkdir(formerly());
    const { messageBoxes } = await run({ messageBoxes: [3] });
    expect(messageBoxes).toMatchObject([{ message: MISSING }]);
    expect(await readdir(formerly())).toEqual([]);
  });

  test('is replaced by a new one when its owner wants that', async () => {
    const { steps } = await run({ messageBoxes: [2], openDialogs: [join(home, 'fresh')] });
    expect(steps).toMatchObject([{ folder: join(home, 'fresh'), sessions: 0 }]);
  });
});

/**
 * The whole backend behind its real HTTP server, in a process of its own: `node serve-backend.ts <library>`. Says where
 * it listens in one JSON line, then answers each line on its input with one: `rss`, `busy <raw file> <library>`, `calm`.
 */
import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { createBackend } from '../../src/backend/backend.ts';
import { realDisk } from '../../src/backend/disk/real-disk.ts';
import { openLibrary } from '../../src/backend/library/open-library.ts';
import { createSnapshots } from '../../src/backend/library/snapshot/snapshots.ts';
import { createMedia } from '../../src/backend/media/media.ts';
import { preferencesOn } from '../../src/backend/preferences-store.ts';
import { startServer } from '../../src/backend/server.ts';
import { randomIds, systemClock } from '../../src/backend/system.ts';
import { TAB_TOKEN_HEADER } from '../../src/contract/headers.ts';
import { defaultPreferences } from '../../src/core/model/preferences.ts';
import { SYNTHETIC_LIBRARY } from './synthetic-library.ts';

const [libraryDir = ''] = process.argv.slice(2);
const stored: Record<string, unknown> = { ...defaultPreferences };
const backend = await createBackend({
  libraryDir,
  resourcesDir: resolve('resources'),
  reviewerPage: resolve('out/reviewer/index.html'),
  readingWorker: resolve('src/backend/sharing/reading-worker.ts'),
  pages: resolve('out/renderer'),
  preferences: preferencesOn({ store: stored, set: (values) => void Object.assign(stored, values) }),
  printer: { available: async () => false, print: async () => {} },
  capabilities: {
    reveal: false,
    saveAs: false,
    dragOut: false,
    choosePrograms: false,
    openFiles: false,
    otherLibrary: false,
  },
  version: '0.0.0',
  log: () => {},
});
const { port } = await startServer({ backend, port: 0 });
const say = (value: unknown) => process.stdout.write(`${JSON.stringify(value)}\n`);
say({
  port,
  headers: {
    cookie: `${backend.access.cookieName(port)}=${backend.access.cookieValue}`,
    [TAB_TOKEN_HEADER]: backend.access.issueTabToken(),
    'sec-fetch-site': 'same-origin',
  },
});

let working = false;
let work: Promise<unknown> = Promise.resolve();
const log = () => undefined;

/** What the app may do beside a recording, over and over: finish a long take, read a whole library and write its snapshot. */
async function busy(rawFile: string, library: string): Promise<void> {
  const media = createMedia({ preferences: () => null, log });
  const folder = `${library}-finished`;
  await realDisk.makeFolder(folder);
  const finish = async () => {
    while (working) await media.finish(rawFile, folder, null);
  };
  const ids = randomIds;
  const snapshots = createSnapshots({ folder: `${library}-snapshots`, version: '0.0.0', ids, log, leastFresh: 0 });
  const index = async () => {
    // Every other time without the last one, so that both ways of opening come up.
    for (let round = 0; working; round += 1) {
      if (round % 2 === 0) await snapshots.forget(SYNTHETIC_LIBRARY);
      const opened = await openLibrary({ folder: library, disk: realDisk, clock: systemClock, ids, log, snapshots });
      await snapshots.idle();
      await opened.close();
    }
  };
  await Promise.all([finish(), index()]);
  await rm(folder, { recursive: true, force: true });
  await rm(`${library}-snapshots`, { recursive: true, force: true });
}

for await (const line of createInterface({ input: process.stdin })) {
  const [command, ...words] = line.split('\t');
  if (command === 'busy') {
    working = true;
    work = busy(words[0] ?? '', words[1] ?? '');
  } else if (command === 'calm') {
    working = false;
    await work;
  }
  say({ rssBytes: process.memoryUsage.rss() });
}

import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { realDisk } from '../disk/real-disk.ts';
import { anExport, aSession } from './testing/example-documents.ts';
import { readOnlyDisk } from './testing/faulty-disk.ts';
import { copyOf, openTestLibrary, removeFolder, tempFolder } from './testing/temp-library.ts';

// A disk that answers as a read-only mount does: tests may run as root, whom no permission stops, and where nothing
// can be mounted.
const disk = readOnlyDisk(realDisk);
let folder: string;
let session: string;
beforeEach(async () => {
  folder = await tempFolder();
  const { library } = await openTestLibrary(folder);
  await library.create('session', aSession());
  await library.create('export', anExport());
  await library.update('session', 'session1', (current) => ({ ...current, title: 'second' }));
  session = library.folderOf('session', 'session1');
  await library.close();
});
afterEach(() => removeFolder(folder));

it('opens without a lock, shows everything and refuses every write', async () => {
  const { library } = await openTestLibrary(folder, { disk });
  const second = await openTestLibrary(folder, { disk });
  expect(library.readOnly).toBe(true);
  expect(library.problems).toEqual([]);
  expect(library.get('session', 'session1').title).toBe('second');
  const refused = { code: 'library-read-only' };
  await expect(library.create('session', aSession({ id: 'session2' }))).rejects.toMatchObject(refused);
  await expect(library.update('session', 'session1', (current) => current)).rejects.toMatchObject(refused);
  await expect(library.remove('export', 'export1')).rejects.toMatchObject(refused);
  await library.close();
  await second.library.close();
  expect(await readdir(folder)).toEqual(['library.json', 'sessions']);
});

it('reports a corrupt document where it lies and shows the version before it, touching nothing', async () => {
  await writeFile(join(session, 'session.json'), 'broken');
  await writeFile(join(session, 'session.json.x1.part'), 'half');
  const before = await readdir(session);
  const { library } = await openTestLibrary(folder, { disk });
  expect(library.get('session', 'session1').title).toBe('');
  expect(library.problems).toMatchObject([
    {
      code: 'document-corrupt',
      file: expect.stringMatching(/session\.json$/),
      details: expect.stringContaining('before'),
    },
  ]);
  await library.close();
  expect(await readdir(session)).toEqual(before);
});

it('opens a folder that is no library yet as an empty one', async () => {
  const empty = await copyOf(folder);
  await rm(join(empty, 'sessions'), { recursive: true });
  await rm(join(empty, 'library.json'));
  const { library } = await openTestLibrary(empty, { disk });
  expect(library.readOnly).toBe(true);
  expect(library.all('session')).toEqual([]);
  await library.close();
  await removeFolder(empty);
});

it('cannot make a missing folder there', async () => {
  await expect(openTestLibrary(join(folder, 'new'), { disk })).rejects.toMatchObject({ code: 'library-read-only' });
});

it('is opened read-only on a disk too full for a lock', async () => {
  const full = {
    ...realDisk,
    open: () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' })),
  };
  const { library } = await openTestLibrary(folder, { disk: full });
  expect(library.readOnly).toBe(true);
  expect(library.get('session', 'session1').title).toBe('second');
  await library.close();
});

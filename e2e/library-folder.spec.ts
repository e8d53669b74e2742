import { cp, mkdir, readdir, readFile, rename, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { addSession } from './review/seed.ts';
import { expect, test } from './support/app-fixture.ts';
import { expectAccessible } from './support/axe.ts';
import { shoot } from './support/shots.ts';

test('a library that was moved into a cloud folder and synced from two computers says so', async ({
  page,
  app,
  faults,
}) => {
  faults.allow(/ERR_|Failed to load resource/, 'the backend is started again while the page is open');
  await addSession(page, app.address, 'What did you learn?');
  await app.kill('SIGTERM');
  const moved = join(dirname(app.libraryDir), 'Dropbox/Interviews');
  await mkdir(dirname(moved));
  await rename(app.libraryDir, moved);
  await symlink(moved, app.libraryDir);
  const [session = ''] = await readdir(join(moved, 'sessions'));
  const document = join(moved, 'sessions', session, 'session.json');
  const copy = join(dirname(document), "session (Ana's conflicted copy 2026-11-22).json");
  await cp(document, copy);
  const before = await readFile(copy);
  await app.restart();
  await page.goto(app.address);
  await expect(page.getByText('Dropbox uploads your library')).toBeVisible();
  await expect(page.getByText('There are two copies of something in your library.')).toBeVisible();
  await expect(page.getByText(/Ana's conflicted copy 2026-11-22/)).toBeVisible();
  await expect(page.getByText('What did you learn?')).toHaveCount(1);
  await page.mouse.move(0, 0);
  await expectAccessible(page, 'library with a conflict copy in a cloud folder');
  await shoot(page, 'library-conflict-copy');
  // Whoever means it so need not see it beside every video.
  const cloud = page.getByRole('alert').filter({ hasText: 'Dropbox uploads your library' });
  await cloud.getByRole('button', { name: 'Close' }).click();
  await expect(cloud).toHaveCount(0);
  await app.kill('SIGTERM');
  expect(await readFile(copy)).toEqual(before);
});

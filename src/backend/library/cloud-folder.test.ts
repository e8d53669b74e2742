import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { cloudServiceOf, detectCloudFolder } from './cloud-folder.ts';
import { removeFolder, tempFolder } from './testing/temp-library.ts';

it.each([
  ['C:\\Users\\ana\\OneDrive\\Videos\\Second Take', 'onedrive'],
  ['C:\\Users\\ana\\OneDrive - Contoso\\Second Take', 'onedrive'],
  ['/Users/ana/Library/CloudStorage/OneDrive-Personal/Second Take', 'onedrive'],
  ['/Users/ana/Library/Mobile Documents/com~apple~CloudDocs/Second Take', 'icloud'],
  ['C:\\Users\\ana\\iCloudDrive\\Second Take', 'icloud'],
  ['/home/ana/Dropbox/Second Take', 'dropbox'],
  ['/home/ana/Dropbox (Personal)/Second Take', 'dropbox'],
  ['/Users/ana/Contoso Dropbox/Ana/Second Take', 'dropbox'],
  ['/Users/ana/Library/CloudStorage/GoogleDrive-ana@example.com/My Drive/x', 'google-drive'],
  ['/Users/ana/Google Drive/Second Take', 'google-drive'],
  ['G:\\My Drive\\Second Take', 'google-drive'],
  ['/home/ana/Videos/Second Take', null],
  ['C:\\Users\\ana\\Videos\\Second Take', null],
  ['/home/ana/onedriver/Second Take', null],
  ['/home/ana/my-dropbox-notes', null],
])('%s: %s', (path, service) => {
  expect(detectCloudFolder(path)).toBe(service);
});

it.skipIf(process.platform === 'win32')('a link into such a folder counts as one', async () => {
  const root = await tempFolder();
  await mkdir(join(root, 'Dropbox/Videos'), { recursive: true });
  await symlink(join(root, 'Dropbox/Videos'), join(root, 'Videos'));
  expect(await cloudServiceOf(join(root, 'Videos'))).toBe('dropbox');
  expect(await cloudServiceOf(join(root, 'none'))).toBeNull();
  await removeFolder(root);
});

import { expect, it } from 'vitest';
import { detectCloudFolder } from './cloud-folder.ts';

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

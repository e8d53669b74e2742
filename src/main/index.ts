import { resolve } from 'node:path';
import { app } from 'electron';
import { runDesktop } from './desktop.ts';

// Entry files alone know where they lie: in the build everything shared moves into chunks of another folder.
const here = import.meta.dirname;
// Not awaited: Electron does not get ready before this file has been evaluated.
void runDesktop({
  resourcesDir: resolve(here, '../../resources'),
  reviewerPage: resolve(here, '../reviewer/index.html'),
  readingWorker: resolve(here, 'reading-worker.js'),
  pages: resolve(here, '../renderer'),
  preload: resolve(here, '../preload/index.cjs'),
  version: app.getVersion(),
});

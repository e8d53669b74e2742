import { enableCompileCache } from 'node:module';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { configFolder } from './surroundings.ts';

// What V8 compiled is kept for the next start, in the owner's own folder: in the system's temporary one, where Node
// would put it, another user could have laid a trap. Everything else is imported after that, so that it counts.
const settings = configFolder({ platform: process.platform, home: homedir(), environment: process.env });
enableCompileCache(join(settings, 'code-cache'));

// Entry files alone know where they lie: in the build everything shared moves into chunks of another folder.
const here = import.meta.dirname;
const { run } = await import('./run.ts');
await run({
  resourcesDir: resolve(here, '../../resources'),
  reviewerPage: resolve(here, '../reviewer/index.html'),
  readingWorker: resolve(here, 'reading-worker.js'),
  pages: resolve(here, '../renderer'),
  version: process.env.npm_package_version ?? '0.1.0',
});

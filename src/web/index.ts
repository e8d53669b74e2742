import { resolve } from 'node:path';
import { run } from './run.ts';

// Entry files alone know where they lie: in the build everything shared moves into chunks of another folder.
const here = import.meta.dirname;
await run({
  resourcesDir: resolve(here, '../../resources'),
  pages: resolve(here, '../renderer'),
  version: process.env.npm_package_version ?? '0.1.0',
});

import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from './build.ts';

// npm run serve -- --library DIR --port N --no-open: the browser shell, built if need be.
if (!ensureBuilt()) process.exit(1);
await import(pathToFileURL(resolve(import.meta.dirname, '../out/main/web.js')).href);

import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { createServer } from 'vite';
import { APP_CSP } from '../src/backend/http/security-headers.ts';
import { run } from '../src/web/run.ts';

// npm run dev: backend and page from source under one address, so that the guard stands in development too. Vite serves
// the page's files from inside the backend; only its policy is relaxed, for Vite's inline script and its own socket.

const root = resolve(import.meta.dirname, '..');
const HMR_PORT = 47_656;
/** Source files are served under their own names, and `src/renderer/api` must not be taken for the API. */
const BASE = '/source/';

const vite = await createServer({
  configFile: false,
  root: resolve(root, 'src/renderer'),
  base: BASE,
  appType: 'spa',
  plugins: [react()],
  server: { middlewareMode: true, hmr: { host: '127.0.0.1', port: HMR_PORT }, fs: { allow: [root] } },
});

const csp = APP_CSP.replace("script-src 'self'", "script-src 'self' 'unsafe-inline'").replace(
  "connect-src 'self'",
  `connect-src 'self' ws://127.0.0.1:${HMR_PORT}`,
);

await run({
  resourcesDir: resolve(root, 'resources'),
  // Built once by `npm run build`; it does not change with the source while this runs.
  reviewerPage: resolve(root, 'out/reviewer/index.html'),
  readingWorker: resolve(root, 'src/backend/sharing/reading-worker.ts'),
  version: `${process.env.npm_package_version ?? '0.0.0'}-dev`,
  pages: {
    csp,
    handle: (incoming, outgoing) =>
      new Promise((done, fail) => {
        if (!incoming.url?.startsWith(BASE)) incoming.url = BASE + (incoming.url ?? '').slice(1);
        outgoing.on('close', done);
        vite.middlewares(incoming, outgoing, (error: unknown) => (error ? fail(error) : done()));
      }),
  },
});

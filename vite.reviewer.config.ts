import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';
import { compileMessages } from './scripts/messages/compile-messages.ts';

const META = '<meta charset="utf-8">';
const hashOf = (script: string): string => `'sha256-${createHash('sha256').update(script).digest('base64')}'`;

/** A policy that allows exactly the page's own script, and nothing from any network. */
const policyFor = (html: string): string =>
  [
    "default-src 'none'",
    `script-src ${[...html.matchAll(/<script type="module"[^>]*>([\s\S]*?)<\/script>/g)].map(([, script = '']) => hashOf(script)).join(' ')}`,
    // Mantine writes its variables into style elements.
    "style-src 'unsafe-inline'",
    'img-src data: blob:',
    'media-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

/** Runs after the script was put into the page: before, it would hash the empty one. */
const policyByHash = (): Plugin => ({
  name: 'policy-by-hash',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'asset' || !file.fileName.endsWith('.html')) continue;
        const html = String(file.source);
        const policy = `<meta http-equiv="Content-Security-Policy" content="${policyFor(html)}">`;
        file.source = html.replace(META, () => META + policy);
      }
    },
  },
});

/** The page an invited reviewer opens from disk: one file, filled by the backend (`src/core/sharing/fill-page.ts`). */
export default defineConfig({
  root: resolve('src/reviewer'),
  publicDir: false,
  plugins: [
    compileMessages(['ui', 'reviewer']),
    react(),
    viteSingleFile({ removeViteModuleLoader: true }),
    policyByHash(),
  ],
  build: { outDir: resolve('out/reviewer'), emptyOutDir: true, target: 'es2022', modulePreload: false },
});

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ensureBuilt } from '../scripts/build.ts';
import { alternate } from './support/stats.ts';
import { withTempFolder } from './support/temp-folder.ts';

const ROUNDS = 9;

/** Milliseconds from starting a process to the first answer 200 under the address it prints. */
async function firstAnswerMs(args: readonly string[], environment: Record<string, string>): Promise<number> {
  const from = performance.now();
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    let printed = '';
    for await (const text of child.stdout.setEncoding('utf8')) {
      printed += text;
      if (printed.includes('\n')) break;
    }
    const [url] = /http:\S+/.exec(printed) ?? [];
    if (!url) throw new Error(`no address in: ${printed}`);
    const { status } = await fetch(url, { headers: { connection: 'close' } });
    if (status !== 200) throw new Error(`answered ${status}`);
    return performance.now() - from;
  } finally {
    const gone = once(child, 'exit');
    child.kill();
    await gone;
  }
}

/** Kilobytes (1024) after gzip of the page and everything it loads before anything is clicked. */
async function pageKb(): Promise<number> {
  const folder = resolve('out/renderer');
  const html = await readFile(resolve(folder, 'index.html'), 'utf8');
  const links = [...html.matchAll(/(?:src|href)="(\.\/[^"]+\.(?:js|css))"/g)].map((match) => match[1] ?? '');
  const files = await Promise.all(links.map((link) => readFile(resolve(folder, link))));
  const sizes = [Buffer.from(html), ...files].map((file) => gzipSync(file).length);
  return sizes.reduce((sum, size) => sum + size, 0) / 1024;
}

/**
 * Starting the built browser shell on a library that is there: `serverMs` from process start to the first answer,
 * `vsBareServer` the same against a bare Hono server, `pageKb` what the first screen loads.
 */
export async function run(): Promise<Record<string, number>> {
  if (!ensureBuilt()) throw new Error('there is no build');
  return withTempFolder(async (folder) => {
    const shell = [resolve('out/main/web.js'), '--library', resolve(folder, 'library'), '--no-open'];
    const environment = { SECOND_TAKE_USER_DATA: resolve(folder, 'settings') };
    const ours = () => firstAnswerMs(shell, environment);
    const bare = () => firstAnswerMs([resolve('bench/support/bare-server.mjs')], {});
    // The first start makes the library and fills what Node caches.
    await ours();
    await bare();
    const { ours: serverMs, floor } = await alternate(ROUNDS, ours, bare);
    return { serverMs, vsBareServer: serverMs / floor, bareMs: floor, pageKb: await pageKb() };
  });
}

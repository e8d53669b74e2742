import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { AppError } from '../../core/errors.ts';
import { hasErrno } from '../disk/disk-errors.ts';
import { type ProgramResult, runProgram } from '../process/runner.ts';
import { browserPlaces, findBrowser } from './find-browser.ts';
import type { Printer } from './types.ts';

/** A report of six takes takes two seconds on a slow machine; a browser that hangs must not hold the task for ever. */
const TIMEOUT_MS = 60_000;
const KEPT_STDERR = 4_000;

export interface ChromiumPrinterOptions {
  /** Environment to look for the browser in and to run it with; the app's own by default. */
  readonly env?: NodeJS.ProcessEnv;
  readonly runProgram?: typeof runProgram;
}

/**
 * What Chromium is told. Scripts cannot be switched off by a flag: headless printing is itself a script of the browser
 * (with `scriptEnabled=false` Chromium 156 writes nothing); the page's own policy forbids them.
 * @param asRoot Chromium refuses to start as root unless its sandbox is off
 */
export function printArguments(htmlFile: string, pdfFile: string, profile: string, asRoot: boolean): string[] {
  return [
    '--headless=new',
    `--user-data-dir=${profile}`,
    '--disable-gpu',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-extensions',
    '--disable-breakpad',
    // No key ring or key chain may ask the owner for a password because a report is printed.
    '--password-store=basic',
    '--use-mock-keychain',
    // Nothing leaves: no background traffic, and no name resolves.
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-quic',
    '--host-resolver-rules=MAP * ~NOTFOUND',
    // The page brings its own footer; the browser's would print the file's path.
    '--no-pdf-header-footer',
    '--generate-pdf-document-outline',
    // On by default since Chromium 124 or so; asked for all the same.
    '--export-tagged-pdf',
    ...(asRoot ? ['--no-sandbox'] : []),
    `--print-to-pdf=${pdfFile}`,
    pathToFileURL(htmlFile).href,
  ];
}

/** Prints with the Chrome, Chromium or Edge that is installed, in a profile of its own that is thrown away. */
export function chromiumPrinter(options: ChromiumPrinterOptions = {}): Printer {
  const { env = process.env, runProgram: run = runProgram } = options;
  const find = () => findBrowser(browserPlaces(process.platform, env));

  async function printWith(file: string, args: readonly string[], signal: AbortSignal): Promise<ProgramResult> {
    try {
      return await run({ file, args, signal, timeoutMs: TIMEOUT_MS, env });
    } catch (cause) {
      if (signal.aborted) throw cause;
      const reason = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
      throw new AppError(
        hasErrno(cause, 'ENOENT') ? 'no-printer' : 'print-failed',
        { browser: file, reason },
        { cause },
      );
    }
  }

  return {
    available: async () => (await find()) !== null,
    async print(htmlFile, pdfFile, signal) {
      signal.throwIfAborted();
      const browser = await find();
      if (browser === null) throw new AppError('no-printer');
      const profile = await mkdtemp(join(tmpdir(), 'second-take-print-'));
      try {
        const args = printArguments(htmlFile, pdfFile, profile, process.getuid?.() === 0);
        const { code, stderr } = await printWith(browser, args, signal);
        if (code !== 0) throw new AppError('print-failed', { browser, code, stderr: stderr.slice(-KEPT_STDERR) });
      } finally {
        // Helpers of the browser may write for a moment after it has ended.
        await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
      }
    },
  };
}

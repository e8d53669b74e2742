import { existsSync } from 'node:fs';
import { mkdir, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { addSession, addTake, callApi, storedReview } from '../../e2e/review/seed.ts';
import { withApp } from '../../e2e/support/app.ts';
import { ensureBuilt } from '../../scripts/build.ts';
import { findBrowser } from '../../scripts/ensure-browser.ts';
import { bundledTools } from '../../src/backend/media/tools.ts';
import { runProgram } from '../../src/backend/process/runner.ts';
import { mediaPaths } from '../../src/contract/media-paths.ts';
import type { AppInfo } from '../../src/contract/views.ts';
import { cachedFile } from './temp-folder.ts';

const SECONDS = 20;

/** Twenty seconds as a browser records them, 1280 by 720 with a key frame every second; made once. */
async function recording(): Promise<Buffer> {
  const file = cachedFile('studio.webm');
  if (!existsSync(file)) {
    await mkdir(dirname(file), { recursive: true });
    const picture = `testsrc2=s=1280x720:r=30:d=${SECONDS},noise=alls=8:allf=t`;
    const sources = ['-f', 'lavfi', '-i', picture, '-f', 'lavfi', '-i', `sine=d=${SECONDS}`];
    const video = ['-c:v', 'libvpx', '-b:v', '2500k', '-deadline', 'realtime', '-cpu-used', '8', '-g', '30'];
    const args = ['-nostdin', '-v', 'error', '-y', ...sources, ...video, '-c:a', 'libopus', '-f', 'webm'];
    const run = { file: (await bundledTools())?.ffmpeg ?? 'ffmpeg', timeoutMs: 600_000 };
    const { code, stderr } = await runProgram({ ...run, args: [...args, `${file}.part`] });
    if (code !== 0) throw new Error(stderr);
    await rename(`${file}.part`, file);
  }
  return readFile(file);
}

/** The studio with one take in a real browser, and what a bare page beside it needs. */
export interface StudioGround {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly origin: string;
  /** Address of the take's file. */
  readonly video: string;
  /** A page of the same origin with nothing but this in it. */
  openBare(html: string): Promise<Page>;
}

/** Runs something in the studio of a take with so many moments, evenly spread. */
export async function withStudio<T>(moments: number, work: (ground: StudioGround) => Promise<T>): Promise<T> {
  if (!ensureBuilt()) throw new Error('there is no build');
  const bytes = await recording();
  const browser = await chromium.launch({
    executablePath: findBrowser() ?? '',
    chromiumSandbox: process.getuid?.() !== 0,
  });
  let result: T | undefined;
  try {
    await withApp(async (app) => {
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
      const page = await context.newPage();
      const origin = new URL(app.address).origin;
      const session = await addSession(page, app.address, 'Why this role?');
      const take = await addTake(page, session, { bytes });
      const review = await storedReview(page, session);
      const edits = Array.from({ length: moments }, (_, index) => ({
        target: 'moment',
        before: null,
        after: {
          id: `moment-${index}`,
          takeId: take.id,
          startMs: Math.round(((index + 0.5) / moments) * (SECONDS - 1) * 1_000),
          lengthMs: 0,
          criterionId: null,
          kind: 'keep',
          note: '',
        },
      }));
      await callApi(page, 'POST', `/api/reviews/${review.id}/edits`, { edits });
      const info = await callApi<AppInfo>(page, 'GET', '/api/app');
      await page.goto(`${origin}/#/sessions/${session.id}`);
      await page.locator('[role="slider"][aria-label="Position"]:not([aria-disabled])').waitFor();
      result = await work({
        page,
        context,
        origin,
        video: mediaPaths.takeVideo(info.mediaTicket, take.id, take.revision),
        openBare: async (html) => {
          const bare = await context.newPage();
          await bare.route(`${origin}/bare`, (route) => route.fulfill({ contentType: 'text/html', body: html }));
          await bare.goto(`${origin}/bare`);
          return bare;
        },
      });
      await context.close();
    });
  } finally {
    await browser.close();
  }
  return result as T;
}

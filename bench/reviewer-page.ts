import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium } from '@playwright/test';
import { ensureBuilt } from '../scripts/build.ts';
import { findBrowser } from '../scripts/ensure-browser.ts';
import { bundledTools } from '../src/backend/media/tools.ts';
import { runProgram } from '../src/backend/process/runner.ts';
import { makePage } from '../src/backend/sharing/make-page.ts';
import { openSharing, type SharingGround } from '../src/backend/sharing/testing/sharing-ground.ts';
import type { FfmpegArguments } from '../src/core/ffmpeg/arguments.ts';
import { firstPassArguments, secondPassArguments } from '../src/core/ffmpeg/encode-arguments.ts';
import { shareSource } from '../src/core/ffmpeg/share-source.ts';
import { planClips } from '../src/core/sharing/encode-plan.ts';
import { fillPage } from '../src/core/sharing/fill-page.ts';
import type { PagePayload } from '../src/core/sharing/page-payload.ts';
import { alternate, timeMs } from './support/stats.ts';
import { withTempFolder } from './support/temp-folder.ts';

const ROUNDS = 5;
const SECONDS = 20;
/** A page of about 18 MB, as the preset for mails allows. */
const CLIP_BYTES = 13_000_000;
const SIZE = { width: 1280, height: 720 };

async function ffmpeg(file: string, args: readonly string[]): Promise<void> {
  const result = await runProgram({ file, args: ['-nostdin', '-v', 'error', '-y', ...args], timeoutMs: 600_000 });
  if (result.code !== 0) throw new Error(result.stderr);
}
const commandOf = ({ inputOptions, input, outputOptions, output }: FfmpegArguments) => [
  ...inputOptions,
  '-i',
  input,
  ...outputOptions,
  output,
];

/** Moving pictures with some noise, as a room has it. */
const picture = (seconds: number) => `testsrc2=s=${SIZE.width}x${SIZE.height}:r=30:d=${seconds},noise=alls=8:allf=t`;

/** A take as a browser records it, put into the ground's library as `take1`. */
async function putTake(ground: SharingGround, tool: string): Promise<string> {
  const { library } = ground.context;
  const file = join(library.folderOf('take', 'take1'), 'video.webm');
  const sound = ['-f', 'lavfi', '-i', `sine=d=${SECONDS}`];
  const output = ['-c:v', 'libvpx', '-b:v', '2500k', '-deadline', 'realtime', '-cpu-used', '8', '-c:a', 'libopus'];
  await ffmpeg(tool, ['-f', 'lavfi', '-i', picture(SECONDS), ...sound, ...output, file]);
  const video = { codec: 'vp8', ...SIZE };
  await library.update('take', 'take1', (take) => ({
    ...take,
    media: take.media && { ...take.media, durationMs: SECONDS * 1_000, video },
  }));
  await library.update('request', 'request1', (request) => ({ ...request, takeIds: ['take1'] }));
  return file;
}

/** Making the page against the same two passes by ffmpeg alone and one base64 file. */
async function making(folder: string, tool: string): Promise<{ makeVsFloor: number; overheadBytes: number }> {
  const ground = await openSharing(join(folder, 'library'));
  try {
    const file = await putTake(ground, tool);
    const tools = { ...ground.tools, reviewerPage: resolve('out/reviewer/index.html') };
    await tools.media.info();
    const ours = () =>
      timeMs(async () => {
        const task = ground.tasks.start({
          kind: 'make-review-page',
          sessionId: 'session1',
          work: (context) => makePage(tools, 'request1', context),
        });
        const ended = await ground.tasks.ended(task.id);
        if (ended.state !== 'done') throw new Error(JSON.stringify(ended.error));
      });
    const planned = planClips([{ durationMs: SECONDS * 1_000, picture: SIZE }], null);
    const plan = planned.kind === 'fits' ? planned.clips[0] : undefined;
    if (!plan?.picture) throw new Error('no plan');
    const run = { source: shareSource(file, true), plan, passLog: join(folder, 'pass') };
    const passes = [
      firstPassArguments(run, plan.picture),
      secondPassArguments(run, plan.picture, join(folder, 'bare.mp4')),
    ];
    const bare = () =>
      timeMs(async () => {
        for (const args of passes) await ffmpeg(tool, commandOf(args));
        await writeFile(join(folder, 'bare.txt'), (await readFile(join(folder, 'bare.mp4'))).toString('base64'));
      });
    const { ours: makeMs, floor } = await alternate(ROUNDS, ours, bare);
    const exports = ground.context.library
      .get('request', 'request1')
      .exportIds.map((id) => ground.context.library.get('export', id));
    const [page, video] = exports;
    if (!page || !video) throw new Error('nothing was made');
    return { makeVsFloor: makeMs / floor, overheadBytes: page.sizeBytes - 4 * Math.ceil(video.sizeBytes / 3) };
  } finally {
    await ground.close();
  }
}

/** Milliseconds from opening a file to a video in it that can be played. */
async function playableMs(browser: Browser, path: string): Promise<number> {
  const page = await browser.newPage();
  try {
    await page.addInitScript(() => {
      const seen = globalThis as unknown as { playableMs?: number };
      document.addEventListener(
        'canplay',
        () => {
          seen.playableMs ??= performance.now();
        },
        true,
      );
      // Whoever opens the page clicks on the way to the video; that is not what is measured.
      new MutationObserver(() =>
        document.querySelector<HTMLButtonElement>('main .mantine-Button-root[data-size="md"]')?.click(),
      ).observe(document, {
        childList: true,
        subtree: true,
      });
    });
    await page.goto(pathToFileURL(path).href);
    const found = await page.waitForFunction(() => (globalThis as unknown as { playableMs?: number }).playableMs);
    return Number(await found.jsonValue());
  } finally {
    await page.close();
  }
}

const barePage = (base64: string) => `<!doctype html><title>bare</title><video></video>
<script type="text/plain" id="clip">${base64}</script><script>
const text = atob(document.getElementById('clip').textContent);
const bytes = Uint8Array.from(text, (sign) => sign.charCodeAt(0));
document.querySelector('video').src = URL.createObjectURL(new Blob([bytes], { type: 'video/mp4' }));
</script>`;

const payload = async (durationMs: number): Promise<PagePayload> => {
  const [rubric] = JSON.parse(await readFile('resources/rubrics/en.json', 'utf8'));
  return {
    version: 1,
    requestId: 'request1',
    reviewerName: 'Dana',
    ownerName: 'Robin',
    language: 'en',
    dueOn: null,
    clips: [
      {
        clipId: 'clip1',
        questionText: 'Why this role?',
        attempt: 1,
        durationMs,
        mimeType: 'video/mp4',
        hasPicture: true,
        source: { kind: 'embedded' },
      },
    ],
    jobDescription: '',
    focus: [],
    rubric,
    phrases: JSON.parse(await readFile('resources/phrases/en.json', 'utf8')),
  };
};

/** Opening a page of 18 MB against a bare page with the same video. */
async function opening(folder: string, tool: string): Promise<number> {
  const clip = join(folder, 'large.mp4');
  const seconds = 60;
  const rate = String(Math.floor((CLIP_BYTES * 8) / seconds));
  const video = ['-c:v', 'libx264', '-preset', 'ultrafast', '-b:v', rate, '-pix_fmt', 'yuv420p'];
  await ffmpeg(tool, ['-f', 'lavfi', '-i', picture(seconds), ...video, '-movflags', '+faststart', clip]);
  const base64 = (await readFile(clip)).toString('base64');
  const [ours, bare] = [join(folder, 'ours.html'), join(folder, 'bare.html')];
  const template = await readFile('out/reviewer/index.html', 'utf8');
  await writeFile(ours, fillPage(template, await payload(seconds * 1_000), [{ clipId: 'clip1', base64 }]));
  await writeFile(bare, barePage(base64));
  console.error(`page of ${(await stat(ours)).size} bytes`);
  const browser = await chromium.launch({
    executablePath: findBrowser() ?? '',
    chromiumSandbox: process.getuid?.() !== 0,
  });
  try {
    await playableMs(browser, bare);
    const result = await alternate(
      ROUNDS,
      () => playableMs(browser, ours),
      () => playableMs(browser, bare),
    );
    return result.ours / result.floor;
  } finally {
    await browser.close();
    await rm(clip);
  }
}

/**
 * The page for an invited reviewer: `overheadBytes` beyond the base64 of its video, `vsBarePage` time to a playable video
 * against a page with nothing else, at 18 MB, and `makeVsFloor` making it against ffmpeg and base64 alone.
 */
export function run(): Promise<Record<string, number>> {
  if (!ensureBuilt()) throw new Error('there is no build');
  return withTempFolder(async (folder) => {
    const tools = await bundledTools();
    const tool = tools?.ffmpeg ?? '';
    const vsBarePage = await opening(folder, tool);
    return { ...(await making(folder, tool)), vsBarePage };
  });
}

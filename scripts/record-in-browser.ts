import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium } from '@playwright/test';

/** What to record with the browser's own fake camera and microphone. */
export interface BrowserRecordingRequest {
  readonly mimeType: string;
  readonly video: boolean;
  readonly width: number;
  readonly height: number;
  readonly bitsPerSecond: number;
  readonly forMs: number;
}
/**
 * `chunks` in order, each handed to the page at its `chunkAtMs`; `recordedMs` until the page stops the recorder. All
 * times from the recorder's `start` event, as the page measures them.
 */
export interface BrowserRecording {
  readonly mimeType: string;
  readonly recordedMs: number;
  readonly chunks: readonly Buffer[];
  readonly chunkAtMs: readonly number[];
}

/** Records with MediaRecorder as the app's page does: 1 s chunks, 1 s key frames. Needs an installed Chromium. */
export async function recordInBrowser(request: BrowserRecordingRequest): Promise<BrowserRecording> {
  // getUserMedia wants a secure context: an empty page on loopback is one, about:blank is not.
  const server = createServer((_, response) => response.setHeader('content-type', 'text/html').end('<!doctype html>'));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const installed = '/usr/bin/chromium';
  const browser = await chromium.launch({
    ...(existsSync(installed) ? { executablePath: installed } : {}),
    args: ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'],
  });
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    const recorded = await page.evaluate(async (wish) => {
      const stream = await navigator.mediaDevices.getUserMedia({
        audio: true,
        video: wish.video && { width: wish.width, height: wish.height, frameRate: 30 },
      });
      const recorder = new MediaRecorder(stream, {
        mimeType: wish.mimeType,
        videoBitsPerSecond: wish.bitsPerSecond,
        audioBitsPerSecond: Math.min(wish.bitsPerSecond, 128_000),
        videoKeyFrameIntervalDuration: 1_000,
      } as MediaRecorderOptions);
      const blobs: Blob[] = [];
      const at: number[] = [];
      recorder.ondataavailable = (event) => {
        blobs.push(event.data);
        at.push(performance.now());
      };
      const started = new Promise((done) => {
        recorder.onstart = done;
      });
      const stopped = new Promise((done) => {
        recorder.onstop = done;
      });
      recorder.start(1_000);
      await started;
      const from = performance.now();
      await new Promise((done) => setTimeout(done, wish.forMs));
      recorder.stop();
      const recordedMs = Math.round(performance.now() - from);
      await stopped;
      const base64 = await Promise.all(
        blobs.map(
          (blob) =>
            new Promise<string>((done) => {
              const reader = new FileReader();
              // The last comma: the MIME type in front has one of its own.
              reader.onload = () => done(String(reader.result).replace(/^.*,/, ''));
              reader.readAsDataURL(blob);
            }),
        ),
      );
      return { mimeType: recorder.mimeType, recordedMs, base64, chunkAtMs: at.map((time) => Math.round(time - from)) };
    }, request);
    const { base64, ...result } = recorded;
    const chunks = base64.map((text) => Buffer.from(text, 'base64'));
    return { ...result, chunks };
  } finally {
    await browser.close();
    server.close();
  }
}

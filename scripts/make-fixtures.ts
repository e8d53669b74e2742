/**
 * Makes what the fake camera and microphone play in tests: `fixtures/speech.wav` (a spoken answer with pauses) and
 * `fixtures/face.mjpeg` (a drawn face that talks, with a frame counter). Both are kept in the repository, so this runs
 * only when one of them is to change; it needs `espeak-ng` on the PATH and uses the bundled ffmpeg.
 *
 *   npx node scripts/make-fixtures.ts
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import ffmpeg from '@ffmpeg-installer/ffmpeg';
import { drawFrame, FRAMES, HEIGHT, WIDTH } from './fixture-face.ts';

const folder = resolve(import.meta.dirname, '../fixtures');

/** The breaks are what pause detection and "where did the voice stop" tests look for. */
const ANSWER = `<speak>
In my last role, our release slipped twice, and I took over the plan. <break time="900ms"/>
I met each team for ten minutes a day, and wrote one list of what was blocked. <break time="700ms"/>
We shipped four weeks later, with two open bugs instead of thirty.
</speak>`;

function run(command: string, args: readonly string[], input?: Uint8Array): void {
  const result = spawnSync(command, args, { input, stdio: ['pipe', 'inherit', 'inherit'] });
  if (result.error) throw result.error;
  if (result.status !== 0) throw new Error(`${command} ended with ${result.status}`);
}

/** Mono, 16 kHz, 16 bit: what a headset sends, and half the size of what espeak-ng writes. */
function makeSpeech(scratch: string): void {
  const spoken = join(scratch, 'spoken.wav');
  run('espeak-ng', ['-v', 'en-gb', '-s', '165', '-m', '-w', spoken, ANSWER]);
  const to = ['-ac', '1', '-ar', '16000', '-c:a', 'pcm_s16le', '-bitexact', '-y', join(folder, 'speech.wav')];
  run(ffmpeg.path, ['-nostdin', '-v', 'error', '-i', spoken, ...to]);
}

/** Motion JPEG without a container is the one moving format Chromium's fake camera reads; it plays it at 30 fps in a loop. */
function makeFace(): void {
  const frames = Buffer.concat(Array.from({ length: FRAMES }, (_, frame) => drawFrame(frame)));
  const from = ['-f', 'rawvideo', '-pix_fmt', 'rgb24', '-s', `${WIDTH}x${HEIGHT}`, '-r', '30', '-i', 'pipe:0'];
  const to = ['-c:v', 'mjpeg', '-pix_fmt', 'yuvj420p', '-q:v', '7', '-f', 'mjpeg', '-y', join(folder, 'face.mjpeg')];
  run(ffmpeg.path, ['-v', 'error', ...from, ...to], frames);
}

mkdirSync(folder, { recursive: true });
const scratch = mkdtempSync(join(tmpdir(), 'second-take-fixtures-'));
try {
  makeSpeech(scratch);
  makeFace();
} finally {
  rmSync(scratch, { recursive: true });
}
for (const name of ['speech.wav', 'face.mjpeg']) console.log(`${name} ${statSync(join(folder, name)).size} bytes`);

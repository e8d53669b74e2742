import { existsSync } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { bundledTools } from '../../src/backend/media/tools.ts';
import { runProgram } from '../../src/backend/process/runner.ts';
import { cachedFile } from './temp-folder.ts';

const PIECE_SECONDS = 20;

async function ffmpeg(...args: string[]): Promise<void> {
  const file = (await bundledTools())?.ffmpeg ?? 'ffmpeg';
  const run = { file, args: ['-nostdin', '-v', 'error', '-y', ...args], timeoutMs: 600_000 };
  const { code, stderr } = await runProgram(run);
  if (code !== 0) throw new Error(stderr);
}

/**
 * A raw recording of so many minutes at 2.5 Mbit/s, H.264 and Opus in Matroska without duration or index, as
 * MediaRecorder leaves it. Encoded once for 20 s and repeated by copying.
 */
export async function rawTake(minutes: number): Promise<string> {
  const whole = cachedFile(`raw-${minutes}-minutes.mkv`);
  if (existsSync(whole)) return whole;
  await mkdir(dirname(whole), { recursive: true });
  const piece = cachedFile('piece.mkv');
  const picture = `testsrc2=s=1280x720:r=30:d=${PIECE_SECONDS},noise=alls=12:allf=t`;
  const encoder = ['-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p', '-g', '30', '-bf', '0'];
  const rate = ['-b:v', '2500k', '-minrate', '2500k', '-maxrate', '2500k', '-bufsize', '2500k'];
  const sound = ['-f', 'lavfi', '-i', `sine=d=${PIECE_SECONDS}:r=48000`];
  if (!existsSync(piece)) {
    const audio = ['-c:a', 'libopus', '-b:a', '128k', '-f', 'matroska'];
    await ffmpeg('-f', 'lavfi', '-i', picture, ...sound, ...encoder, ...rate, ...audio, `${piece}.part`);
    await rename(`${piece}.part`, piece);
  }
  const repeats = String((minutes * 60) / PIECE_SECONDS - 1);
  const live = ['-c', 'copy', '-f', 'matroska', '-live', '1', '-cluster_time_limit', '1000'];
  await ffmpeg('-stream_loop', repeats, '-i', piece, ...live, `${whole}.part`);
  await rename(`${whole}.part`, whole);
  return whole;
}

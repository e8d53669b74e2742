import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runProgram } from '../../process/runner.ts';

/** Pictures a second of a counted take. */
export const COUNTED_FPS = 30;
/** Each picture shows its own number as so many upright bars, white for 1, the lowest bit on the left. */
const BITS = 12;

async function ffmpeg(file: string, args: readonly string[]): Promise<void> {
  const quiet = ['-nostdin', '-hide_banner', '-v', 'error', '-y'];
  const { code, stderr } = await runProgram({ file, args: [...quiet, ...args], timeoutMs: 120_000 });
  if (code !== 0) throw new Error(stderr);
}

const codecs = {
  // One key frame a second, as the app records.
  h264: ['-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p', '-g', '30', '-bf', '0', '-strict', '-2'],
  vp8: ['-c:v', 'libvpx', '-deadline', 'realtime', '-cpu-used', '8', '-b:v', '2M', '-g', '30'],
  vp9: ['-c:v', 'libvpx-vp9', '-deadline', 'realtime', '-cpu-used', '8', '-b:v', '2M', '-g', '30'],
} as const;
export type CountedCodec = keyof typeof codecs;

/** What a counted take is like; sound is a quiet tone unless said otherwise. */
export interface CountedTake {
  readonly codec: CountedCodec;
  readonly seconds: number;
  readonly size?: { readonly width: number; readonly height: number };
  /** Which pictures there are, as ffmpeg's `select` has it; all by default. */
  readonly select?: string;
  /** A source of sound (lavfi); null for none. */
  readonly sound?: string | null;
  /** H.264 as other programs write it: pictures stored in another order than they are shown, a key frame every two seconds. */
  readonly isReordered?: boolean;
}

/** Writes a take whose pictures can be told apart, with the container its codec has in the app (`.mp4` or `.webm`). */
export async function makeCountedTake(tool: string, path: string, take: CountedTake): Promise<void> {
  const { codec, seconds, size = { width: 192, height: 108 }, select } = take;
  const bar = `mod(floor(N/pow(2,floor(X*${BITS}/W))),2)`;
  const counter = `nullsrc=s=192x16:r=${COUNTED_FPS}:d=${seconds},geq=lum='16+219*${bar}':cb=128:cr=128`;
  const picture = `${counter},scale=${size.width}:${size.height}:flags=neighbor`;
  const sound = take.sound === undefined ? `sine=d=${seconds}:r=48000` : take.sound;
  await ffmpeg(tool, [
    '-f',
    'lavfi',
    '-i',
    select === undefined ? picture : `${picture},select='${select}'`,
    ...(sound === null ? [] : ['-f', 'lavfi', '-i', sound, '-c:a', 'libopus']),
    ...codecs[codec],
    ...(take.isReordered ? ['-bf', '3', '-g', '60'] : []),
    ...(select === undefined ? [] : ['-vsync', 'vfr']),
    path,
  ]);
}

/** The numbers the pictures of a file show, in their order, each as long as it stands at 30 a second. */
export async function readCounters(tool: string, file: string): Promise<readonly number[]> {
  const folder = await mkdtemp(join(tmpdir(), 'counters-'));
  try {
    const raw = join(folder, 'pictures');
    const bars = `fps=${COUNTED_FPS}:start_time=0,scale=${BITS}:1:flags=area,format=gray`;
    await ffmpeg(tool, ['-i', file, '-map', '0:v:0', '-vf', bars, '-f', 'rawvideo', raw]);
    const bytes = await readFile(raw);
    return Array.from({ length: bytes.length / BITS }, (_, picture) =>
      bytes
        .subarray(picture * BITS, (picture + 1) * BITS)
        .reduce((number, light, bit) => number + (light > 127 ? 2 ** bit : 0), 0),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

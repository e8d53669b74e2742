import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { HDR_TRANSFERS } from '../../core/ffmpeg/tone-map.ts';
import { installedFfmpegs } from '../media/testing/installed.ts';
import { runProgram } from '../process/runner.ts';
import { freshGround } from './testing/fresh-ground.ts';
import { oddFiles } from './testing/odd-files.ts';

const ffmpegs = await installedFfmpegs();

/** Red, green and blue, 0 to 255, of the middle of the first picture in a file. */
async function colourOf(tool: string, file: string, folder: string): Promise<number[]> {
  const raw = join(folder, 'colour.raw');
  const middle = 'crop=2:2:160:90,format=rgb24';
  const args = ['-v', 'error', '-y', '-i', file, '-frames:v', '1', '-vf', middle, '-f', 'rawvideo', raw];
  const { code, stderr } = await runProgram({ file: tool, args, timeoutMs: 30_000 });
  if (code !== 0) throw new Error(stderr);
  return [...(await readFile(raw)).subarray(0, 3)];
}

/** The eye hardly sees a step of this size beside another; unadapted, skin is off by more than 60. */
const NEAR = 14;

describe.each(ffmpegs)('pictures with a high dynamic range, with $name ffmpeg', ({ path }) => {
  const fresh = freshGround(path);

  it.each(HDR_TRANSFERS)('keep the colour of skin, in the take and in its still: %s', async (transfer) => {
    const { ground, source } = fresh();
    const skin = [230, 181, 149];
    const incoming = await ground.byPath(await oddFiles(path, source).highRange(transfer, '0xE6B595'));
    expect(incoming).toMatchObject({ state: 'ready', plan: { action: 'convert', reason: 'codec' } });
    const [task] = await ground.start([[incoming, 'Why us?']]).ended;
    expect(task).toMatchObject({ state: 'done' });
    const [take] = ground.library.all('take');
    const made = ground.library.folderOf('take', take?.id ?? '');
    const files = [take?.media?.fileName ?? '', 'poster.jpg'];
    for (const file of files) {
      const colour = await colourOf(path, join(made, file), source);
      expect(
        colour.every((value, index) => Math.abs(value - (skin[index] ?? 0)) < NEAR),
        `${file}: ${colour.join(' ')}`,
      ).toBe(true);
    }
    // Nothing in the file says any longer that it is something else.
    expect((await ground.media.inspect(join(made, files[0] ?? ''))).source.video?.hdr).toBeNull();
  });
});

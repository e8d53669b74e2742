import { expect, it } from 'vitest';
import { installedFfmpegs } from './testing/installed.ts';
import { toneMapping } from './tone-mapping.ts';
import type { Tools } from './tools.ts';

const [installed] = await installedFfmpegs();
const able: Tools = { ffmpeg: installed?.path ?? '', ffprobe: 'ffprobe' };
/** A program that knows no filters. */
const unable: Tools = { ffmpeg: process.execPath, ffprobe: 'its own ffprobe' };

it('takes the bundled ffmpeg where the chosen one cannot change the range of light', async () => {
  expect(await toneMapping(able, 'smpte2084', null)).toEqual({ tools: able, toneMap: 'smpte2084' });
  expect(await toneMapping(unable, 'arib-std-b67', able)).toEqual({
    tools: { ffmpeg: able.ffmpeg, ffprobe: 'its own ffprobe' },
    toneMap: 'arib-std-b67',
  });
});

it('leaves the colours where no ffmpeg can, and an ordinary picture alone', async () => {
  expect(await toneMapping(unable, 'arib-std-b67', null)).toEqual({ tools: unable, toneMap: null });
  expect(await toneMapping(unable, 'arib-std-b67', unable)).toEqual({ tools: unable, toneMap: null });
  expect(await toneMapping(unable, null, able)).toEqual({ tools: unable, toneMap: null });
});

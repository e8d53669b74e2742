import { type HdrTransfer, TONE_MAP_FILTER } from '../../core/ffmpeg/tone-map.ts';
import { runProgram } from '../process/runner.ts';
import { allowToRun, bundledTools, type Tools } from './tools.ts';

const ANSWER_LIMIT_MS = 15_000;

async function hasFilter(ffmpeg: string): Promise<boolean> {
  const args = ['-hide_banner', '-h', `filter=${TONE_MAP_FILTER}`];
  const said = await runProgram({ file: ffmpeg, args, timeoutMs: ANSWER_LIMIT_MS }).catch(() => null);
  return said?.stdout.includes(`Filter ${TONE_MAP_FILTER}`) ?? false;
}

/** Programs, and what they bring a picture back from; null for an ordinary one, and where none of them can. */
export interface ToneMapping {
  readonly tools: Tools;
  readonly toneMap: HdrTransfer | null;
}

/**
 * The programs for a picture that may have a high dynamic range: these, else the bundled ones, since a system's ffmpeg is
 * often built without the filter (Homebrew's is). Where neither has it, these, and the colours stay as they are.
 * @param bundled looked up when left out
 */
export async function toneMapping(tools: Tools, hdr: HdrTransfer | null, bundled?: Tools | null): Promise<ToneMapping> {
  if (hdr === null) return { tools, toneMap: null };
  if (await hasFilter(tools.ffmpeg)) return { tools, toneMap: hdr };
  const others = bundled === undefined ? await bundledTools() : bundled;
  if (others === null) return { tools, toneMap: null };
  await allowToRun(others.ffmpeg);
  return (await hasFilter(others.ffmpeg))
    ? { tools: { ...tools, ffmpeg: others.ffmpeg }, toneMap: hdr }
    : { tools, toneMap: null };
}

import { dirname, join } from 'node:path';
import { allowToRun, askVersion, bundledTools, type FoundTools, type Tools } from './tools.ts';

/** Older ones lack what the app uses (`-strict -2` Opus in MP4 is from 4.0). */
const OLDEST_MAJOR = 4;
/** A system's ffmpeg is preferred to the bundled 4.1 from here on; in between the bundled one is the tested one. */
const SYSTEM_MAJOR = 5;

/** Where to look. */
export interface FfmpegSearch {
  /** The owner's own choice; null for none. It is used or reported, never silently replaced. */
  readonly settingsPath: string | null;
  /** Folders of the PATH, best first. */
  readonly folders: readonly string[];
  /** The bundled programs; looked up when left out. */
  readonly bundled?: Tools | null;
}

const suffix = process.platform === 'win32' ? '.exe' : '';

/** The folders of this process's PATH, and those a desktop app on macOS is not told of. */
export function pathFolders(environment: NodeJS.ProcessEnv = process.env): readonly string[] {
  const separator = process.platform === 'win32' ? ';' : ':';
  const named = (environment.PATH ?? '').split(separator).filter((folder) => folder !== '');
  return process.platform === 'darwin' ? [...named, '/opt/homebrew/bin', '/usr/local/bin'] : named;
}

/** An ffprobe that runs: the one beside ffmpeg, else the bundled one. */
async function findFfprobe(ffmpeg: string, bundled: Tools | null): Promise<string | null> {
  const beside = join(dirname(ffmpeg), `ffprobe${suffix}`);
  if (await askVersion(beside)) return beside;
  if (bundled === null) return null;
  if (await askVersion(bundled.ffprobe)) return bundled.ffprobe;
  await allowToRun(bundled.ffprobe);
  return (await askVersion(bundled.ffprobe)) ? bundled.ffprobe : null;
}

async function ready(
  ffmpeg: string,
  version: string,
  source: 'settings' | 'system' | 'bundled',
  bundled: Tools | null,
): Promise<FoundTools | null> {
  const ffprobe = await findFfprobe(ffmpeg, bundled);
  return ffprobe === null
    ? null
    : { info: { state: 'ready', version, source, path: ffmpeg }, tools: { ffmpeg, ffprobe } };
}

const MISSING: FoundTools = { info: { state: 'missing' }, tools: null };

/** The ffmpeg to use: the owner's choice, else the system's where it is 5 or newer, else the bundled one. */
export async function findFfmpeg(search: FfmpegSearch): Promise<FoundTools> {
  const bundled = search.bundled === undefined ? await bundledTools() : search.bundled;
  if (search.settingsPath !== null) {
    const version = await askVersion(search.settingsPath);
    if (version === null) return MISSING;
    if (version.major < OLDEST_MAJOR) return { info: { state: 'too-old', version: version.text }, tools: null };
    return (await ready(search.settingsPath, version.text, 'settings', bundled)) ?? MISSING;
  }
  for (const folder of search.folders) {
    const file = join(folder, `ffmpeg${suffix}`);
    const version = await askVersion(file);
    if (version === null || version.major < SYSTEM_MAJOR) continue;
    const found = await ready(file, version.text, 'system', bundled);
    if (found !== null) return found;
  }
  if (bundled === null) return MISSING;
  await allowToRun(bundled.ffmpeg);
  const version = await askVersion(bundled.ffmpeg);
  return (version && (await ready(bundled.ffmpeg, version.text, 'bundled', bundled))) ?? MISSING;
}

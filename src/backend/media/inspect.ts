import { AppError } from '../../core/errors.ts';
import { type FfmpegArguments, seconds } from '../../core/ffmpeg/arguments.ts';
import { decodeArguments, decodeEndArguments, decodeFromArguments } from '../../core/ffmpeg/decode-check-arguments.ts';
import { inspectArguments } from '../../core/ffmpeg/inspect-arguments.ts';
import { parseSource, type Source, type SourceVideo } from '../../core/importing/source.ts';
import { toAppError } from '../disk/disk-errors.ts';
import type { Log } from '../ports.ts';
import { together } from '../process/together.ts';
import { beginsAsMp4, readMp4Boxes } from './mp4-boxes.ts';
import { ffprobe, UnreadableMedia } from './probe.ts';
import { ffmpegProgress } from './run-ffmpeg.ts';
import { stillOf } from './still.ts';
import { toneMapping } from './tone-mapping.ts';
import type { Tools } from './tools.ts';
import type { Inspected, InspectOptions, RunOptions } from './types.ts';

/** A file that takes longer to open is broken in a way that makes ffprobe search it. */
const INSPECT_LIMIT_MS = 30_000;
/** Looked at from the start when the end cannot be played. */
const START_MS = 2_000;
/** ffprobe takes texts, lists of files and single pictures for media too. */
const NOT_VIDEO =
  /^(tty|image2|hls|dash|concat|ffmetadata|lrc|srt|webvtt|ass|subviewer|microdvd|sami|jacosub|mpl2|vplayer|realtext|stl|aqtitle|scc|svg_pipe|.*_pipe)$/;

async function decodes(tools: Tools, args: FfmpegArguments, options: RunOptions): Promise<boolean> {
  const said = await ffmpegProgress(tools, args, options).catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'ffmpeg-failed') return { frames: 0, outMs: 0 };
    throw error;
  });
  return (said.frames ?? 0) > 0 || (said.outMs ?? 0) > 0;
}

/** How far back from its end a file surely has a picture, in seconds. */
const endSeconds = ({ video }: Source): number => Math.ceil(Math.max(1, 3 / (video?.averageFps ?? 3)));

function startOf(file: string): FfmpegArguments {
  const whole = decodeArguments(file);
  return { ...whole, outputOptions: ['-t', seconds(START_MS), ...whole.outputOptions] };
}

/** Why ffprobe made nothing of a file. */
async function refusal(file: string, error: UnreadableMedia): Promise<AppError> {
  const details = JSON.stringify(error.details);
  // ffprobe goes by the name of a text too; only a real MP4 misses its index because it was cut off.
  if (details.includes('moov atom not found') && (await beginsAsMp4(file).catch(() => false)))
    return new AppError('import-incomplete', error.details, { cause: error });
  // Without a code it crashed, as the bundled one does with every MPEG transport stream: no word about the file.
  const code = details.includes('"code":null') ? 'import-codec-unknown' : 'import-unreadable';
  return new AppError(code, error.details, { cause: error });
}

/** Whether the end of a file is missing. @throws AppError `import-codec-unknown` when its start cannot be played either */
async function findCutOff(tools: Tools, file: string, source: Source, options: RunOptions): Promise<boolean> {
  const lastSeconds = endSeconds(source);
  if (await decodes(tools, decodeEndArguments(file, lastSeconds), options)) return false;
  // Counted from the end, a file that hides its beginning is asked for what lies behind it.
  const { startMs, durationMs } = source;
  const fromEnd =
    startMs < 0 && durationMs !== null ? decodeFromArguments(file, durationMs - lastSeconds * 1_000) : null;
  if (fromEnd && (await decodes(tools, fromEnd, options))) return false;
  if (await decodes(tools, startOf(file), options)) return true;
  throw new AppError('import-codec-unknown', { source });
}

/** A still of a file with a picture in the colours it will have here; null, with a line in the log, where none can be read. */
async function readStill(
  { tools, log }: { readonly tools: Tools; readonly log: Log },
  file: string,
  hdr: SourceVideo['hdr'],
  { atMs, width }: NonNullable<InspectOptions['still']>,
  options: RunOptions,
): Promise<Uint8Array | null> {
  try {
    const mapping = await toneMapping(tools, hdr);
    return await stillOf(mapping.tools, file, atMs, { width, toneMap: mapping.toneMap }, options);
  } catch (error) {
    log('warn', 'inspect: no still', error);
    return null;
  }
}

/**
 * Finds out what a file from outside holds and whether it can be played. See `Media.inspect`.
 * @throws AppError `import-unreadable`, `import-incomplete`, `import-protected`, `import-codec-unknown`
 */
export async function inspectFile(
  { tools, log }: { readonly tools: Tools; readonly log: Log },
  file: string,
  { still: wanted, ...options }: InspectOptions,
): Promise<Inspected> {
  const output = await ffprobe(tools, inspectArguments(file), INSPECT_LIMIT_MS, options).catch(async (error: unknown) =>
    Promise.reject(error instanceof UnreadableMedia ? await refusal(file, error) : error),
  );
  const source = parseSource(output);
  if (source === null || NOT_VIDEO.test(source.format) || (source.video === null && source.audio === null))
    throw new AppError('import-unreadable', { output });
  const boxes = source.format.includes('mp4')
    ? await readMp4Boxes(file).catch((error: unknown) => Promise.reject(toAppError(error)))
    : { isProtected: false, isFragmented: false };
  if (boxes.isProtected) throw new AppError('import-protected', { format: source.format, brand: source.brand });
  const { video, audio } = source;
  if ((video ?? audio)?.codec === 'unknown' || (video !== null && (video.width === 0 || video.height === 0)))
    throw new AppError('import-codec-unknown', { output });
  const [isCutOff, still] = await together([
    findCutOff(tools, file, source, options),
    wanted && video !== null ? readStill({ tools, log }, file, video.hdr, wanted, options) : null,
  ]);
  return { source, isFragmented: boxes.isFragmented, isCutOff, still };
}

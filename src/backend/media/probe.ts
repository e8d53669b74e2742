import { AppError } from '../../core/errors.ts';
import { commandLine } from '../../core/ffmpeg/command-line.ts';
import { type ProbedMedia, parseLastPacketMs, parseProbe } from '../../core/ffmpeg/parse-probe.ts';
import { firstPacketArguments, packetTimesArguments, probeArguments } from '../../core/ffmpeg/probe-arguments.ts';
import { runProgram } from '../process/runner.ts';
import type { Tools } from './tools.ts';
import type { RunOptions } from './types.ts';

/** A file that takes longer to open is broken in a way that makes ffprobe search it. */
const PROBE_LIMIT_MS = 20_000;
/** For reading a whole recording: 60 minutes take seconds. */
const READ_LIMIT_MS = 600_000;

/** ffprobe ran and could not make anything of the file. */
export class UnreadableMedia extends AppError {
  constructor(details: unknown) {
    super('ffmpeg-failed', details);
  }
}

/** Runs ffprobe and gives what it prints. @throws AppError `ffmpeg-failed`, `UnreadableMedia` for its own refusal */
export async function ffprobe(
  tools: Tools,
  args: readonly string[],
  timeoutMs: number,
  options: RunOptions,
): Promise<string> {
  const command = commandLine(tools.ffprobe, args);
  options.onCommand?.(command);
  const run = { file: tools.ffprobe, args, timeoutMs, ...(options.signal ? { signal: options.signal } : {}) };
  const result = await runProgram(run).catch((cause: unknown) => {
    options.signal?.throwIfAborted();
    throw new AppError('ffmpeg-failed', { command, message: String(cause) }, { cause });
  });
  if (result.code !== 0) throw new UnreadableMedia({ command, code: result.code, stderr: result.stderr });
  return result.stdout;
}

/** Container, length and streams of a file. `UnreadableMedia` when ffprobe finds none in it. */
export async function probeFile(tools: Tools, file: string, options: RunOptions = {}): Promise<ProbedMedia> {
  const output = await ffprobe(tools, probeArguments(file), PROBE_LIMIT_MS, options);
  const probed = parseProbe(output);
  if (probed === null) throw new AppError('ffmpeg-failed', { message: 'ffprobe answered something else', output });
  return probed;
}

/** Whether a stream was not only announced but has packets. */
export async function hasPackets(tools: Tools, file: string, stream: 'v' | 'a', options: RunOptions): Promise<boolean> {
  return (await ffprobe(tools, firstPacketArguments(file, stream), READ_LIMIT_MS, options)).trim() !== '';
}

/** When the last packet of any stream begins, in milliseconds; reads the whole file. null for a file without packets. */
export async function lastPacketMs(tools: Tools, file: string, options: RunOptions): Promise<number | null> {
  return parseLastPacketMs(await ffprobe(tools, packetTimesArguments(file), READ_LIMIT_MS, options));
}

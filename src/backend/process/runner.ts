/** The only file that starts programs. Never through a shell; what is started is ended with the signal that came along. */
import { type ChildProcess, spawn } from 'node:child_process';
import { access, constants } from 'node:fs/promises';
import { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { AppError } from '../../core/errors.ts';
import type { FfmpegArguments } from '../../core/ffmpeg/arguments.ts';
import { commandLine } from '../../core/ffmpeg/command-line.ts';
import { isProgressLine } from '../../core/ffmpeg/parse-progress.ts';
import { tame } from './tame-command.ts';

/** After TERM a program gets this long to end by itself; ffmpeg closes its file in it. */
const KILL_AFTER_MS = 2_000;
/** Lines of a program's complaints that are kept for "copy details". */
const KEPT_LINES = 200;

/** A program to run to its end. Its standard input is closed. */
export interface ProgramRun {
  /** Absolute path, or a name found on the PATH. */
  readonly file: string;
  readonly args: readonly string[];
  readonly signal?: AbortSignal;
  /** Ended and refused with an error after this long. */
  readonly timeoutMs: number;
  /** The whole environment; the app's own by default. */
  readonly env?: NodeJS.ProcessEnv;
  /** What it says on its standard error, as it comes. */
  readonly onStderr?: (text: string) => void;
  readonly cwd?: string;
}
/** `code` is null when a signal ended it. */
export interface ProgramResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Ends a program and, where the system has process groups, everything it started. */
function killGroup(child: ChildProcess): void {
  try {
    if (child.pid !== undefined && process.platform !== 'win32') process.kill(-child.pid, 'SIGKILL');
    else child.kill('SIGKILL');
  } catch {
    // Already gone.
  }
}

/**
 * Runs a program and collects what it prints. Rejects with the system's error when it cannot be started, with the
 * signal's reason when aborted, with an Error named `TimeoutError` after `timeoutMs`; any exit code resolves.
 */
export async function runProgram(run: ProgramRun): Promise<ProgramResult> {
  run.signal?.throwIfAborted();
  const child = spawn(run.file, run.args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, so that the helpers of a browser end with it.
    detached: process.platform !== 'win32',
    windowsHide: true,
    ...(run.env ? { env: run.env } : {}),
    ...(run.cwd === undefined ? {} : { cwd: run.cwd }),
  });
  const stop = run.signal
    ? AbortSignal.any([run.signal, AbortSignal.timeout(run.timeoutMs)])
    : AbortSignal.timeout(run.timeoutMs);
  const end = () => killGroup(child);
  stop.addEventListener('abort', end, { once: true });
  try {
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (data: Buffer) => out.push(data));
    child.stderr.on('data', (data: Buffer) => {
      err.push(data);
      run.onStderr?.(data.toString('utf8'));
    });
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', resolve);
    });
    stop.throwIfAborted();
    return { code, stdout: Buffer.concat(out).toString('utf8'), stderr: Buffer.concat(err).toString('utf8') };
  } finally {
    stop.removeEventListener('abort', end);
  }
}

/** One run of ffmpeg. */
export interface FfmpegRun {
  /** Absolute path. */
  readonly binary: string;
  readonly args: FfmpegArguments;
  readonly signal?: AbortSignal;
  /** Every line of `-progress`, for `readProgress`. */
  readonly onProgressLine?: (line: string) => void;
  /** Gets what ffmpeg writes to its standard output, piece by piece, instead of `args.output`. */
  readonly onOutput?: (bytes: Uint8Array) => void;
  /** The whole command, as it could be pasted into a terminal. */
  readonly onCommand?: (line: string) => void;
}

/** Hands bytes on as they come. Its own closing would make fluent-ffmpeg end an ffmpeg that is just ending by itself. */
const outputTo = (onOutput: (bytes: Uint8Array) => void): Writable =>
  new Writable({
    autoDestroy: false,
    emitClose: false,
    write: (bytes: Uint8Array, _encoding, done) => {
      onOutput(bytes);
      done();
    },
  });

/**
 * Runs ffmpeg through fluent-ffmpeg and gives its complaints (warnings and errors). Rejects with the signal's reason
 * when aborted (TERM, KILL after two seconds) and with AppError `ffmpeg-missing`, `disk-full` or `ffmpeg-failed`;
 * resolving proves only exit code 0, so the caller looks at what was written.
 */
export async function runFfmpeg(run: FfmpegRun): Promise<string> {
  await access(run.binary, constants.X_OK).catch((cause: unknown) => {
    throw new AppError('ffmpeg-missing', run.binary, { cause });
  });
  // Loaded when first needed: the app starts without it.
  const { default: ffmpeg } = await import('fluent-ffmpeg');
  run.signal?.throwIfAborted();
  const quiet = ['-nostdin', '-hide_banner', '-y', '-loglevel', 'warning', '-nostats', '-progress', 'pipe:2'];
  // Spread on purpose: given an array, fluent-ffmpeg splits every entry that has exactly one space.
  const command = ffmpeg()
    .input(run.args.input)
    .inputOptions(...quiet, ...run.args.inputOptions);
  for (const { input, inputOptions } of run.args.moreInputs ?? []) command.input(input).inputOptions(...inputOptions);
  const output = run.onOutput && outputTo(run.onOutput);
  command.output(output ?? run.args.output).outputOptions(...run.args.outputOptions);
  const line = commandLine(run.binary, tame(command, run.binary)._getArguments());
  run.onCommand?.(line);

  const complaints: string[] = [];
  let started = false;
  let killTimer: NodeJS.Timeout | undefined;
  const stop = () => {
    // Killing before the process exists is lost without a word: `start` asks again.
    if (!started) return;
    command.kill('SIGTERM');
    killTimer = setTimeout(() => command.kill('SIGKILL'), KILL_AFTER_MS);
  };
  run.signal?.addEventListener('abort', stop, { once: true });
  try {
    await new Promise<void>((resolve, reject) => {
      command.on('start', () => {
        started = true;
        if (run.signal?.aborted) stop();
      });
      command.on('stderr', (text: string) => {
        if (isProgressLine(text)) run.onProgressLine?.(text);
        else if (text.trim() !== '' && complaints.push(text) > KEPT_LINES) complaints.shift();
      });
      command.on('end', () => resolve());
      command.on('error', reject);
      command.run();
    });
    if (output) await finished(output, { cleanup: true });
    run.signal?.throwIfAborted();
    return complaints.join('\n');
  } catch (cause) {
    run.signal?.throwIfAborted();
    const stderr = complaints.join('\n');
    const code = stderr.includes('No space left on device') ? 'disk-full' : 'ffmpeg-failed';
    throw new AppError(
      code,
      { command: line, message: cause instanceof Error ? cause.message : '', stderr },
      { cause },
    );
  } finally {
    clearTimeout(killTimer);
    run.signal?.removeEventListener('abort', stop);
  }
}

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

/** A program that runs beside the test. */
export interface Started {
  readonly child: ChildProcess;
  /** Ends it and waits until it is gone. */
  stop(): Promise<void>;
}

const STOP_LIMIT_MS = 10_000;

/** Starts a program; one that tells something when it is ready does so on its file descriptor 3. */
export function startProgram(file: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env): Started {
  const child = spawn(file, args, { env, stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  // A test run that breaks off must not leave a browser behind.
  const onExit = () => child.kill('SIGKILL');
  process.once('exit', onExit);
  return {
    child,
    stop: async () => {
      process.off('exit', onExit);
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGTERM');
      const gone = once(child, 'exit', { signal: AbortSignal.timeout(STOP_LIMIT_MS) });
      await gone.catch(() => child.kill('SIGKILL'));
    },
  };
}

/** What a program tells on file descriptor 3, up to the end of the line. */
export async function told({ child }: Started): Promise<string> {
  let text = '';
  for await (const part of child.stdio[3] as NodeJS.ReadableStream) {
    text += part;
    if (text.includes('\n')) return text.trim();
  }
  throw new Error(`${child.spawnfile} ended before it was ready`);
}

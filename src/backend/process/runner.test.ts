import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AppError } from '../../core/errors.ts';
import { installedFfmpegs } from '../media/testing/installed.ts';
import { runFfmpeg, runProgram } from './runner.ts';

const ffmpegs = await installedFfmpegs();
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'runner-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** A killed process whose parent is gone may stay in the list as a zombie (Z) until somebody collects it. */
const isRunning = async (pid: number): Promise<boolean> => {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  const status = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return !/\) Z /.test(status);
};

describe('runProgram', () => {
  const node = process.execPath;

  it('gives what was printed and the exit code', async () => {
    const script = 'console.log(process.argv[1]); console.error(process.env.X); process.exit(3)';
    const result = await runProgram({
      file: node,
      args: ['-e', script, '$(id) "a b"'],
      timeoutMs: 10_000,
      env: { X: 'x' },
    });
    expect(result).toEqual({ code: 3, stdout: '$(id) "a b"\n', stderr: 'x\n' });
  });
  it('rejects for a program that is not there', async () => {
    const run = runProgram({ file: join(folder, 'nothing'), args: [], timeoutMs: 10_000 });
    await expect(run).rejects.toMatchObject({ code: 'ENOENT' });
  });
  it('ends the program and what it started when aborted', async () => {
    const script = `
      const child = require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'inherit' });
      require('node:fs').writeFileSync('pids', process.pid + ' ' + child.pid);
      setInterval(() => {}, 1000);`;
    const abort = new AbortController();
    const run = runProgram({ file: node, args: ['-e', script], signal: abort.signal, timeoutMs: 60_000, cwd: folder });
    let pids: number[] = [];
    while (pids.length < 2) {
      await wait(20);
      pids = (await readFile(join(folder, 'pids'), 'utf8').catch(() => '')).split(' ').filter(Boolean).map(Number);
    }
    abort.abort();
    await expect(run).rejects.toMatchObject({ name: 'AbortError' });
    for (const pid of pids) expect(await isRunning(pid)).toBe(false);
  });
  it('ends a program that takes too long', async () => {
    const run = runProgram({ file: node, args: ['-e', 'setInterval(() => {}, 1000)'], timeoutMs: 200 });
    await expect(run).rejects.toMatchObject({ name: 'TimeoutError' });
  });
  it('starts nothing after an abort', async () => {
    const run = runProgram({ file: node, args: ['-v'], timeoutMs: 10_000, signal: AbortSignal.abort() });
    await expect(run).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe.each(ffmpegs)('runFfmpeg with $name', ({ path }) => {
  const sound = (seconds: number, output: string) => ({
    inputOptions: ['-f', 'lavfi'],
    input: `sine=d=${seconds}`,
    // Exactly one space in a value: fluent-ffmpeg would split it if it were given an array.
    outputOptions: ['-metadata', 'title=Hello World', '-c:a', 'pcm_s16le', '-f', 'matroska'],
    output: `file:${output}`,
  });

  it('writes the file, with the arguments as they are', async () => {
    const output = join(folder, 'a b.mka');
    const commands: string[] = [];
    const lines: string[] = [];
    const args = sound(1, output);
    await runFfmpeg({
      binary: path,
      args,
      onCommand: (line) => commands.push(line),
      onProgressLine: (l) => lines.push(l),
    });
    expect((await stat(output)).size).toBeGreaterThan(80_000);
    expect((await readFile(output)).includes('Hello World')).toBe(true);
    expect(commands[0]).toContain(`'title=Hello World'`);
    expect(commands[0]?.startsWith(path)).toBe(true);
    expect(lines).toContain('progress=end');
  });
  it('says why ffmpeg failed', async () => {
    const args = { ...sound(1, join(folder, 'a.mka')), outputOptions: ['-c:a', 'pcm_s16le', '-f', 'webm'] };
    const error = await runFfmpeg({ binary: path, args }).catch((e: unknown) => e as AppError);
    expect(error).toMatchObject({ code: 'ffmpeg-failed' });
    expect(JSON.stringify((error as AppError).details)).toContain('Only VP8 or VP9');
  });
  it('stops when aborted, at any moment', async () => {
    const output = join(folder, 'long.mka');
    const endless = { ...sound(3_600, output), inputOptions: ['-re', '-f', 'lavfi'] };
    const before = runFfmpeg({ binary: path, args: endless, signal: AbortSignal.abort() });
    await expect(before).rejects.toMatchObject({ name: 'AbortError' });
    for (const when of ['command', 'progress']) {
      const abort = new AbortController();
      const stop = (at: string) => () => {
        if (at === when) abort.abort();
      };
      const run = { binary: path, args: endless, signal: abort.signal };
      const running = runFfmpeg({ ...run, onCommand: stop('command'), onProgressLine: stop('progress') });
      await expect(running).rejects.toMatchObject({ name: 'AbortError' });
    }
  });
});

describe('runFfmpeg with something that is not ffmpeg', () => {
  const args = { inputOptions: [], input: 'file:/x', outputOptions: [], output: 'file:/y' };

  it('says missing before fluent-ffmpeg can crash the process', async () => {
    await writeFile(join(folder, 'not-a-program'), '', { mode: 0o644 });
    for (const binary of [join(folder, 'nothing'), join(folder, 'not-a-program')])
      await expect(runFfmpeg({ binary, args })).rejects.toMatchObject({ code: 'ffmpeg-missing' });
  });
  it('survives a program that cannot be started', async () => {
    const binary = join(folder, 'ffmpeg');
    await writeFile(binary, '#!/nonexistent/interpreter\n');
    await chmod(binary, 0o755);
    await expect(runFfmpeg({ binary, args })).rejects.toMatchObject({ code: 'ffmpeg-failed' });
  });
});

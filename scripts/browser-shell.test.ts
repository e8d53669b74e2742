import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

// The shell as a process of its own, as a person starts it; from source, which is what the build is made of.

let home: string;
const running: ChildProcess[] = [];
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'second-take-web-'));
});
afterEach(async () => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
  await rm(home, { recursive: true, force: true });
});

function start(...args: string[]) {
  const child = spawn(process.execPath, [resolve(import.meta.dirname, '../src/web/index.ts'), '--no-open', ...args], {
    env: { ...process.env, HOME: home, SECOND_TAKE_USER_DATA: join(home, 'settings'), SECOND_TAKE_LIBRARY: library() },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.push(child);
  const output = { out: '', err: '' };
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (output.out += text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (output.err += text));
  const ended = once(child, 'close').then(([code]) => code as number);
  const printed = new Promise<void>((done) => child.stdout?.once('data', () => done()));
  return { child, output, ended, printed: Promise.race([printed, ended]) };
}
const library = () => join(home, 'library');

async function takenPort() {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  return { port: String((other.address() as AddressInfo).port), free: () => other.close() };
}

describe('the browser shell', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)(
    'prints one line, opens from it, and gives all back on %s',
    async (signal) => {
      const shell = start();
      await shell.printed;
      const [url = ''] = /http:\S+/.exec(shell.output.out) ?? [];
      expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/open\?key=[\w-]{43}$/);
      expect((await fetch(url)).status).toBe(200);
      expect(await readdir(library())).toContain('.lock');
      shell.child.kill(signal);
      expect(await shell.ended).toBe(0);
      expect(shell.output.out.trim().split('\n')).toHaveLength(1);
      expect(shell.output.err).toBe('');
      expect(await readdir(library())).toEqual(['library.json']);
    },
  );

  it('says who holds a library that is open already', async () => {
    const first = start();
    await first.printed;
    const second = start();
    expect(await second.ended).toBe(1);
    expect(second.output.out).toBe('');
    expect(second.output.err).toMatch(new RegExp(`^.*process ${first.child.pid} on .+ holds it\\..*\n$`));
  });

  it('says that the port it was told to use is taken, and leaves no lock', async () => {
    const { port, free } = await takenPort();
    const shell = start('--port', port);
    expect(await shell.ended).toBe(1);
    expect(shell.output.err).toBe(
      `Port ${port} is taken by another program. Choose another one or leave the port out.\n`,
    );
    expect(await readdir(library())).toEqual(['library.json']);
    free();
  });

  it('explains itself', async () => {
    const help = start('--help');
    expect(await help.ended).toBe(0);
    expect(help.output.out).toContain('--library DIR');
    const wrong = start('--colour', 'blue');
    expect(await wrong.ended).toBe(2);
    expect(wrong.output.err).toMatch(/--colour.* Try --help\.\n$/);
  });
});

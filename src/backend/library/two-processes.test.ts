// biome-ignore lint/style/noRestrictedImports: the second process of this test has to be a real one
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { aSession } from './testing/example-documents.ts';
import { openTestLibrary, removeFolder, tempFolder } from './testing/temp-library.ts';

let folder: string;
let child: ChildProcess | undefined;
beforeEach(async () => {
  folder = await tempFolder();
});
afterEach(async () => {
  if (child?.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
  child = undefined;
  await removeFolder(folder);
});

/** Starts a process that opens the library, makes a session and then waits for a line to close it. */
async function otherProcess(): Promise<{ pid: number; end: (how: 'close' | 'kill') => Promise<void> }> {
  const support = JSON.stringify(new URL('./testing/temp-library.ts', import.meta.url).href);
  const code = `
    import { openTestLibrary } from ${support};
    const { library } = await openTestLibrary(${JSON.stringify(folder)});
    await library.create('session', ${JSON.stringify(aSession({ title: 'theirs' }))});
    console.log('open');
    process.stdin.once('data', async () => { await library.close(); process.exit(0); });`;
  const started = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['pipe', 'pipe', 'inherit'] });
  child = started;
  const [said] = await once(started.stdout, 'data');
  expect(String(said)).toBe('open\n');
  return {
    pid: started.pid ?? 0,
    end: async (how) => {
      const ended = once(started, 'exit');
      if (how === 'kill') started.kill('SIGKILL');
      else started.stdin.write('\n');
      await ended;
    },
  };
}

it('keeps a second process out and says who is in, until it closes', async () => {
  const other = await otherProcess();
  await expect(openTestLibrary(folder)).rejects.toMatchObject({
    code: 'library-in-use',
    details: { host: expect.any(String), pid: other.pid },
  });
  await other.end('close');
  const { library } = await openTestLibrary(folder);
  expect(library.get('session', 'session1').title).toBe('theirs');
  await library.close();
});

it('takes over from a process that was killed, with everything it had written', async () => {
  const other = await otherProcess();
  await other.end('kill');
  expect(JSON.parse(await readFile(join(folder, '.lock'), 'utf8')).pid).toBe(other.pid);
  const { library } = await openTestLibrary(folder);
  expect(library.readOnly).toBe(false);
  expect(library.problems).toEqual([]);
  expect(library.get('session', 'session1').title).toBe('theirs');
  await library.close();
});

it('writes nothing any more once another machine has taken the library over', async () => {
  const onLockLost = vi.fn();
  const { library } = await openTestLibrary(folder, { onLockLost, heartbeatEveryMs: 5 });
  await library.create('session', aSession());
  const at = new Date().toISOString();
  const theirs = { host: 'elsewhere', pid: 1, startedAt: at, heartbeatAt: at, runId: 'theirs' };
  await writeFile(join(folder, '.lock.new'), JSON.stringify(theirs));
  await rename(join(folder, '.lock.new'), join(folder, '.lock'));
  await vi.waitFor(() => expect(onLockLost).toHaveBeenCalledExactlyOnceWith(theirs), { timeout: 10_000 });
  const late = library.update('session', 'session1', (session) => ({ ...session, title: 'late' }));
  await expect(late).rejects.toMatchObject({ code: 'library-in-use', details: { host: 'elsewhere', pid: 1 } });
  expect(library.get('session', 'session1').title).toBe('');
  await library.close();
});

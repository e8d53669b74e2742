import { createReadStream } from 'node:fs';
import { mkdir, rm, stat } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { startTestServer, type TestServer } from '../src/backend/http/testing/test-server.ts';
import { bundledTools } from '../src/backend/media/tools.ts';
import { runProgram } from '../src/backend/process/runner.ts';
import { type Incoming, uploadPath } from '../src/contract/imports-api.ts';
import { probeArguments } from '../src/core/ffmpeg/probe-arguments.ts';
import { remuxArguments } from '../src/core/ffmpeg/remux-arguments.ts';
import { rawTake } from './support/raw-take.ts';
import { alternate, timeMs } from './support/stats.ts';
import { withTempFolder } from './support/temp-folder.ts';

/** 600 MB at 2.5 Mbit/s: what a phone films in a quarter of an hour. */
const MINUTES = 30;

async function program(file: string, args: readonly string[]): Promise<void> {
  const { code, stderr } = await runProgram({ file, args, timeoutMs: 600_000 });
  if (code !== 0) throw new Error(stderr);
}
/** What others have written must not be flushed in our time. */
const settle = () => program('sync', []).catch(() => undefined);

/** A whole MP4 that is copied as it is. */
async function wholeFile(folder: string, ffmpeg: string): Promise<string> {
  const file = join(folder, 'own.mp4');
  const args = remuxArguments(await rawTake(MINUTES), file, { container: 'mp4', video: true, audio: true });
  const quiet = ['-nostdin', '-v', 'error', '-y', ...args.inputOptions, '-i', args.input];
  await program(ffmpeg, [...quiet, ...args.outputOptions, args.output]);
  return file;
}

/** Sends a file as a browser does. */
function upload(server: TestServer, file: string, sizeBytes: number): Promise<Incoming> {
  return new Promise((resolve, reject) => {
    const sent = request({
      host: '127.0.0.1',
      port: server.port,
      path: uploadPath('own.mp4', { h264: true }),
      method: 'POST',
      headers: { ...server.own(), 'content-length': sizeBytes },
    });
    sent.on('response', async (response) => {
      let text = '';
      for await (const part of response.setEncoding('utf8')) text += part;
      resolve(JSON.parse(text));
    });
    sent.on('error', reject);
    createReadStream(file, { highWaterMark: 1024 * 1024 }).pipe(sent);
  });
}

/** From the chosen file to the ready take; each time into an empty library, so that nothing is the same file again. */
async function bringIn(ffmpegPath: string, arrive: (server: TestServer) => Promise<Incoming>): Promise<number> {
  const server = await startTestServer({ ffmpegPath });
  try {
    // The app has looked for ffmpeg long before, when its first page opened.
    await server.call('/api/app');
    await settle();
    return await timeMs(async () => {
      const { id, plan } = await arrive(server);
      if (plan?.action !== 'copy') throw new Error(`not copied: ${JSON.stringify(plan)}`);
      const ready = new Promise<void>((done) => {
        server.backend.library.onChange(({ document }) => {
          if (document === 'take') done();
        });
      });
      const question = { text: 'Tell me about yourself', source: 'own' };
      await server.post('/api/incoming/bring-in', { sessionId: null, files: [{ incomingId: id, question }] });
      await ready;
    });
  } finally {
    await server.close();
  }
}

/**
 * From the chosen file to the ready take, checked and on the device. `vsCopy`: by token, against `cp`, a sync of the copy,
 * and the `ffprobe` the app uses, the bundled one. `vsUnsyncedCopy` leaves the sync out of the floor. `uploadVsCopy`: sent through HTTP, as in a browser.
 */
export async function run(): Promise<Record<string, number>> {
  const tools = await bundledTools();
  if (tools === null) throw new Error('the bundled ffmpeg is missing');
  return withTempFolder(async (folder) => {
    // Libraries of the test server lie in the system's folder for temporary files: on the same disk as the rest.
    const before = process.env.TMPDIR;
    process.env.TMPDIR = folder;
    try {
      const file = await wholeFile(folder, tools.ffmpeg);
      const { size } = await stat(file);
      const floor = async (isSynced: boolean) => {
        const copy = join(folder, 'copy', 'copy.mp4');
        await mkdir(join(folder, 'copy'));
        await settle();
        const ms = await timeMs(async () => {
          await program('cp', [file, copy]);
          if (isSynced) await program('sync', [copy]);
          await program(tools.ffprobe, probeArguments(copy));
        });
        await rm(join(folder, 'copy'), { recursive: true });
        return ms;
      };
      const byToken = () =>
        bringIn(tools.ffmpeg, async (server) => {
          const body = { token: server.backend.offerFile(file), plays: { h264: true } };
          return (await server.post('/api/incoming/offered', body)).json() as Incoming;
        });
      const token = await alternate(5, byToken, () => floor(true));
      const sent = await alternate(
        5,
        () => bringIn(tools.ffmpeg, (server) => upload(server, file, size)),
        () => floor(true),
      );
      const unsynced = await alternate(5, byToken, () => floor(false));
      return {
        vsCopy: token.ours / token.floor,
        tokenMs: token.ours,
        copyMs: token.floor,
        vsUnsyncedCopy: unsynced.ours / unsynced.floor,
        uploadVsCopy: sent.ours / sent.floor,
        uploadMs: sent.ours,
        megabytes: size / 1_000_000,
      };
    } finally {
      if (before === undefined) delete process.env.TMPDIR;
      else process.env.TMPDIR = before;
    }
  });
}

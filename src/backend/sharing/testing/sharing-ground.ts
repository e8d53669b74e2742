import { join } from 'node:path';
import { realDisk } from '../../disk/real-disk.ts';
import { ExportsFolder } from '../../exports/exports-folder.ts';
import type { LibraryContext } from '../../library/context.ts';
import { aRequest, aSession, aTake } from '../../library/testing/example-documents.ts';
import { openTestLibrary } from '../../library/testing/temp-library.ts';
import { createMedia } from '../../media/media.ts';
import { bundledTools } from '../../media/tools.ts';
import { runProgram } from '../../process/runner.ts';
import { createTasks } from '../../tasks/tasks.ts';
import type { Tasks } from '../../tasks/types.ts';
import type { PageTools } from '../make-page.ts';

/** Length of the takes in milliseconds. */
export const TAKE_MS = 4_000;

/** A library with `session1`, two real videos in it (`take1`, `take2`), and `request1` for both. */
export interface SharingGround {
  readonly context: LibraryContext;
  readonly tools: PageTools;
  readonly tasks: Tasks;
  readonly exportsDir: string;
  close(): Promise<void>;
}

async function makeVideo(path: string, colour: string): Promise<void> {
  const tools = await bundledTools();
  const picture = ['-f', 'lavfi', '-i', `color=${colour}:s=640x360:r=30:d=${TAKE_MS / 1_000}`];
  const sound = ['-f', 'lavfi', '-i', `sine=d=${TAKE_MS / 1_000}`];
  const args = ['-v', 'error', '-y', ...picture, ...sound, '-c:v', 'libvpx', '-c:a', 'libopus', path];
  const result = await runProgram({ file: tools?.ffmpeg ?? '', args, timeoutMs: 60_000 });
  if (result.code !== 0) throw new Error(result.stderr);
}

export async function openSharing(folder: string): Promise<SharingGround> {
  const context = await openTestLibrary(folder);
  const { library, clock, ids } = context;
  const log = () => undefined;
  await library.create('session', aSession());
  for (const [id, colour] of [
    ['take1', 'green'],
    ['take2', 'navy'],
  ] as const) {
    const { media } = aTake();
    if (!media) throw new Error('a take without media');
    const video = { codec: 'vp8', width: 640, height: 360 };
    await library.create('take', aTake({ id, media: { ...media, durationMs: TAKE_MS, video } }));
    await makeVideo(join(library.folderOf('take', id), media.fileName), colour);
  }
  await library.create('request', aRequest({ takeIds: ['take1', 'take2'] }));
  const tasks = createTasks({ clock, ids, log });
  const tools: PageTools = {
    ...context,
    media: createMedia({ preferences: () => null, log }),
    disk: realDisk,
    exportsFolder: new ExportsFolder(realDisk),
    resourcesDir: 'resources',
    reviewerPage: join(import.meta.dirname, 'page-template.html'),
  };
  return {
    context,
    tools,
    tasks,
    exportsDir: join(library.folderOf('session', 'session1'), 'exports'),
    close: async () => {
      await tasks.close();
      await library.close();
    },
  };
}

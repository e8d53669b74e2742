import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { makeSession, openGround, startTake } from '../src/backend/recorder/testing/recording-ground.ts';
import { updateSession } from '../src/backend/sessions/sessions.ts';
import { randomIds, systemClock } from '../src/backend/system.ts';
import { createLoggingDisk, type DiskOperation } from './support/logging-disk.ts';
import { type Device, materialise, type Names, PowerCut } from './support/power-cut.ts';
import { realRecording } from './support/real-chunks.ts';
import { withTempFolder } from './support/temp-folder.ts';

/** A session that was recorded in real time, finished and edited, as the disk saw it. */
interface Recorded {
  readonly operations: readonly DiskOperation[];
  /** When the first chunk began, on the operations' clock. */
  readonly fromMs: number;
  readonly recordedMs: number;
}

async function recordAndEdit(folder: string): Promise<Recorded> {
  const recording = await realRecording('video/webm;codecs=vp9,opus', 'vp9');
  const disk = createLoggingDisk(() => performance.now());
  const ground = await openGround(folder, { disk });
  const context = { library: ground.library, clock: systemClock, ids: randomIds };
  let revision = 0;
  const rename = async (sessionId: string, title: string) => {
    revision = (await updateSession(context, sessionId, { revision, title })).revision;
    disk.note({ kind: 'promised', title });
  };
  const session = await makeSession(ground);
  await rename(session.id, 'a0');
  const take = await startTake(ground, session, recording.mimeType);
  const fromMs = performance.now();
  let offset = 0;
  for (const [sequence, { atMs, data }] of recording.chunks.entries()) {
    await wait(Math.max(0, fromMs + atMs - performance.now()));
    await ground.recorder.append(take.id, sequence, offset, data);
    offset += data.length;
  }
  const recordedMs = Math.round(performance.now() - fromMs);
  const end = { recordedMs, sizeBytes: offset, stopped: 'owner' } as const;
  const task = await ground.tasks.ended(await ground.recorder.finish(take.id, end));
  if (task.state !== 'done') throw new Error(JSON.stringify(task));
  for (let edit = 1; edit <= 5; edit += 1) await rename(session.id, `a${edit}`);
  await ground.close();
  return { operations: disk.operations, fromMs, recordedMs };
}

interface Reopened {
  readonly title: string | null;
  readonly durationMs: number;
  readonly fault: string | null;
}

/** Opens what a power cut left, lets the app repair it, and looks at it. */
async function reopen(device: Device, folder: string): Promise<Reopened> {
  await materialise(device, folder);
  const ground = await openGround(folder);
  try {
    for (const taskId of await ground.recorder.recoverAll()) await ground.tasks.ended(taskId);
    const { library, media } = ground;
    const title = library.all('session')[0]?.title ?? null;
    const [take] = library.all('take');
    const problem = library.problems[0];
    if (problem) return { title, durationMs: 0, fault: `${problem.code} ${problem.file}` };
    const rawBytes = [...device].find(([path]) => /raw\.\w+$/.test(path))?.[1].length ?? 0;
    if (!take?.media) return { title, durationMs: 0, fault: rawBytes > 0 ? `not repaired: ${take?.problem}` : null };
    const probed = await media.probe(join(library.folderOf('take', take.id), take.media.fileName));
    return { title, durationMs: probed.durationMs ?? 0, fault: take.status === 'ready' ? null : take.status };
  } catch (error) {
    return { title: null, durationMs: 0, fault: String(error) };
  } finally {
    await ground.close();
    await rm(folder, { recursive: true, force: true });
  }
}

const fingerprint = (device: Device): string => {
  const hash = createHash('sha256');
  for (const [path, content] of [...device].sort(([a], [b]) => a.localeCompare(b)))
    hash.update(`${path}\0${content.length}\0`).update(content);
  return hash.digest('hex');
};

/**
 * Cuts the power after every single write, sync, rename and removal of a recorded and edited session, with unsynced
 * bytes gone and unsynced names once gone, once kept. `unreadable`: anything that cannot be opened or repaired, or a
 * change that had been promised and is not there; `lostMsMax`: recorded by then and not in the repaired take.
 */
export function run(): Promise<Record<string, number>> {
  return withTempFolder(async (folder) => {
    const root = join(folder, 'library');
    const { operations, fromMs, recordedMs } = await recordAndEdit(root);
    const cut = new PowerCut(root);
    // Many cuts leave the same: a write that was not synced changes nothing.
    const looked = new Map<string, Reopened>();
    let promised: string | null = null;
    let prefixes = 0;
    let unreadable = 0;
    let lostMsMax = 0;
    for (const [index, operation] of operations.entries()) {
      cut.apply(operation);
      if (operation.kind === 'promised') promised = operation.title;
      // Just before the next operation ended: until then nothing more is safe.
      const cutAtMs = operations[index + 1]?.atMs ?? operation.atMs;
      const elapsedMs = Math.min(recordedMs, Math.max(0, cutAtMs - fromMs));
      for (const names of ['dropped', 'kept'] satisfies Names[]) {
        const device = cut.after(names);
        const key = fingerprint(device);
        const found = looked.get(key) ?? (await reopen(device, join(folder, `cut-${looked.size}`)));
        looked.set(key, found);
        prefixes += 1;
        lostMsMax = Math.max(lostMsMax, elapsedMs - found.durationMs);
        const isBehind = promised !== null && (found.title === null || found.title < promised);
        if (found.fault === null && !isBehind) continue;
        unreadable += 1;
        console.error(`cut after ${index} ${operation.kind}, names ${names}:`, found, 'promised', promised);
      }
    }
    return { prefixes, states: looked.size, unreadable, lostMsMax };
  });
}

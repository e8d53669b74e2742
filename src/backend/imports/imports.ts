import { stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { basename, join } from 'node:path';
import type { Incoming } from '../../contract/imports-api.ts';
import { AppError } from '../../core/errors.ts';
import type { Plays } from '../../core/importing/import-plan.ts';
import { RESERVED_BYTES } from '../../core/recording/formats.ts';
import { toAppError } from '../disk/disk-errors.ts';
import { POSTER_FILE } from '../media/poster.ts';
import { createQueue } from '../recorder/queue.ts';
import { taskError } from '../tasks/task-error.ts';
import { createAdopting } from './adopt.ts';
import { examine } from './examine.ts';
import { incomingView } from './incoming-view.ts';
import { prepareTake } from './make-take.ts';
import { hashFile } from './read-file.ts';
import { receiveUpload } from './receive.ts';
import { findSame } from './same-file.ts';
import { cleanStaging, createStaging } from './staging.ts';
import { createTwins, type Listed } from './twins.ts';
import type { Arrived, Bytes, Imports, ImportsSetup } from './types.ts';
import { createWaiting } from './waiting.ts';

/** What a file that becomes a take is called in its staging folder. */
const PREPARED_FOLDER = 'take';

interface Entry extends Listed {
  view: Incoming;
}

/** A file's own name, from a page or a path: no folders, no control characters. */
const ownName = (name: string): string =>
  basename(name.replaceAll('\\', '/'))
    .replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, '')
    .trim() || 'file';

/** Brings videos and sound in; see `Imports`. What an earlier run left half done is removed. */
export async function createImports(setup: ImportsSetup): Promise<Imports> {
  const { library, ids, tasks, disk, log } = setup;
  await cleanStaging(library, log);
  const staging = createStaging(library);
  const adopting = createAdopting(setup);
  const offered = new Map<string, string>();
  /** In the order they came. */
  const entries = new Map<string, Entry>();
  const twins = createTwins(entries);
  /** Copying is for the disk and converting for the processors: one of each at a time. */
  const queues = { copying: createQueue(), converting: createQueue() };
  const ending = new AbortController();
  const hashing = new Set<Promise<unknown>>();

  const find = (id: string): Entry => {
    const entry = entries.get(id);
    if (!entry) throw new AppError('not-found', { type: 'incoming', id });
    return entry;
  };
  const waiting = await createWaiting(setup, () =>
    [...entries.values()].flatMap(({ view: { state, fileName, sizeBytes, choice } }) =>
      state === 'ready' || state === 'bringing-in'
        ? [{ fileName, sizeBytes, question: choice?.question ?? null, again: choice?.again ?? false }]
        : [],
    ),
  );
  const change = (id: string, part: Partial<Incoming>) => {
    const entry = entries.get(id);
    if (entry) entry.view = { ...entry.view, ...part };
    waiting.changed();
  };
  /** Puts a file on the list, with what was decided about it before the app was closed. */
  const put = (arrived: Arrived | null, view: Incoming): Incoming => {
    const before = waiting.takeUp(view);
    const choice = before && before.question !== null ? { question: before.question, again: before.again } : null;
    const seen = { ...view, choice };
    entries.set(view.id, { arrived, view: seen });
    waiting.changed();
    return seen;
  };

  const shown = (id: string): Incoming => ({ ...find(id).view, twin: twins.of(id) });

  /** Looks at bytes that are there; a file that cannot be brought in is on the list with its reason. */
  const look = async (id: string, fileName: string, plays: Plays, bytesOf: () => Promise<Bytes>): Promise<Incoming> => {
    const folder = await staging.make(id);
    let bytes: Bytes;
    try {
      bytes = await bytesOf();
    } catch (error) {
      await staging.remove(id);
      throw error;
    }
    try {
      const examined = await examine(setup, { fileName, bytes }, folder, plays);
      const arrived = { id, fileName, bytes, examined };
      put(arrived, incomingView(arrived, await findSame(library, bytes), availableParallelism()));
      await twins.add(arrived);
      return shown(id);
    } catch (error) {
      await staging.remove(id);
      const { code } = toAppError(error);
      // Something of ours is missing or broken: no judgement about the file.
      if (!code.startsWith('import-') && code !== 'ffmpeg-failed') throw error;
      const reason = code === 'ffmpeg-failed' ? new AppError('import-unreadable', toAppError(error).details) : error;
      return put(null, incomingView({ id, fileName, bytes, error: taskError(reason) }, null, 1));
    }
  };

  /** A plain copy is read through for its hash when nobody waits any more. */
  const hashLater = (takeId: string, path: string) => {
    const work = hashFile(path, ending.signal)
      .then((sha256) =>
        library.update('take', takeId, (take) =>
          take.imported ? { ...take, imported: { ...take.imported, sha256 } } : take,
        ),
      )
      .catch((error: unknown) => ending.signal.aborted || log('warn', 'imports: a take has no hash yet', error));
    hashing.add(work);
    void work.finally(() => hashing.delete(work));
  };

  const bringIn: Imports['bringIn'] = (order) => {
    if (library.readOnly) throw new AppError('library-read-only');
    const files = order.files.map(({ incomingId, question }) => {
      const { arrived, view } = find(incomingId);
      if (arrived === null || view.state !== 'ready') throw new AppError('invalid-input', { incomingId });
      return { arrived, question };
    });
    if (new Set(files.map(({ arrived }) => arrived.id)).size < files.length)
      throw new AppError('invalid-input', { message: 'a file twice' });
    const target = adopting.into(
      order.sessionId,
      files.map(({ question }) => question),
    );
    const taskIds = files.map(({ arrived, question }) => {
      const { id, fileName, examined } = arrived;
      const takeId = ids.next();
      const inTurn = queues[examined.plan.action === 'convert' ? 'converting' : 'copying'];
      const task = tasks.start({
        kind: 'import-take',
        sessionId: target.sessionId,
        takeId,
        fileName,
        work: (context) =>
          inTurn(async () => {
            context.signal.throwIfAborted();
            const prepared = await staging.make(join(id, PREPARED_FOLDER));
            const stillFolder = staging.folderOf(id);
            const made = await prepareTake(setup, arrived, { folder: prepared, stillFolder }, context);
            const take = await target.adopt(prepared, takeId, question, made);
            if (take.imported?.sha256 === undefined)
              hashLater(takeId, join(library.folderOf('take', takeId), made.media.fileName));
            change(id, { state: 'done', sessionId: target.sessionId, takeId });
            // Who still waits with the same bytes was brought in before, by now.
            const same = { sessionId: target.sessionId, takeId, title: question.text.trim(), attempt: take.attempt };
            for (const other of twins.equalTo(id)) change(other, { same });
            await staging.remove(id).catch((error: unknown) => log('warn', 'imports: a folder stays', error));
            return [];
          }),
      });
      const { same } = find(id).view;
      const again = same !== null || twins.of(id) !== null;
      change(id, { state: 'bringing-in', taskId: task.id, error: null, choice: { question: question.text, again } });
      void tasks.ended(task.id).then(({ state, error }) => {
        if (state !== 'done') change(id, { state: 'ready', taskId: null, error });
      });
      return task.id;
    });
    return { sessionId: target.sessionId, taskIds };
  };

  return {
    offer: (path) => {
      const token = `${ids.next()}${ids.next()}`;
      offered.set(token, path);
      return token;
    },
    list: () => [...entries.keys()].map(shown),
    receive: async ({ fileName, plays, sizeBytes, body }) => {
      if (library.readOnly) throw new AppError('library-read-only');
      const id = ids.next();
      return look(id, ownName(fileName), plays, () =>
        receiveUpload(disk, staging.folderOf(id), { body, sizeBytes }, setup.reservedBytes ?? RESERVED_BYTES),
      );
    },
    take: async (token, plays) => {
      const path = offered.get(token);
      offered.delete(token);
      if (path === undefined) throw new AppError('not-found', { type: 'offered file' });
      if (library.readOnly) throw new AppError('library-read-only');
      return look(ids.next(), ownName(path), plays, async () => {
        const { size, mtimeMs } = await stat(path).catch((cause: unknown) => {
          throw new AppError('import-source-gone', toAppError(cause).details, { cause });
        });
        return { path, isOurs: false, sizeBytes: size, modifiedMs: mtimeMs, sha256: null };
      });
    },
    forget: async (incomingId) => {
      const { taskId, state } = find(incomingId).view;
      if (state === 'bringing-in' && taskId !== null) {
        tasks.cancel(taskId);
        await tasks.ended(taskId);
      }
      entries.delete(incomingId);
      twins.forget(incomingId);
      waiting.changed();
      await staging.remove(incomingId);
    },
    bringIn,
    choose: ({ sessionId, choices }) => {
      waiting.setSessionId(sessionId);
      for (const { incomingId, question, again } of choices) change(incomingId, { choice: { question, again } });
      waiting.changed();
    },
    left: () => ({ sessionId: waiting.sessionId(), files: waiting.left() }),
    forgetLeft: waiting.forgetLeft,
    restoreLeft: waiting.restoreLeft,
    poster: (incomingId) => {
      if (!find(incomingId).view.facts?.hasPoster) throw new AppError('not-found');
      return join(staging.folderOf(incomingId), POSTER_FILE);
    },
    close: async () => {
      ending.abort();
      await Promise.all(hashing);
      await waiting.close();
      await cleanStaging(library, log);
    },
  };
}

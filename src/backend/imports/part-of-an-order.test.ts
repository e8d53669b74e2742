import { rm } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { realDisk } from '../disk/real-disk.ts';
import { errnoError, inspectedDisk } from '../library/testing/faulty-disk.ts';
import { removeFolder, tempFolder } from '../library/testing/temp-library.ts';
import { installedFfmpegs } from '../media/testing/installed.ts';
import { createSession } from '../sessions/sessions.ts';
import { randomIds, systemClock } from '../system.ts';
import { type ImportGround, openImports } from './testing/import-ground.ts';
import { oddFiles } from './testing/odd-files.ts';

const [bundled] = await installedFfmpegs();
const path = bundled?.path ?? '';

let folder: string;
let source: string;
let ground: ImportGround;
/** Whether the document of a take can be written. */
let canAdopt: boolean;
beforeEach(async () => {
  canAdopt = true;
  folder = await tempFolder();
  source = await tempFolder();
  const disk = inspectedDisk(realDisk, (step, file) => {
    if (!canAdopt && step === 'open' && file.includes('.incoming') && file.includes('take.json'))
      throw errnoError('ENOSPC');
  });
  ground = await openImports(folder, path, { disk });
});
afterEach(async () => {
  await ground.close();
  await removeFolder(folder);
  await removeFolder(source);
});
const odd = () => oddFiles(path, source);
const questions = (sessionId: string) => ground.library.get('session', sessionId).questions.map(({ text }) => text);
const aSession = (...texts: string[]) => {
  const asked = texts.map((text) => ({ text, source: 'own' as const }));
  return createSession(
    { library: ground.library, clock: systemClock, ids: randomIds },
    { questions: asked, focus: [] },
  );
};

describe('an order of which only a part arrives', () => {
  it('makes a session of what arrived when one is cancelled in the middle, in the order of the list', async () => {
    const slow = await ground.upload(await odd().make('hevc.mp4'));
    const late = await ground.upload(await odd().make('old.avi'));
    const quick = await ground.upload(await odd().make('plain.mp4'));
    const { sessionId, taskIds, ended } = ground.start([
      [late, 'Converted'],
      [slow, 'Cancelled'],
      [quick, 'Copied'],
    ]);
    ground.tasks.cancel(taskIds[1] ?? '');
    expect((await ended).map(({ state }) => state)).toEqual(['done', 'cancelled', 'done']);
    expect(questions(sessionId)).toEqual(['Converted', 'Copied']);
    // Each take answers its own.
    const session = ground.library.get('session', sessionId);
    const asked = ground.library
      .ofSession('take', sessionId)
      .map(({ imported, questionId }) => [
        imported?.fileName,
        session.questions.find(({ id }) => id === questionId)?.text,
      ]);
    expect(asked.sort()).toEqual([
      ['old.avi', 'Converted'],
      ['plain.mp4', 'Copied'],
    ]);

    // The cancelled one can follow, with the question it was meant for.
    await ground.start([[slow, 'Cancelled']], sessionId).ended;
    expect(questions(sessionId)).toEqual(['Converted', 'Copied', 'Cancelled']);
    expect(await ground.staged()).toEqual([]);
  });

  it('leaves out the question of a file that is taken away midway', async () => {
    const [one, two, three] = await Promise.all(['1', '2', '3'].map((n) => odd().make('plain.mp4', `${n}.mp4`)));
    const files = [];
    for (const file of [one, two, three]) files.push(await ground.byPath(file ?? ''));
    const order = files.map((file) => [file, `Question of ${file.fileName}`] as const);
    const { sessionId, ended } = ground.start(order);
    await rm(two ?? '');
    expect((await ended).map(({ error }) => error?.code)).toEqual([undefined, 'import-source-gone', undefined]);
    expect(questions(sessionId)).toEqual(['Question of 1.mp4', 'Question of 3.mp4']);
  });

  it('makes no session when nothing arrives', async () => {
    const file = await odd().make('plain.mp4');
    const incoming = await ground.byPath(file);
    await rm(file);
    const [ended] = await ground.start([[incoming, 'Nothing']]).ended;
    expect(ended?.state).toBe('failed');
    expect(ground.library.all('session')).toEqual([]);
  });

  it('keeps the questions a session had, and adds none of files that do not arrive', async () => {
    const session = await aSession('There before');
    const [one, two] = await Promise.all(['1', '2'].map((n) => odd().make('plain.mp4', `${n}.mp4`)));
    const [first, second] = [await ground.byPath(one ?? ''), await ground.byPath(two ?? '')];
    await rm(one ?? '');
    await rm(two ?? '');
    const { ended } = ground.start(
      [
        [first, 'There before'],
        [second, 'New'],
      ],
      session.id,
    );
    expect((await ended).map(({ state }) => state)).toEqual(['failed', 'failed']);
    expect(questions(session.id)).toEqual(['There before']);
  });

  it('takes a question back whose take could not be put into the library, and only that one', async () => {
    const session = await aSession('There before');
    const [one, two] = await Promise.all(['1', '2'].map((n) => odd().make('plain.mp4', `${n}.mp4`)));
    const files = [
      [await ground.upload(one ?? ''), 'There before'],
      [await ground.upload(two ?? ''), 'New'],
    ] as const;
    canAdopt = false;
    const failed = await ground.start(files, session.id).ended;
    expect(failed.map(({ error }) => error?.code)).toEqual(['import-no-space', 'import-no-space']);
    expect(questions(session.id)).toEqual(['There before']);
    expect(ground.library.all('take')).toEqual([]);
    canAdopt = true;
    await ground.start(files, session.id).ended;
    expect(questions(session.id)).toEqual(['There before', 'New']);
    expect(ground.library.all('take')).toHaveLength(2);
  });
});

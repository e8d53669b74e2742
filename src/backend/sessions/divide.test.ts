import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { PartPlace } from '../../core/review/divide.ts';
import { realDisk } from '../disk/real-disk.ts';
import { isFileNeeded, takeFile } from '../library/take-file.ts';
import { aReview, aSession, aTake } from '../library/testing/example-documents.ts';
import { openTestLibrary, removeFolder, tempFolder } from '../library/testing/temp-library.ts';
import { createMedia } from '../media/media.ts';
import { makeCountedTake, readCounters } from '../media/testing/counted-take.ts';
import { bundledTools } from '../media/tools.ts';
import { answersDraft, keepAnswersDraft } from './answers-draft.ts';
import { type DivideTools, divideTake, joinParts, type NewPart } from './divide.ts';
import { sessionDetail } from './views.ts';

let folder: string;
let tools: DivideTools;
let heard: readonly PartPlace[];
const SEAL = { at: '2026-11-22T10:00:00.000Z', sha256: 'a'.repeat(64) };
const asked = (questionId: string) => ({ questionId });
const PARTS: readonly NewPart[] = [
  { startMs: 0, endMs: 3_000, question: asked('q01') },
  { startMs: 3_000, endMs: 5_500, question: { text: ' What went wrong? ' } },
  { startMs: 7_000, endMs: 10_000, question: asked('q02') },
];
const moment = (id: string, startMs: number, lengthMs = 0) => ({
  id,
  takeId: 'take1',
  startMs,
  lengthMs,
  criterionId: 'c-1',
  kind: 'keep' as const,
  note: id,
});
const MOMENTS = [
  moment('m-first', 1_000),
  moment('m-over', 5_000, 3_000),
  moment('m-talk', 6_000),
  moment('m-last', 10_000),
];

const open = async () => {
  const context = await openTestLibrary(folder);
  heard = [];
  tools = {
    ...context,
    media: createMedia({ preferences: () => null, log: () => undefined }),
    disk: realDisk,
    log: () => undefined,
    handOnTranscript: async (_takeId, parts) => {
      heard = parts;
    },
  };
};
beforeEach(async () => {
  folder = await tempFolder();
  await open();
  const { library } = tools;
  const questions = [
    { id: 'q01', text: 'Why do you want this role?', source: 'own' as const },
    { id: 'q02', text: 'Tell me about yourself', source: 'own' as const },
  ];
  await library.create('session', aSession({ questions }));
  const { media } = aTake();
  if (!media) throw new Error('a take without media');
  const video = { codec: 'vp8', width: 192, height: 108 };
  await library.create('take', aTake({ attempt: 3, media: { ...media, sizeBytes: 1_000, video } }));
  const found = await bundledTools();
  const file = join(library.folderOf('take', 'take1'), 'video.webm');
  await makeCountedTake(found?.ffmpeg ?? '', file, { codec: 'vp8', seconds: 10 });
  const point = { kind: 'keep' as const, position: 0, text: 'One example', criterionId: 'c-1', hinted: true };
  const points = [{ ...point, id: 'point-1', momentIds: ['m-first'] }];
  await library.create('review', aReview({ moments: MOMENTS, points }));
});
afterEach(async () => {
  await tools.library.close();
  await removeFolder(folder);
});

const whole = () => tools.library.get('take', 'take1');
const review = () => tools.library.get('review', 'review1');
const present = () => sessionDetail(tools.library, 'session1').takes.filter(({ status }) => status !== 'binned');
const divide = (parts = PARTS) => divideTake(tools, 'take1', whole().revision, parts);

it('makes each answer a take of the same file, with its question, its attempt and its marks', async () => {
  const made = await divide();
  expect(present().map(({ id }) => id)).toEqual(made.map(({ id }) => id));
  const { questions } = tools.library.get('session', 'session1');
  expect(questions.map(({ text }) => text)).toEqual([
    'Why do you want this role?',
    'Tell me about yourself',
    'What went wrong?',
  ]);
  expect(made.map(({ questionId, attempt }) => [questionId, attempt])).toEqual([
    ['q01', 3],
    [questions[2]?.id, 1],
    ['q02', 1],
  ]);
  expect(
    made.map(({ media, source }) => [media?.durationMs, media?.sizeBytes, source?.takeId, source?.startMs]),
  ).toEqual([
    [3_000, 300, 'take1', 0],
    [2_500, 250, 'take1', 3_000],
    [3_000, 300, 'take1', 7_000],
  ]);
  expect(whole().status).toBe('binned');
  expect(isFileNeeded(tools.library, 'take1', new Set(['take1']))).toBe(true);
  // Nothing was copied: a document and a still each.
  for (const { id } of made)
    expect((await readdir(tools.library.folderOf('take', id))).sort()).toEqual([
      'poster.jpg',
      'take.json',
      'take.json.previous',
    ]);
  const ffmpeg = (await bundledTools())?.ffmpeg ?? '';
  const still = join(tools.library.folderOf('take', made[2]?.id ?? ''), 'poster.jpg');
  const [shown = -1] = await readCounters(ffmpeg, still);
  expect(Math.abs(shown - 8 * 30)).toBeLessThanOrEqual(1);

  const [first, second, third] = made.map(({ id }) => id);
  expect(review().moments.map(({ id, takeId, startMs, lengthMs }) => [id, takeId, startMs, lengthMs])).toEqual([
    ['m-first', first, 1_000, 0],
    ['m-over', second, 2_000, 3_000],
    ['m-talk', 'take1', 6_000, 0],
    ['m-last', third, 3_000, 0],
  ]);
  expect(review().points[0]?.momentIds).toEqual(['m-first']);
  expect(heard.map(({ takeId }) => takeId)).toEqual(made.map(({ id }) => id));
  // As they are after the app was closed.
  await tools.library.close();
  await open();
  expect(present().map(({ id }) => id)).toEqual([first, second, third]);
});

it('brings everything back, with what was marked on the parts since', async () => {
  const before = { ...review(), revision: 0 };
  const made = await divide();
  const ids = made.map(({ id }) => id);
  await tools.library.update('review', 'review1', (now) => ({
    ...now,
    moments: [...now.moments, { ...moment('m-since', 500), takeId: ids[2] ?? '' }],
  }));
  await joinParts(tools, 'take1', ids);
  expect(present().map(({ id }) => id)).toEqual(['take1']);
  expect({ ...whole(), revision: 0 }).toEqual({ ...aTake(), attempt: 3, media: whole().media, revision: 0 });
  expect({ ...review(), revision: 0 }).toEqual({
    ...before,
    moments: [...MOMENTS, moment('m-since', 7_500)].map((one) => ({ ...one, note: one.id })),
  });
  expect(ids.map((id) => tools.library.get('take', id).status)).toEqual(['binned', 'binned', 'binned']);
});

it('divides a part again, out of the same file', async () => {
  const made = await divide();
  const [, , third] = made;
  if (!third) throw new Error('no third part');
  const [again] = await divideTake(tools, third.id, third.revision, [
    { startMs: 1_000, endMs: 2_500, question: asked('q02') },
  ]);
  expect(again?.source).toEqual({ takeId: 'take1', startMs: 8_000, endMs: 9_500 });
  expect(takeFile(tools.library, again?.id ?? '').path).toBe(
    join(tools.library.folderOf('take', 'take1'), 'video.webm'),
  );
  expect(review().moments.find(({ id }) => id === 'm-last')?.takeId).toBe(third.id);
  await joinParts(tools, third.id, [again?.id ?? '']);
  expect(tools.library.get('take', third.id)).toMatchObject({ status: 'ready', source: third.source });
});

it('changes nothing when it is refused', async () => {
  const refused = async (parts: readonly NewPart[], code: string) => {
    await expect(divide([...parts])).rejects.toMatchObject({ code });
    expect(present().map(({ id }) => id)).toEqual(['take1']);
    expect(review().moments).toEqual(MOMENTS);
  };
  await refused([{ startMs: 0, endMs: 500, question: asked('q01') }], 'trim-too-short');
  await refused([{ startMs: 0, endMs: 10_500, question: asked('q01') }], 'trim-too-short');
  await refused([PARTS[0] as NewPart, { startMs: 3_000, endMs: 6_000, question: asked('q99') }], 'not-found');
  await expect(divideTake(tools, 'take1', 7, PARTS)).rejects.toMatchObject({ code: 'conflict' });
  await expect(joinParts(tools, 'take1', ['take1'])).rejects.toMatchObject({ code: 'not-found' });
  await tools.library.update('review', 'review1', (now) => ({ ...now, state: 'finished', seal: SEAL }));
  await refused(PARTS, 'review-finished');
});

it('leaves nothing of how it was being divided, also when it is whole again', async () => {
  const window = { startMs: 0, endMs: 10_000 };
  await keepAnswersDraft(tools, 'take1', { window, borders: [3_000], choices: [{ kind: 'open' }, { kind: 'none' }] });
  expect(await answersDraft(tools, 'take1')).not.toBeNull();
  const made = await divide();
  await joinParts(
    tools,
    'take1',
    made.map(({ id }) => id),
  );
  expect(await answersDraft(tools, 'take1')).toBeNull();
});

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { SearchHit } from '../../contract/search-api.ts';
import { realDisk } from '../disk/real-disk.ts';
import { aReview, aTake } from '../library/testing/example-documents.ts';
import { removeFolder, tempFolder } from '../library/testing/temp-library.ts';
import { createReader, type TextReader } from '../sharing/reader.ts';
import { openTranscripts } from '../transcripts/testing/transcript-ground.ts';
import { createSearch, type Search } from './search.ts';
import { createTakeWords } from './take-words.ts';

const VTT = `WEBVTT

00:01.000 --> 00:03.000
We moved the whole warehouse to another city.

00:03.000 --> 00:09.000
Afterwards <00:05.500>everybody <00:07.250>celebrated.
`;

let folder: string;
let ground: Awaited<ReturnType<typeof openTranscripts>>;
let reader: TextReader;
let search: Search;
beforeEach(async () => {
  folder = await tempFolder();
  ground = await openTranscripts(folder);
  reader = createReader({ worker: join(import.meta.dirname, '../sharing/reading-worker.ts') });
  search = createSearch(ground.library, createTakeWords(ground.library, realDisk, reader));
  ground.onChange(search.transcriptChanged);
});
afterEach(async () => {
  search.close();
  await reader.close();
  await ground.close();
  await removeFolder(folder);
});

/** What is found when everything has been read. */
async function find(query: string): Promise<SearchHit[]> {
  let hits: SearchHit[];
  do hits = await search.find(query, 20);
  while (search.unread > 0);
  return hits;
}
const times = async (query: string) =>
  (await find(query)).filter(({ place }) => place === 'transcript').map(({ startMs }) => startMs);

it('finds what was said, at the moment it was said', async () => {
  await ground.transcripts.import('take1', VTT);
  const [hit] = await find('celebrated');
  expect(hit).toMatchObject({ place: 'transcript', takeId: 'take1', startMs: 7_250, reviewId: null, author: null });
  expect(hit?.excerpt.filter(({ marked }) => marked)).toEqual([{ text: 'celebrated', marked: true }]);
  expect(await times('evrybody celebrated')).toEqual([5_500]);
  // Estimated: the line says only when it begins and ends.
  const [estimated] = await times('warehouse');
  expect(estimated).toBeGreaterThan(1_500);
  expect(estimated).toBeLessThan(2_200);
});

it('follows transcripts that come, change, and are taken away', async () => {
  expect(await times('celebrated')).toEqual([]);
  const made = await ground.transcripts.import('take1', VTT);
  expect(await times('celebrated')).toEqual([7_250]);
  const other = await ground.transcripts.import('take1', VTT.replace('celebrated', 'rested'));
  expect(await times('celebrated')).toEqual([]);
  expect(await times('rested')).toEqual([7_250]);
  const removed = await ground.transcripts.remove('take1', other.revision);
  expect(await times('rested')).toEqual([]);
  await ground.transcripts.restoreEarlier('take1', removed.revision);
  expect(await times('rested')).toEqual([7_250]);
  expect(made.revision).toBe(0);
});

it('finds nothing of a take in the bin, nor of what a trim leaves out', async () => {
  await ground.transcripts.import('take1', VTT);
  expect(await times('warehouse')).toHaveLength(1);
  const trim = (window: { startMs: number; endMs: number } | null) =>
    ground.library.update('take', 'take1', (take) => ({ ...take, trim: window }));
  await trim({ startMs: 4_000, endMs: 9_000 });
  expect(await times('warehouse')).toEqual([]);
  expect(await times('celebrated')).toEqual([7_250]);
  await trim(null);
  expect(await times('warehouse')).toHaveLength(1);
  await ground.library.update('take', 'take1', (take) => ({ ...take, status: 'binned' }));
  expect(await times('celebrated')).toEqual([]);
  await ground.library.update('take', 'take1', (take) => ({ ...take, status: 'ready' }));
  expect(await times('celebrated')).toEqual([7_250]);
  await ground.library.update('session', 'session1', (session) => ({
    ...session,
    binnedAt: '2026-11-22T10:00:00.000Z',
  }));
  expect(await times('celebrated')).toEqual([]);
});

it('shows no word of somebody else because a take with a transcript is found (rule 4)', async () => {
  await ground.transcripts.import('take1', VTT);
  const moment = { id: 'm-1', takeId: 'take1', startMs: 0, lengthMs: 0, criterionId: null, kind: 'keep' } as const;
  const author = { kind: 'reviewer', name: 'Dana' } as const;
  const note = 'the warehouse story wanders';
  await ground.library.create('review', aReview({ id: 'theirs', author, moments: [{ ...moment, note }] }));
  expect((await find('warehouse')).map(({ place }) => place)).toEqual(['transcript']);
  expect(await find('wanders')).toEqual([]);
});

it('passes over a transcript that cannot be read, and leaves it as it is', async () => {
  await writeFile(join(ground.takeFolder, 'transcript.json'), '{"type":"transcript","version":1');
  expect(await find('celebrated')).toEqual([]);
  expect(search.unread).toBe(0);
});

it('finds both ends of two hours of words, and what is written all the while', async () => {
  const { library } = ground;
  const stamp = (seconds: number) => new Date(seconds * 1_000).toISOString().slice(11, 23);
  const line = (at: number, text: string) => `${stamp(at)} --> ${stamp(at + 4)}\n${text}\n\n`;
  const filler = 'and then we looked at the plan again with all of them, which took a while, ';
  const lines = Array.from({ length: 1_800 }, (_, index) => line(index * 4, `${filler}${index}.`));
  lines[0] = line(0, 'Aardvark.');
  lines[1_799] = line(7_196, 'Zebra.');
  await library.create('take', aTake({ id: 'take2' }));
  await library.update('take', 'take2', (take) => ({
    ...take,
    media: take.media && { ...take.media, durationMs: 7_200_000 },
  }));
  await ground.transcripts.import('take2', `WEBVTT\n\n${lines.join('')}`);
  expect(await times('aardvark')).toEqual([0]);
  expect(await times('zebra')).toEqual([7_196_000]);
  await library.update('session', 'session1', (session) => ({ ...session, title: 'Zebra crossing' }));
  expect((await find('zebra')).map(({ place }) => place)).toEqual(['title', 'transcript']);
});

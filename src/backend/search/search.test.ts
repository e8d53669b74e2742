import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { SearchHit } from '../../contract/search-api.ts';
import type { Moment } from '../../core/model/review.ts';
import { realDisk } from '../disk/real-disk.ts';
import type { LibraryContext } from '../library/context.ts';
import { aReview, aSession, aTake } from '../library/testing/example-documents.ts';
import { openTestLibrary, removeFolder, tempFolder } from '../library/testing/temp-library.ts';
import { binSession, restoreSession, updateSession } from '../sessions/sessions.ts';
import { binTake, restoreTake } from '../sessions/takes.ts';
import { showOthers } from '../sharing/comparison.ts';
import { createReader } from '../sharing/reader.ts';
import { createSearch, type Search } from './search.ts';
import { createTakeWords } from './take-words.ts';

const moment = (id: string, note: string, change: Partial<Moment> = {}): Moment => ({
  id,
  takeId: 'take1',
  startMs: 1_000,
  lengthMs: 0,
  criterionId: null,
  kind: 'keep',
  note,
  ...change,
});
const own = aReview({
  moments: [moment('m-1', 'Clear example with a result'), moment('m-2', 'Hedging: “kind of”', { startMs: 4_000 })],
  points: [
    {
      id: 'p-1',
      kind: 'keep',
      position: 0,
      text: 'Names the outcome',
      criterionId: null,
      momentIds: [],
      hinted: false,
    },
  ],
  reflections: [{ question: 'not-said', text: 'That I speak Portuguese' }],
});

const reader = createReader({ worker: join(import.meta.dirname, '../sharing/reading-worker.ts') });
let folder: string;
let context: LibraryContext;
let search: Search;
beforeEach(async () => {
  folder = await tempFolder();
  context = await openTestLibrary(folder);
  const { library } = context;
  await library.create('session', aSession({ title: 'Monday practice', jobDescription: 'Owns the booking roadmap.' }));
  await library.create('take', aTake());
  await library.create('review', own);
  search = createSearch(library, createTakeWords(library, realDisk, reader));
});
afterEach(async () => {
  search.close();
  await context.library.close();
  await removeFolder(folder);
});
const text = (hit: SearchHit) => hit.excerpt.map((part) => part.text).join('');
const found = async (query: string) => (await search.find(query, 20)).map((hit) => `${hit.place}: ${text(hit)}`);

it('finds titles, questions, moments, points, reflections and job descriptions', async () => {
  expect(await found('monday')).toEqual(['title: Monday practice']);
  expect(await found('role')).toEqual(['question: Why do you want this role?']);
  expect(await found('RESULT example')).toEqual(['moment: Clear example with a result']);
  expect(await found('outcome')).toEqual(['point: Names the outcome']);
  expect(await found('portug')).toEqual(['reflection: That I speak Portuguese']);
  expect(await found('roadmap booking')).toEqual(['job-description: Owns the booking roadmap.']);
});

it('says where a moment is', async () => {
  const [hit] = await search.find('hedging', 20);
  expect(hit).toMatchObject({
    place: 'moment',
    takeId: 'take1',
    momentId: 'm-2',
    startMs: 4_000,
    kind: 'keep',
    author: null,
    session: { id: 'session1', title: 'Monday practice', firstQuestion: 'Why do you want this role?' },
    excerpt: [
      { text: 'Hedging', marked: true },
      { text: ': “kind of”', marked: false },
    ],
    inSession: 1,
  });
});

it('wants all words in one place, and finds nothing for a query without any', async () => {
  expect(await found('result monday')).toEqual([]);
  expect(await found('?! ')).toEqual([]);
});

it('forgives small typos where nothing else fits', async () => {
  expect(await found('portugese')).toEqual(['reflection: That I speak Portuguese']);
  expect(await found('raodmap')).toEqual(['job-description: Owns the booking roadmap.']);
});

it('puts whole words before beginnings, and names how many places of a session there are', async () => {
  const notes = ['resulting chaos', 'a result', 'results of tests'];
  await context.library.update('review', own.id, (review) => ({
    ...review,
    moments: notes.map((note, index) => moment(`n-${index}`, note, { startMs: index })),
  }));
  const hits = await search.find('result', 20);
  expect(hits.map(text)).toEqual(['a result', 'resulting chaos', 'results of tests']);
  expect(hits.map(({ inSession }) => inSession)).toEqual([3, 3, 3]);
});

it('follows every change', async () => {
  expect(await found('friday')).toEqual([]);
  await updateSession(context, 'session1', { revision: 0, title: 'Friday practice' });
  expect(await found('friday')).toEqual(['title: Friday practice']);
  expect(await found('monday')).toEqual([]);
  await context.library.update('review', own.id, (review) => ({ ...review, moments: [moment('m-3', 'A new note')] }));
  expect(await found('note')).toEqual(['moment: A new note']);
  expect(await found('hedging')).toEqual([]);
});

it('finds nothing that lies in the bin, until it comes back', async () => {
  await binTake(context, 'take1');
  expect(await found('hedging')).toEqual([]);
  expect(await found('role')).toHaveLength(1);
  await restoreTake(context, 'take1');
  expect(await found('hedging')).toHaveLength(1);
  await binSession(context, 'session1');
  expect(await found('hedging')).toEqual([]);
  expect(await found('monday')).toEqual([]);
  await restoreSession(context, 'session1');
  expect(await found('monday')).toHaveLength(1);
});

it('does not find what others said before it was opened, whatever the own review says', async () => {
  const theirs = aReview({
    id: 'theirs',
    author: { kind: 'reviewer', name: 'Dana' },
    state: 'finished',
    moments: [moment('t-1', 'Wonderful laughter')],
    points: [
      {
        id: 't-p',
        kind: 'change',
        position: 0,
        text: 'Slower laughter',
        criterionId: null,
        momentIds: [],
        hinted: false,
      },
    ],
  });
  await context.library.create('review', theirs);
  expect(await found('laughter')).toEqual([]);
  expect(await found('laghter')).toEqual([]);
  await context.library.update('review', own.id, (review) => ({ ...review, state: 'finished' }));
  expect(await found('laughter')).toEqual([]);
  await showOthers(context, 'session1');
  const hits = await search.find('laughter', 20);
  expect(hits.map(({ author, place }) => [author, place])).toEqual([
    ['Dana', 'point'],
    ['Dana', 'moment'],
  ]);
});

it('never lets one long review push out all other sessions', async () => {
  const { library } = context;
  await library.update('review', own.id, (review) => ({
    ...review,
    moments: Array.from({ length: 300 }, (_, index) => moment(`x-${index}`, 'plain example', { startMs: index })),
  }));
  await library.create('session', aSession({ id: 'session2', createdAt: '2020-01-01T09:00:00.000Z' }));
  await library.create('take', aTake({ id: 'take2', sessionId: 'session2' }));
  const other = aReview({
    id: 'review2',
    sessionId: 'session2',
    moments: [moment('o-1', 'example', { takeId: 'take2' })],
  });
  await library.create('review', other);
  const hits = await search.find('example', 20);
  expect(hits.map(({ session }) => session.id)).toContain('session2');
  expect(hits[0]?.inSession).toBe(hits[0]?.session.id === 'session1' ? 300 : 1);
});

it('is made anew when most of it means nothing any more, and finds the same', async () => {
  const { library } = context;
  for (let round = 0; round < 3; round += 1) {
    const moments = Array.from({ length: 3_000 }, (_, index) => moment(`y-${index}`, `round${round} note${index}`));
    await library.update('review', own.id, (review) => ({ ...review, moments }));
    expect(await found(`round${round} note2999`)).toEqual([`moment: round${round} note2999`]);
  }
  expect(await found('round0')).toEqual([]);
  expect(await found('monday')).toEqual(['title: Monday practice']);
});

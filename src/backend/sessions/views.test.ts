import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BinItem, LibraryOverview, SessionDetail, type SessionState } from '../../contract/views.ts';
import type { Moment, Review } from '../../core/model/review.ts';
import type { Take } from '../../core/model/take.ts';
import type { LibraryContext } from '../library/context.ts';
import { anExport, aReview, aRubric, aSession, aTake } from '../library/testing/example-documents.ts';
import { openTestLibrary, removeFolder, tempFolder } from '../library/testing/temp-library.ts';
import { binRubric, copyRubric } from '../rubrics/rubrics.ts';
import { binSession } from './sessions.ts';
import { sessionState, sessionSummary } from './summary.ts';
import { binTake, restoreTake } from './takes.ts';
import { binItems, libraryOverview, sessionDetail } from './views.ts';

let folder: string;
let context: LibraryContext;
beforeEach(async () => {
  folder = await tempFolder();
  context = await openTestLibrary(folder);
});
afterEach(async () => {
  await context.library.close();
  await removeFolder(folder);
});
const moment = (takeId = 'take1'): Moment => ({
  id: `moment-${takeId}`,
  takeId,
  startMs: 0,
  lengthMs: 0,
  criterionId: null,
  kind: 'keep',
  note: '',
});

describe('sessionState', () => {
  const marked = aReview({ moments: [moment()] });
  const offered = aTake({ recovery: 'offered' });
  it.each<[SessionState, string, Take[], Review | null]>([
    ['empty', 'without takes', [], null],
    ['to-mark', 'without a review', [aTake()], null],
    ['to-mark', 'with a review without moments', [aTake()], aReview()],
    ['to-mark', 'with moments only on takes in the bin', [aTake({ id: 'take2' })], marked],
    ['to-finish', 'with a draft with moments', [aTake()], marked],
    ['finished', 'with a finished review', [aTake()], { ...marked, state: 'finished' }],
    ['recording-found', 'with a take that is offered', [aTake(), offered], { ...marked, state: 'finished' }],
    ['to-mark', 'with a take that was kept', [aTake({ recovery: 'kept' })], null],
  ])('is %s %s', (state, _, takes, review) => {
    expect(sessionState(takes, review)).toBe(state);
  });
});

describe('sessionSummary', () => {
  it('counts what is there and not what is in the bin', async () => {
    const { library } = context;
    const session = await library.create('session', aSession());
    await library.create('take', aTake());
    await library.create('take', aTake({ id: 'take2', revision: 0 }));
    await library.create('take', aTake({ id: 'take3', status: 'damaged' }));
    await library.create('take', aTake({ id: 'take4', media: null, status: 'recording' }));
    await library.create('review', aReview({ moments: [moment('take1'), moment('take2')] }));
    const { id, revision, createdAt, title, questions } = session;
    expect(sessionSummary(library, session)).toEqual({
      session: { id, revision, createdAt, title, questions },
      state: 'to-finish',
      takeCount: 4,
      durationMs: 20_000,
      momentCount: 2,
      starCount: 0,
      onlyTakeId: null,
      hasFeedback: false,
      posterTake: { id: 'take2', revision: 0 },
    });
    await binTake(context, 'take2');
    expect(sessionSummary(library, session)).toMatchObject({
      takeCount: 3,
      durationMs: 10_000,
      momentCount: 1,
      posterTake: { id: 'take1' },
    });
  });

  it('names the take a star goes to where there is only one that can have it', async () => {
    const { library } = context;
    const session = await library.create('session', aSession());
    const only = () => sessionSummary(library, session).onlyTakeId;
    expect(only()).toBeNull();
    await library.create('take', aTake({ status: 'recording' }));
    expect(only()).toBeNull();
    await library.update('take', 'take1', (take) => ({ ...take, status: 'ready' }));
    expect(only()).toBe('take1');
    await library.create('take', aTake({ id: 'take2' }));
    expect(only()).toBeNull();
    await binTake(context, 'take1');
    expect(only()).toBe('take2');
  });
});

it('a list carries no job descriptions: two thousand of them would be forty megabytes', async () => {
  const { library } = context;
  await library.create('session', aSession({ jobDescription: 'Owns the roadmap' }));
  expect(JSON.stringify(libraryOverview(library))).not.toContain('roadmap');
});

describe('libraryOverview', () => {
  it('of an empty library is empty', () => {
    expect(libraryOverview(context.library)).toEqual({
      sessions: [],
      recovered: [],
      problems: [],
      focus: [],
      binCount: 0,
    });
  });

  it('lists sessions newest first and takes waiting to be kept, without the bin', async () => {
    const { library } = context;
    for (const day of [20, 22, 21])
      await library.create('session', aSession({ id: `day-${day}`, createdAt: `2026-11-${day}T09:00:00.000Z` }));
    await library.create('take', aTake({ sessionId: 'day-20', recovery: 'offered' }));
    await library.create('take', aTake({ id: 'take2', sessionId: 'day-20' }));
    const overview = libraryOverview(library);
    expect(LibraryOverview.parse(overview)).toEqual(overview);
    expect(overview.sessions.map(({ session }) => session.id)).toEqual(['day-22', 'day-21', 'day-20']);
    expect(overview.recovered.map(({ take, session }) => [take.id, session.id])).toEqual([['take1', 'day-20']]);
    await binTake(context, 'take1');
    await binSession(context, 'day-21');
    const later = libraryOverview(library);
    expect(later.sessions.map(({ session }) => session.id)).toEqual(['day-22', 'day-20']);
    expect(later).toMatchObject({ recovered: [], binCount: 2 });
  });
});

describe('binItems', () => {
  it('lists newest first; takes of a binned session belong to it', async () => {
    const { library } = context;
    await library.create('session', aSession());
    await library.create('session', aSession({ id: 'session2' }));
    await library.create('take', aTake());
    await library.create('take', aTake({ id: 'take2', sessionId: 'session2' }));
    await binTake(context, 'take1');
    await binTake(context, 'take2');
    await binSession(context, 'session2');
    const items = binItems(library);
    expect(BinItem.array().parse(items)).toEqual(items);
    expect(items.map(({ kind }) => kind)).toEqual(['session', 'take']);
    await restoreTake(context, 'take1');
    expect(binItems(library)).toHaveLength(1);
  });

  it('lists rubrics too', async () => {
    const rubric = await copyRubric(context, aRubric, 'Mine');
    expect(binItems(context.library)).toEqual([]);
    const binned = await binRubric(context, rubric.id);
    expect(BinItem.array().parse(binItems(context.library))).toEqual([
      { kind: 'rubric', binnedAt: binned.binnedAt, rubric: binned },
    ]);
  });
});

describe('sessionDetail', () => {
  it('shows takes in order, the own review and the newest export first', async () => {
    const { library } = context;
    await library.create('session', aSession());
    await library.create('take', aTake());
    await library.create('take', aTake({ id: 'take0', status: 'binned', statusBeforeBin: 'ready' }));
    const author = { kind: 'reviewer', name: 'Ana' } as const;
    await library.create('review', aReview({ id: 'ana-review', author }));
    const ownReview = await library.create('review', aReview({ id: 'own-review' }));
    await library.create('export', anExport());
    await library.create('export', anExport({ id: 'export2', createdAt: '2026-11-23T09:00:00.000Z' }));
    const detail = sessionDetail(library, 'session1');
    expect(SessionDetail.parse(detail)).toEqual(detail);
    expect(detail.takes.map(({ id }) => id)).toEqual(['take1', 'take0']);
    expect(detail.ownReview).toEqual(ownReview);
    expect(detail.exports.map(({ id }) => id)).toEqual(['export2', 'export1']);
    expect(detail.state).toBe('to-mark');
    expect(() => sessionDetail(library, 'nobody')).toThrow(expect.objectContaining({ code: 'not-found' }));
  });
});

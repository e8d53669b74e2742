import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Point } from '../../../core/model/review.ts';
import type { Pending } from './pending.ts';
import { ReviewStore } from './review-store.ts';
import { adds, changes, MemoryBackend, moment } from './testing/memory-backend.ts';

let backend: MemoryBackend;
let now: number;
const open = (journal: (pending: readonly Pending[]) => void = () => {}) =>
  new ReviewStore({ review: structuredClone(backend.review), backend, nowMs: () => now, journal });
const settle = () => vi.advanceTimersByTimeAsync(20_000);
const notes = (store: ReviewStore) => store.getSnapshot().review.moments.map(({ note }) => note);

beforeEach(() => {
  vi.useFakeTimers();
  backend = new MemoryBackend();
  now = 0;
});
afterEach(() => {
  vi.useRealTimers();
});

describe('saving', () => {
  it('shows an edit at once and says when it is saved', async () => {
    const store = open();
    store.edit([adds(moment('m-1'))]);
    expect(store.getSnapshot()).toMatchObject({ saving: 'saving', unsaved: 1 });
    expect(store.getSnapshot().review.moments).toHaveLength(1);
    await settle();
    expect(store.getSnapshot()).toMatchObject({ saving: 'saved', unsaved: 0 });
    expect(backend.review.moments).toEqual([moment('m-1')]);
  });

  it('sends a burst of typing as one edit', async () => {
    const store = open();
    store.edit([adds(moment('m-1'))]);
    await settle();
    const before = backend.requests;
    let last = moment('m-1');
    for (const note of ['G', 'Go', 'Good', 'Good o', 'Good opening']) {
      store.edit([changes(last, { note })]);
      last = { ...last, note };
    }
    await settle();
    expect(backend.requests).toBe(before + 1);
    expect(backend.review.moments[0]?.note).toBe('Good opening');
  });

  it('goes on while the backend is away and saves when it is back', async () => {
    const store = open();
    backend.isAway = true;
    store.edit([adds(moment('m-1'))]);
    await settle();
    expect(store.getSnapshot()).toMatchObject({ saving: 'offline', error: 'backend-unreachable' });
    store.edit([changes(moment('m-1'), { note: 'still typing' })]);
    await settle();
    backend.isAway = false;
    await settle();
    expect(store.getSnapshot().saving).toBe('saved');
    expect(backend.review.moments[0]?.note).toBe('still typing');
  });

  it('does not take its own change for somebody else’s when an answer was lost', async () => {
    const store = open();
    backend.losesAnswers = true;
    store.edit([adds(moment('m-1'))]);
    await vi.advanceTimersByTimeAsync(200);
    store.edit([changes(moment('m-1'), { note: 'after' })]);
    backend.losesAnswers = false;
    await settle();
    expect(store.getSnapshot()).toMatchObject({ saving: 'saved', conflicts: [] });
    expect(backend.review.moments).toEqual([moment('m-1', { note: 'after' })]);
  });

  it('leaves things that did not change as they are, so that lists need not redraw', async () => {
    const store = open();
    store.edit([adds(moment('m-1')), adds(moment('m-2'))]);
    await settle();
    const [first] = store.getSnapshot().review.moments;
    store.edit([changes(moment('m-2'), { note: 'x' })]);
    await settle();
    expect(store.getSnapshot().review.moments[0]).toBe(first);
  });

  it('sends everything in one last request when the page goes', async () => {
    const store = open();
    store.edit([adds(moment('m-1'))]);
    store.flushOnLeave();
    await Promise.resolve();
    expect(backend.review.moments).toHaveLength(1);
    await settle();
    expect(store.getSnapshot()).toMatchObject({ saving: 'saved', conflicts: [] });
  });
});

describe('two windows', () => {
  const pair = async () => {
    const one = open();
    one.edit([adds(moment('m-1'))]);
    await settle();
    return [one, open()] as const;
  };

  it('are in step after an event', async () => {
    const [one, two] = await pair();
    one.edit([changes(moment('m-1'), { note: 'from one' })]);
    await settle();
    two.heard(backend.review.revision);
    await settle();
    expect(notes(two)).toEqual(['from one']);
  });

  it('merge changes of different fields of one moment', async () => {
    const [one, two] = await pair();
    one.edit([changes(moment('m-1'), { note: 'from one' })]);
    await settle();
    two.edit([changes(moment('m-1'), { kind: 'change' })]);
    await settle();
    expect(two.getSnapshot().conflicts).toEqual([]);
    expect(backend.review.moments[0]).toEqual(moment('m-1', { note: 'from one', kind: 'change' }));
  });

  it('keep both when they changed the same field, until one is chosen', async () => {
    const [one, two] = await pair();
    one.edit([changes(moment('m-1'), { note: 'theirs' })]);
    await settle();
    two.edit([changes(moment('m-1'), { note: 'mine' })]);
    await settle();
    expect(two.getSnapshot().saving).toBe('blocked');
    expect(two.getSnapshot().conflicts).toMatchObject([
      { key: 'moment:m-1', mine: { note: 'mine' }, theirs: { note: 'theirs' } },
    ]);
    expect(backend.review.moments[0]?.note).toBe('theirs');
    // Typing goes on while the question stands.
    two.edit([changes(moment('m-1', { note: 'mine' }), { note: 'mine, longer' })]);
    await settle();
    expect(backend.review.moments[0]?.note).toBe('theirs');
    two.choose('moment:m-1', 'mine');
    await settle();
    expect(backend.review.moments[0]?.note).toBe('mine, longer');
    expect(two.getSnapshot()).toMatchObject({ saving: 'saved', conflicts: [] });
  });

  it('let the other version win and bring the own one back by undo', async () => {
    const [one, two] = await pair();
    one.edit([changes(moment('m-1'), { note: 'theirs' })]);
    await settle();
    two.edit([changes(moment('m-1'), { note: 'mine' })]);
    await settle();
    two.choose('moment:m-1', 'theirs');
    expect(notes(two)).toEqual(['theirs']);
    expect(two.undo()).toBe(true);
    await settle();
    expect(backend.review.moments[0]?.note).toBe('mine');
  });

  it('notice that one deleted what the other changed', async () => {
    const [one, two] = await pair();
    one.edit([{ target: 'moment', before: moment('m-1'), after: null }]);
    await settle();
    two.edit([changes(moment('m-1'), { note: 'mine' })]);
    await settle();
    expect(two.getSnapshot().conflicts).toMatchObject([{ mine: { note: 'mine' }, theirs: null }]);
  });

  it('keep the unsaved changes of one when the other finished the review', async () => {
    const [one, two] = await pair();
    await one.finish();
    two.edit([changes(moment('m-1'), { note: 'late' })]);
    await settle();
    expect(two.getSnapshot()).toMatchObject({ saving: 'blocked', unsaved: 1, review: { state: 'finished' } });
    expect(notes(two)).toEqual(['late']);
    await two.reopen();
    await settle();
    expect(two.getSnapshot()).toMatchObject({ saving: 'saved', review: { state: 'draft' } });
    expect(backend.review.moments[0]?.note).toBe('late');
  });
});

describe('undo and redo', () => {
  it('take back a burst of typing, not a letter', async () => {
    const store = open();
    store.edit([adds(moment('m-1'))]);
    let last = moment('m-1');
    for (const note of ['W', 'We', 'Well']) {
      now += 300;
      store.edit([changes(last, { note })], { burst: 'm-1:note' });
      last = { ...last, note };
    }
    now += 5_000;
    store.edit([changes(last, { note: 'Well said' })], { burst: 'm-1:note' });
    store.undo();
    expect(notes(store)).toEqual(['Well']);
    store.undo();
    expect(notes(store)).toEqual(['']);
    store.redo();
    store.redo();
    expect(notes(store)).toEqual(['Well said']);
    await settle();
    expect(backend.review.moments[0]?.note).toBe('Well said');
  });

  it('bring a deleted moment back together with the proof it was', () => {
    const store = open();
    const proven: Point = {
      id: 'p-1',
      kind: 'keep',
      position: 0,
      text: 'Said it in one line',
      criterionId: 'aaa',
      momentIds: ['m-1'],
      hinted: false,
    };
    store.edit([adds(moment('m-1')), { target: 'point', before: null, after: proven }]);
    store.edit([
      { target: 'moment', before: moment('m-1'), after: null },
      { target: 'point', before: proven, after: { ...proven, momentIds: [] } },
    ]);
    expect(store.getSnapshot().review.moments).toEqual([]);
    store.undo();
    expect(store.getSnapshot().review).toMatchObject({ moments: [{ id: 'm-1' }], points: [{ momentIds: ['m-1'] }] });
    expect(store.getSnapshot().canRedo).toBe(true);
  });

  it('leave what the app noted by itself', () => {
    const store = open();
    const before: Point = {
      id: 'p-1',
      kind: 'keep',
      position: 0,
      text: 'Good job',
      criterionId: null,
      momentIds: [],
      hinted: false,
    };
    store.edit([{ target: 'point', before: null, after: { ...before, text: '' } }]);
    store.edit([{ target: 'point', before: { ...before, text: '' }, after: before }]);
    store.edit([{ target: 'point', before, after: { ...before, hinted: true } }], { undoable: false });
    expect(store.undo()).toBe(true);
    expect(store.getSnapshot().review.points).toMatchObject([{ text: '', hinted: true }]);
  });

  it('say so when another window changed the same since', async () => {
    const one = open();
    one.edit([adds(moment('m-1'))]);
    one.edit([changes(moment('m-1'), { note: 'one' })]);
    await settle();
    const two = open();
    two.edit([changes(moment('m-1', { note: 'one' }), { note: 'two' })]);
    await settle();
    one.heard(backend.review.revision);
    await settle();
    expect(one.undo()).toBe(false);
    expect(notes(one)).toEqual(['two']);
  });
});

describe('what a closed window left', () => {
  it('is sent by the next one', async () => {
    let left: readonly Pending[] = [];
    backend.isAway = true;
    const closed = open((pending) => {
      left = structuredClone(pending);
    });
    closed.edit([adds(moment('m-1', { note: 'typed and closed' }))]);
    expect(left).toHaveLength(1);
    backend.isAway = false;
    const next = open();
    next.adopt(left);
    expect(notes(next)).toEqual(['typed and closed']);
    // The closed one is gone; only the new one talks to the backend.
    backend.requests = 0;
    await settle();
    expect(backend.review.moments[0]?.note).toBe('typed and closed');
    expect(next.getSnapshot().saving).toBe('saved');
  });

  it('becomes a conflict where somebody went on meanwhile', async () => {
    const one = open();
    one.edit([adds(moment('m-1'))]);
    await settle();
    const left: Pending[] = [{ key: 'moment:m-1', bases: [moment('m-1')], after: moment('m-1', { note: 'left' }) }];
    one.edit([changes(moment('m-1'), { note: 'newer' })]);
    await settle();
    const next = open();
    next.adopt(left);
    expect(next.getSnapshot().conflicts).toMatchObject([{ mine: { note: 'left' }, theirs: { note: 'newer' } }]);
  });

  it('waits for what this window is changing, and is never dropped', async () => {
    const store = open();
    store.edit([adds(moment('m-1'))]);
    await settle();
    store.edit([changes(moment('m-1'), { note: 'here' })]);
    store.adopt([{ key: 'moment:m-1', bases: [moment('m-1')], after: moment('m-1', { note: 'left' }) }]);
    expect(store.getSnapshot().unsaved).toBe(2);
    await settle();
    expect(backend.review.moments[0]?.note).toBe('here');
    expect(store.getSnapshot().conflicts).toMatchObject([{ mine: { note: 'left' }, theirs: { note: 'here' } }]);
  });
});

describe('finishing', () => {
  it('seals exactly what is shown, after everything is saved', async () => {
    const store = open();
    store.edit([adds(moment('m-1', { note: 'last word' }))]);
    const finished = store.finish();
    await settle();
    await finished;
    expect(backend.review).toMatchObject({ state: 'finished', moments: [{ note: 'last word' }] });
    expect(store.edit([adds(moment('m-2'))])).toBe(false);
    expect(store.getSnapshot()).toMatchObject({ canUndo: false, saving: 'saved' });
  });

  it('refuses while a conflict is open', async () => {
    const one = open();
    one.edit([adds(moment('m-1'))]);
    await settle();
    const two = open();
    one.edit([changes(moment('m-1'), { note: 'one' })]);
    await settle();
    two.edit([changes(moment('m-1'), { note: 'two' })]);
    await settle();
    await expect(two.finish()).rejects.toMatchObject({ code: 'conflict' });
    expect(backend.review.state).toBe('draft');
  });
});

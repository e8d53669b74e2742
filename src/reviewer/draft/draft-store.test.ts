import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { emptyDraft } from './draft.ts';
import { DraftStore } from './draft-store.ts';
import { rate } from './edits.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const start = emptyDraft('f-1234');
const storeWith = (canKeep: boolean) => {
  const kept: unknown[] = [];
  const store = new DraftStore(start, (draft) => canKeep && kept.push(draft) > 0, Date.now);
  return { store, kept };
};
const edit = (store: DraftStore) => store.edit((draft) => rate(draft, 'clip-1', 'confidence', 3));

it('keeps the draft a moment after the last change, or at once when the page goes', () => {
  const { store, kept } = storeWith(true);
  edit(store);
  expect([kept.length, store.getSnapshot().kept]).toEqual([0, 'waiting']);
  vi.runAllTimers();
  expect([kept.length, store.getSnapshot().kept]).toEqual([1, 'kept']);
  store.undo();
  store.flush();
  expect(kept.at(-1)).toEqual(start);
});

it('does not write over what another window kept when there is nothing new', () => {
  const { store, kept } = storeWith(true);
  store.flush();
  expect(kept).toEqual([]);
});

it('says when the browser keeps nothing, and when the draft is in a file', () => {
  const { store } = storeWith(false);
  edit(store);
  vi.runAllTimers();
  expect(store.getSnapshot()).toMatchObject({ kept: 'impossible', isInFile: false });
  store.noteFile();
  expect(store.getSnapshot().isInFile).toBe(true);
  store.undo();
  expect(store.getSnapshot().isInFile).toBe(false);
});

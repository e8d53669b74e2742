import { expect, it } from 'vitest';
import { AppError } from '../../core/errors.ts';
import type { Merged, MergedPoint } from '../../core/model/merged.ts';
import { editMergedText, removeMerged } from '../../core/sharing/compare/merged.ts';
import { MergedStore } from './merged-store.ts';

const empty: Merged = {
  type: 'merged',
  version: 1,
  id: 'merged-1',
  revision: 0,
  sessionId: 'session-1',
  createdAt: '2026-11-22T09:30:00.000Z',
  points: [],
  confirmedAt: null,
};
const point = (text: string): MergedPoint => ({
  id: 'p-1',
  kind: 'keep',
  position: 0,
  text,
  criterionId: null,
  sources: [],
  moments: [],
});
const textOf = (merged: Merged | null) => merged?.points.map(({ text }) => text).join();

/** A backend with one document that refuses stale revisions, as the real one does. */
function backendWith(stored: Merged | null) {
  const told: string[] = [];
  const backend = { stored, told, saves: 0, down: false };
  const ports = {
    save: async (revision: number | null, points: Merged['points']) => {
      await Promise.resolve();
      if (backend.down) throw new AppError('unexpected');
      if ((backend.stored?.revision ?? null) !== revision) throw new AppError('conflict');
      backend.saves += 1;
      backend.stored = { ...empty, points, revision: (revision ?? -1) + 1 };
      return backend.stored;
    },
    load: async () => backend.stored,
    onConflict: () => void told.push('conflict'),
    onError: () => void told.push('error'),
  };
  return { backend, store: new MergedStore(stored, empty, ports) };
}
const put = (text: string) => (merged: Merged) => ({ ...merged, points: [point(text)] });

it('shows a change at once and saves the newest of several', async () => {
  const { backend, store } = backendWith(null);
  store.change(put('first'));
  expect(store.getSnapshot()).toMatchObject({ state: 'saving', merged: { points: [{ text: 'first' }] } });
  const done = store.flush();
  store.change((merged) => editMergedText(merged, 'p-1', 'second'));
  store.change((merged) => editMergedText(merged, 'p-1', 'third'));
  await Promise.all([done, store.flush()]);
  expect(textOf(backend.stored)).toBe('third');
  expect(backend.saves).toBe(2);
  expect(store.getSnapshot()).toMatchObject({ state: 'saved', merged: { revision: 1 } });
});

it('takes the newer one of another window and says so', async () => {
  const { backend, store } = backendWith({ ...empty, revision: 3, points: [point('here')] });
  backend.stored = { ...empty, revision: 4, points: [point('elsewhere')] };
  store.change((merged) => removeMerged(merged, 'p-1'));
  await store.flush();
  expect(textOf(store.getSnapshot().merged)).toBe('elsewhere');
  expect(backend.told).toEqual(['conflict']);
  store.change((merged) => editMergedText(merged, 'p-1', 'goes on'));
  await store.flush();
  expect(textOf(backend.stored)).toBe('goes on');
});

it('keeps what could not be saved and saves it with the next try', async () => {
  const { backend, store } = backendWith(null);
  backend.down = true;
  store.change(put('kept'));
  await store.flush();
  expect(store.getSnapshot().state).toBe('failed');
  store.take({ ...empty, revision: 9 });
  expect(textOf(store.getSnapshot().merged)).toBe('kept');
  backend.down = false;
  await store.flush();
  expect(textOf(backend.stored)).toBe('kept');
  expect(backend.told).toEqual(['error']);
});

it('follows another window while nothing was changed here, and forgets a confirmation with a change', () => {
  const { store } = backendWith({ ...empty, revision: 1 });
  store.take({ ...empty, revision: 2, points: [point('newer')], confirmedAt: '2026-11-22T10:00:00.000Z' });
  store.take({ ...empty, revision: 1, points: [point('older')] });
  expect(textOf(store.getSnapshot().merged)).toBe('newer');
  store.change((merged) => editMergedText(merged, 'p-1', 'mine'));
  expect(store.getSnapshot().merged.confirmedAt).toBeNull();
});

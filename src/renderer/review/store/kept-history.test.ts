import { describe, expect, it } from 'vitest';
import { emptyHistory, noteStep, stepBack } from './history.ts';
import { keptHistory } from './kept-history.ts';
import { adds, changes, MemoryBackend, moment } from './testing/memory-backend.ts';

function memory(full = false) {
  const values = new Map<string, string>();
  return {
    values,
    getItem: (key: string) => values.get(key) ?? null,
    removeItem: (key: string) => void values.delete(key),
    setItem: (key: string, value: string) => {
      if (full) throw new DOMException('full', 'QuotaExceededError');
      values.set(key, value);
    },
  };
}
const first = moment('m-1');
const steps = noteStep(
  noteStep(emptyHistory, [adds(first)], null, 10),
  [changes(first, { note: 'Good' })],
  'm-1:note',
  20,
);

describe('keptHistory', () => {
  it('gives back what can be undone and done again, and undoing goes on where it was', () => {
    const storage = memory();
    const review = { ...new MemoryBackend().review, moments: [{ ...first, note: 'Good' }] };
    const { history } = stepBack(steps, review, 'undo');
    keptHistory(storage, 'r-1').write(history);
    const read = keptHistory(storage, 'r-1').read();
    expect(read.done.map(({ edits }) => edits)).toEqual(history.done.map(({ edits }) => edits));
    expect(read.undone.map(({ edits }) => edits)).toEqual(history.undone.map(({ edits }) => edits));
    expect(stepBack(read, { ...review, moments: [first] }, 'undo').edits).toEqual([
      { target: 'moment', before: first, after: null },
    ]);
  });

  it('lets no typing go on in a step of before', () => {
    const storage = memory();
    keptHistory(storage, 'r-1').write(steps);
    const more = noteStep(keptHistory(storage, 'r-1').read(), [changes(first, { note: 'x' })], 'm-1:note', 20);
    expect(more.done).toHaveLength(3);
  });

  it('keeps reviews apart, leaves nothing behind when there is nothing, and bears a full storage', () => {
    const storage = memory();
    keptHistory(storage, 'r-1').write(steps);
    expect(keptHistory(storage, 'r-2').read()).toEqual(emptyHistory);
    keptHistory(storage, 'r-1').write(emptyHistory);
    expect(storage.values.size).toBe(0);
    const full = memory(true);
    keptHistory(full, 'r-1').write(steps);
    expect(keptHistory(full, 'r-1').read()).toEqual(emptyHistory);
  });

  it.each(['', '{', 'null', '[]', '{"done":[[{"target":"moment"}]],"undone":[]}', '{"done":1}'])(
    'reads %j as nothing',
    (text) => {
      const storage = memory();
      storage.values.set('second-take-undo:r-1', text);
      expect(keptHistory(storage, 'r-1').read()).toEqual(emptyHistory);
    },
  );
});

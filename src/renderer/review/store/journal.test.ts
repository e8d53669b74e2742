import { describe, expect, it } from 'vitest';
import { openJournal } from './journal.ts';
import type { Pending } from './pending.ts';

/** localStorage and Web Locks as several windows share them. */
function browser() {
  const values = new Map<string, string>();
  const held = new Set<string>();
  const waiting = new Map<string, (() => void)[]>();
  const storage = {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => void values.set(key, value),
    removeItem: (key: string) => void values.delete(key),
    key: (index: number) => [...values.keys()][index] ?? null,
    get length() {
      return values.size;
    },
  };
  const request = async (name: string, ...rest: unknown[]) => {
    const work = rest.at(-1) as () => unknown;
    const { signal } = (rest.length > 1 ? rest[0] : {}) as { signal?: AbortSignal };
    while (held.has(name)) {
      await new Promise<void>((resolve) => waiting.set(name, [...(waiting.get(name) ?? []), resolve]));
      signal?.throwIfAborted();
    }
    held.add(name);
    try {
      await work();
    } finally {
      held.delete(name);
      for (const next of waiting.get(name)?.splice(0) ?? []) next();
    }
  };
  return { values, storage, locks: { request } as unknown as Pick<LockManager, 'request'> };
}

const pending: Pending[] = [{ key: 'moment:m-1', bases: [null], after: null }];
const settle = () => new Promise((resolve) => setTimeout(resolve, 5));

describe('the journal', () => {
  it('leaves nothing behind when everything is saved', () => {
    const { values, ...shared } = browser();
    const journal = openJournal({ ...shared, reviewId: 'r-1', windowId: 'a', adopt: () => {} });
    journal.write(pending);
    expect(values.size).toBe(1);
    journal.write([]);
    expect(values.size).toBe(0);
  });

  it('hands what a closed window left to the next one, once', async () => {
    const { values, ...shared } = browser();
    const first = openJournal({ ...shared, reviewId: 'r-1', windowId: 'a', adopt: () => {} });
    first.write(pending);
    first.close();
    await settle();
    const adopted: unknown[] = [];
    for (const windowId of ['b', 'c'])
      openJournal({ ...shared, reviewId: 'r-1', windowId, adopt: (left) => adopted.push(left) });
    await settle();
    expect(adopted).toEqual([pending]);
    expect(values.size).toBe(0);
  });

  it('leaves a window alone that is still open, and takes over when it goes', async () => {
    const { values: _, ...shared } = browser();
    const first = openJournal({ ...shared, reviewId: 'r-1', windowId: 'a', adopt: () => {} });
    first.write(pending);
    const adopted: unknown[] = [];
    openJournal({ ...shared, reviewId: 'r-1', windowId: 'b', adopt: (left) => adopted.push(left) });
    await settle();
    expect(adopted).toEqual([]);
    first.close();
    await settle();
    expect(adopted).toEqual([pending]);
  });

  it('keeps to its own review and survives a text that is not its own', async () => {
    const { values, ...shared } = browser();
    values.set('second-take-unsaved:r-2:x', JSON.stringify(pending));
    values.set('second-take-unsaved:r-1:x', '{not json');
    const adopted: unknown[] = [];
    openJournal({ ...shared, reviewId: 'r-1', windowId: 'a', adopt: (left) => adopted.push(left) });
    await settle();
    expect(adopted).toEqual([]);
    expect([...values.keys()]).toEqual(['second-take-unsaved:r-2:x']);
  });
});

import { describe, expect, it } from 'vitest';
import { pour } from './pour.ts';

const MIB = 1024 * 1024;

/** A file that says what was done to it; each act takes a turn, and may fail. */
function logged(fails: { readonly write?: number; readonly syncData?: number; readonly sync?: number } = {}) {
  const acts: string[] = [];
  const counts = { write: 0, syncData: 0, sync: 0 };
  let running = 0;
  const act = async (kind: 'write' | 'syncData' | 'sync', text: string) => {
    acts.push(text);
    counts[kind] += 1;
    running += 1;
    const count = counts[kind];
    await new Promise((done) => setImmediate(done));
    running -= 1;
    if (fails[kind] === count) throw new Error(`${kind} ${count}`);
  };
  return {
    acts,
    running: () => running,
    write: (data: Uint8Array) => act('write', `write ${data.length / MIB}`),
    syncData: () => act('syncData', 'syncData'),
    sync: () => act('sync', 'sync'),
  };
}

async function* slices(count: number, mib: number): AsyncGenerator<Uint8Array> {
  for (let index = 0; index < count; index += 1) yield new Uint8Array(mib * MIB);
}

describe('pour', () => {
  it('syncs while more comes, and once more at the end', async () => {
    const file = logged();
    expect(await pour(file, slices(10, 8))).toBe(80 * MIB);
    expect(file.acts.filter((act) => act === 'write 8')).toHaveLength(10);
    expect(file.acts.indexOf('syncData')).toBeGreaterThan(0);
    expect(file.acts.indexOf('syncData')).toBeLessThan(file.acts.lastIndexOf('write 8'));
    expect(file.acts.at(-1)).toBe('sync');
  });

  it('keeps a slice until it is written', async () => {
    const memory = new Uint8Array(2);
    const written: string[] = [];
    async function* reused() {
      for (let index = 0; index < 6; index += 1) {
        const own = memory.subarray(index % 2, (index % 2) + 1);
        own[0] = index;
        yield own;
      }
    }
    const write = async (data: Uint8Array) => {
      await new Promise((done) => setImmediate(done));
      written.push(String(data[0]));
    };
    await pour({ write, sync: async () => undefined, syncData: async () => undefined }, reused());
    expect(written.join('')).toBe('012345');
  });

  it.each([
    ['a write', { write: 3 }, 'write 3'],
    ['a sync in the middle', { syncData: 1 }, 'syncData 1'],
    ['the last sync', { sync: 1 }, 'sync 1'],
  ])('says that %s failed, and leaves nothing going on', async (_, fails, message) => {
    const file = logged(fails);
    await expect(pour(file, slices(10, 8))).rejects.toThrow(message);
    expect(file.running()).toBe(0);
  });

  it('ends with what ends its source', async () => {
    const file = logged();
    async function* broken() {
      yield* slices(2, 1);
      throw new Error('gone');
    }
    await expect(pour(file, broken())).rejects.toThrow('gone');
    expect(file.running()).toBe(0);
  });

  it('syncs a file without bytes', async () => {
    const file = logged();
    expect(await pour(file, slices(0, 1))).toBe(0);
    expect(file.acts).toEqual(['sync']);
  });
});

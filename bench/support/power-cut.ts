import { mkdir, utimes, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import type { DiskOperation } from './logging-disk.ts';

/**
 * What the disk does with names that were not synced: a journal may have written them (`kept`) or not (`dropped`).
 * Bytes that were not synced are gone in both cases.
 */
export type Names = 'kept' | 'dropped';

/** What is on the device after the power failed: content by path inside the library. */
export type Device = ReadonlyMap<string, Uint8Array>;

interface FileState {
  written: Uint8Array;
  synced: Uint8Array;
}
type Entry = FileState | 'folder';

/** Follows a log of operations and says, after each, what a power cut would leave. */
export class PowerCut {
  readonly #root: string;
  readonly #files = new Map<number, FileState>();
  /** Names as the running system sees them, and as they surely are on the device. */
  readonly #live = new Map<string, Entry>();
  #durable = new Map<string, Entry>();

  constructor(root: string) {
    this.#root = root;
    this.#live.set(root, 'folder');
    this.#durable.set(root, 'folder');
  }

  apply(operation: DiskOperation): void {
    switch (operation.kind) {
      case 'folder': {
        // Parents are made with it.
        for (let path = operation.path; path.startsWith(`${this.#root}/`); path = dirname(path))
          if (!this.#live.has(path)) this.#live.set(path, 'folder');
        return;
      }
      case 'open': {
        const state = this.#file(operation.file);
        if (operation.emptied) state.written = new Uint8Array();
        this.#live.set(operation.path, state);
        return;
      }
      case 'write': {
        const state = this.#file(operation.file);
        state.written = Buffer.concat([state.written, operation.data]);
        return;
      }
      case 'replaced': {
        const state = this.#file(operation.file);
        state.written = operation.data;
        this.#live.set(operation.path, state);
        return;
      }
      case 'sync': {
        const state = this.#file(operation.file);
        state.synced = state.written;
        return;
      }
      case 'rename': {
        const entry = this.#live.get(operation.from);
        this.#live.delete(operation.from);
        if (entry) this.#live.set(operation.to, entry);
        return;
      }
      case 'remove': {
        this.#live.delete(operation.path);
        return;
      }
      case 'sync-folder': {
        const inside = ([path]: readonly [string, Entry]) => dirname(path) === operation.path;
        const others = [...this.#durable].filter((entry) => !inside(entry));
        this.#durable = new Map([...others, ...[...this.#live].filter(inside)]);
        return;
      }
      case 'promised':
        return;
    }
  }

  /** What is there when the power comes back. */
  after(names: Names): Device {
    const entries = names === 'kept' ? this.#live : this.#durable;
    const reachable = (path: string): boolean =>
      path === this.#root || (entries.get(dirname(path)) === 'folder' && reachable(dirname(path)));
    const device = new Map<string, Uint8Array>();
    for (const [path, entry] of entries)
      if (entry !== 'folder' && reachable(path)) device.set(relative(this.#root, path), entry.synced);
    return device;
  }

  #file(number: number): FileState {
    const state = this.#files.get(number) ?? { written: new Uint8Array(), synced: new Uint8Array() };
    this.#files.set(number, state);
    return state;
  }
}

/** A machine that lost its power needs at least this long to start again. */
const RESTART_SECONDS = 60;

/** Writes a device's content into an empty folder, as old as it is once the machine runs again. */
export async function materialise(device: Device, folder: string): Promise<void> {
  const before = Date.now() / 1_000 - RESTART_SECONDS;
  await mkdir(folder, { recursive: true });
  for (const [path, content] of device) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
    await utimes(join(folder, path), before, before);
  }
}

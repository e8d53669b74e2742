import { type Pending, PendingList } from './pending.ts';

/** Where unconfirmed changes survive a window that closes at any instant. Every write is synchronous. */
export interface Journal {
  /** Replaces what this window has written; an empty list leaves nothing behind. */
  write(pending: readonly Pending[]): void;
  /** This window needs it no more: others may take over what is left. */
  close(): void;
}

type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;
type Locks = Pick<LockManager, 'request'>;

interface JournalOptions {
  readonly storage: Storage;
  readonly locks: Locks;
  readonly reviewId: string;
  /** Different in every window and after every reload. */
  readonly windowId: string;
  /** Called with what a window that is gone could not send. When it returns, the changes must be written here. */
  readonly adopt: (pending: readonly Pending[]) => void;
}

const prefixOf = (reviewId: string): string => `second-take-unsaved:${reviewId}:`;

function keysOf(storage: Storage, prefix: string): string[] {
  const keys: string[] = [];
  for (let index = 0; index < storage.length; index += 1) {
    const key = storage.key(index);
    if (key?.startsWith(prefix)) keys.push(key);
  }
  return keys;
}

function read(storage: Storage, key: string): readonly Pending[] {
  try {
    const parsed = PendingList.safeParse(JSON.parse(storage.getItem(key) ?? '[]'));
    return parsed.success ? (parsed.data as Pending[]) : [];
  } catch {
    return [];
  }
}

/**
 * Opens the journal of one window on one review. A Web Lock of the same name says that the window lives; what stands
 * under a name nobody holds belongs to a window that was closed, and is handed to `adopt`.
 */
export function openJournal({ storage, locks, reviewId, windowId, adopt }: JournalOptions): Journal {
  const prefix = prefixOf(reviewId);
  const own = prefix + windowId;
  const closing = new AbortController();
  const closed = new Promise<void>((resolve) => closing.signal.addEventListener('abort', () => resolve()));
  // A closed window gives its lock back by itself; that is what makes the journal free to take.
  void locks.request(own, () => closed);
  for (const key of keysOf(storage, prefix)) {
    if (key === own) continue;
    locks
      .request(key, { signal: closing.signal }, () => {
        const left = read(storage, key);
        if (left.length > 0) adopt(left);
        storage.removeItem(key);
      })
      // Closed before the other window was gone: nothing was taken, so nothing is lost.
      .catch(() => undefined);
  }
  return {
    write(pending) {
      try {
        if (pending.length === 0) storage.removeItem(own);
        else storage.setItem(own, JSON.stringify(pending));
      } catch {
        // No room or no permission: the change is still on its way to the backend.
      }
    },
    close: () => closing.abort(),
  };
}

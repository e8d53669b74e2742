/** How long typing goes on before what is typed is sent. */
const LATE_MS = 400;

/** Sends one thing that changes often: a little after the last change, and at once when asked. */
export interface LateSave<T> {
  change(value: T): void;
  /** Sends what has not been sent. @param keepalive the page goes, and the call has to outlive it */
  flush(keepalive: boolean): void;
}

const running = new Set<Promise<unknown>>();

/** Resolves when everything that is on its way has arrived: whoever reads then finds what was written before. */
export const lateSavesSettled = (): Promise<unknown> => Promise.all(running);

/** See `LateSave`. One that fails is tried again with the next change: until then it is on the page. */
export function lateSave<T>(save: (value: T, keepalive: boolean) => Promise<unknown>): LateSave<T> {
  let waiting: { readonly value: T } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const track = (promise: Promise<unknown>) => {
    running.add(promise);
    void promise.finally(() => running.delete(promise));
  };
  const flush = (keepalive: boolean) => {
    clearTimeout(timer);
    if (waiting === null) return;
    const { value } = waiting;
    waiting = null;
    // A page that goes cannot wait for its turn.
    const sent = keepalive ? save(value, true) : last.then(() => save(value, false));
    last = sent.catch(() => undefined);
    track(last);
  };
  return {
    change: (value) => {
      waiting = { value };
      clearTimeout(timer);
      timer = setTimeout(() => flush(false), LATE_MS);
    },
    flush,
  };
}

/** How long typing goes on before what is typed is sent. */
const LATE_MS = 400;

/** How long after a failure the same is tried again. */
const AGAIN_MS = 5_000;

/** Sends one thing that changes often: a little after the last change, and at once when asked. */
export interface LateSave<T> {
  change(value: T): void;
  /** Sends what has not been sent. @param keepalive the page goes, and the call has to outlive it */
  flush(keepalive: boolean): void;
  /** Sends what has not been sent, and tries nothing again any more: nobody is left to see it. */
  end(): void;
}

const running = new Set<Promise<unknown>>();

/** Resolves when everything that is on its way has arrived: whoever reads then finds what was written before. */
export const lateSavesSettled = (): Promise<unknown> => Promise.all(running);

/**
 * See `LateSave`. One that fails is tried again, a little later or with the next change: until then it is on the page.
 * @param onFailure told of every failure, and null once the newest was saved
 */
export function lateSave<T>(
  save: (value: T, keepalive: boolean) => Promise<unknown>,
  onFailure: (error: unknown) => void = () => undefined,
): LateSave<T> {
  let waiting: { readonly value: T } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let isEnded = false;
  let sentCount = 0;
  const track = (promise: Promise<unknown>) => {
    running.add(promise);
    void promise.finally(() => running.delete(promise));
  };
  const flush = (keepalive: boolean) => {
    clearTimeout(timer);
    if (waiting === null) return;
    const { value } = waiting;
    waiting = null;
    sentCount += 1;
    const turn = sentCount;
    // A page that goes cannot wait for its turn.
    const sent = keepalive ? save(value, true) : last.then(() => save(value, false));
    last = sent.then(
      () => onFailure(null),
      (error: unknown) => {
        onFailure(error);
        // What came later is newer.
        if (isEnded || waiting !== null || turn !== sentCount) return;
        waiting = { value };
        timer = setTimeout(() => flush(false), AGAIN_MS);
      },
    );
    track(last);
  };
  return {
    change: (value) => {
      waiting = { value };
      clearTimeout(timer);
      timer = setTimeout(() => flush(false), LATE_MS);
    },
    flush,
    end: () => {
      isEnded = true;
      flush(false);
    },
  };
}

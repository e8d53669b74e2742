import type { Log } from './ports.ts';
import type { Recorder } from './recorder/types.ts';

/** A living page sends every second. After so long without a chunk its recording is over. */
const GONE_MS = 60_000;
/** So long is silence enough when somebody wants to start the next one: the page was closed or loaded anew. */
const STALE_MS = 10_000;
/** A timer later than this means that the computer slept; the page then gets time to go on. */
const LATE_MS = 5_000;

/** Times in milliseconds; for tests. */
export interface WatchTimes {
  readonly goneMs: number;
  readonly staleMs: number;
}

/**
 * A recorder that notices when the page of a running recording is gone (tab closed, crashed or loaded anew). What that
 * page has sent is then repaired and offered back as after a start, instead of standing in the way of the next recording.
 */
export function watchRecording(
  recorder: Recorder,
  log: Log,
  { goneMs, staleMs }: WatchTimes = { goneMs: GONE_MS, staleMs: STALE_MS },
): Recorder {
  let lastSign: number | null = null;
  let timer: NodeJS.Timeout | undefined;

  const end = () => {
    lastSign = null;
    clearTimeout(timer);
  };
  const recover = async () => {
    end();
    log('warn', 'a recording was left by its page');
    await recorder.recoverAll();
  };
  const listen = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const silentMs = performance.now() - (lastSign ?? 0);
      if (silentMs > goneMs + LATE_MS) {
        sign();
        return;
      }
      recover().catch((error: unknown) => log('error', 'a recording left by its page could not be repaired', error));
    }, goneMs);
    timer.unref();
  };
  const sign = () => {
    lastSign = performance.now();
    listen();
  };

  return {
    ...recorder,
    start: async (input) => {
      if (lastSign !== null && performance.now() - lastSign > staleMs) await recover();
      const take = await recorder.start(input);
      sign();
      return take;
    },
    append: (...chunk) => {
      // A refused chunk is a sign of life too.
      if (lastSign !== null) sign();
      return recorder.append(...chunk);
    },
    finish: async (takeId, how) => {
      const taskId = await recorder.finish(takeId, how);
      end();
      return taskId;
    },
    recoverAll: async () => {
      end();
      return recorder.recoverAll();
    },
    close: async () => {
      end();
      await recorder.close();
    },
  };
}

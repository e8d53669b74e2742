import type { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { HEARTBEAT_MS, type ServerEvent } from '../../contract/events.ts';
import { refuseOtherMethods } from './bind.ts';
import { createEventQueue } from './event-queue.ts';
import type { AppEnv } from './guard.ts';

const path = '/api/events';
/** Half the promised time, so that one late timer does not look like a dead backend. */
const BEAT_MS = HEARTBEAT_MS / 2;

/**
 * One stream for each window, read with `fetch` because `EventSource` cannot send the tab token.
 * @param subscribe calls the listener with every event until the returned function is called
 */
export function eventsRoute(
  app: Hono<AppEnv>,
  runId: string,
  subscribe: (listener: (event: ServerEvent) => void) => () => void,
): void {
  app.get(path, (c) => {
    c.header('X-Accel-Buffering', 'no');
    const response = streamSSE(c, async (stream) => {
      const queue = createEventQueue();
      queue.put({ type: 'hello', runId });
      const unsubscribe = subscribe(queue.put);
      const beat = setInterval(() => queue.put({ type: 'heartbeat' }), BEAT_MS);
      stream.onAbort(queue.close);
      try {
        while (!stream.aborted) {
          for (const event of await queue.take()) await stream.writeSSE({ data: JSON.stringify(event) });
        }
      } finally {
        clearInterval(beat);
        unsubscribe();
      }
    });
    response.headers.set('Cache-Control', 'no-store');
    return response;
  });
  refuseOtherMethods(app, [{ method: 'get', path }]);
}

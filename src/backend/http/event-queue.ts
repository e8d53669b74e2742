import type { ServerEvent } from '../../contract/events.ts';

/**
 * Events waiting for one window. A newer state of the same task or document takes the place of the older one, so a
 * window that reads slowly, or not at all, holds no more than one event for each.
 */
export interface EventQueue {
  put(event: ServerEvent): void;
  /** Resolves with what waits, oldest first, as soon as there is something; with nothing once it is closed. */
  take(): Promise<readonly ServerEvent[]>;
  close(): void;
}

function keyOf(event: ServerEvent): string {
  if (event.type === 'task') return `task:${event.task.id}`;
  if (event.type === 'changed') return `changed:${event.document}:${event.id}`;
  return event.type;
}

/** An empty queue. */
export function createEventQueue(): EventQueue {
  const waiting = new Map<string, ServerEvent>();
  let closed = false;
  let wake = () => {};
  return {
    put: (event) => {
      const key = keyOf(event);
      waiting.delete(key);
      waiting.set(key, event);
      wake();
    },
    take: async () => {
      while (waiting.size === 0 && !closed) await new Promise<void>((resolve) => (wake = resolve));
      const events = closed ? [] : [...waiting.values()];
      waiting.clear();
      return events;
    },
    close: () => {
      closed = true;
      wake();
    },
  };
}

import { expect, it } from 'vitest';
import type { ServerEvent } from '../../contract/events.ts';
import { createEventQueue } from './event-queue.ts';

const changed = (id: string, revision: number): ServerEvent => ({
  type: 'changed',
  document: 'take',
  id,
  sessionId: 'session-1',
  revision,
});

it('gives what waits in order, and of the same document only the newest', async () => {
  const queue = createEventQueue();
  for (const event of [changed('a', 1), changed('b', 1), changed('a', 2)]) queue.put(event);
  expect(await queue.take()).toEqual([changed('b', 1), changed('a', 2)]);
});

it('wakes a window that waits', async () => {
  const queue = createEventQueue();
  const waiting = queue.take();
  queue.put({ type: 'heartbeat' });
  expect(await waiting).toEqual([{ type: 'heartbeat' }]);
});

it('holds no more than one event for a document when nobody reads', async () => {
  const queue = createEventQueue();
  for (let revision = 0; revision < 10_000; revision += 1) queue.put(changed('a', revision));
  expect(await queue.take()).toHaveLength(1);
});

it('lets go of a window that waits when it is closed', async () => {
  const queue = createEventQueue();
  const waiting = queue.take();
  queue.close();
  expect(await waiting).toEqual([]);
});

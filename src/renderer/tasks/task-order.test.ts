import { expect, it } from 'vitest';
import type { Task } from '../../core/model/task.ts';
import { inOrder } from './task-order.ts';

const task = (id: string, state: Task['state'], endedAt: string | null): Task => ({
  id,
  kind: 'finish-take',
  state,
  progress: null,
  leftMs: null,
  startedAt: '2026-11-22T09:00:00.000Z',
  endedAt,
  sessionId: null,
  takeId: null,
  requestId: null,
  exportIds: [],
  error: null,
  commands: [],
});

it('puts what runs first, then what ended last', () => {
  const one = task('t01', 'done', '2026-11-22T09:00:01.000Z');
  const two = task('t02', 'running', null);
  const three = task('t03', 'failed', '2026-11-22T09:00:03.000Z');
  const four = task('t04', 'running', null);
  expect(inOrder([one, two, three, four])).toEqual({ running: [two, four], past: [three, one] });
  expect(inOrder([])).toEqual({ running: [], past: [] });
});

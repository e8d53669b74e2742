import { expect, it } from 'vitest';
import type { Task } from '../../core/model/task.ts';
import { taskBook } from './task-book.ts';

const task = (id: string, state: Task['state']): Task => ({
  id,
  kind: 'make-transcript',
  state,
  progress: null,
  leftMs: null,
  startedAt: '2026-05-01T10:00:00.000Z',
  endedAt: null,
  sessionId: null,
  takeId: null,
  requestId: null,
  exportIds: [],
  error: null,
  commands: [],
});
const opened = () => {
  let known: readonly Task[] = [];
  const book = taskBook((tasks) => {
    known = tasks;
  });
  return { book, states: () => known.map(({ id, state }) => `${id} ${state}`) };
};

it('keeps what was heard while a list was on its way, which is older', () => {
  const { book, states } = opened();
  const arrived = book.asking();
  book.heard(task('b', 'done'));
  arrived([task('a', 'running'), task('b', 'running')]);
  expect(states()).toEqual(['b done', 'a running']);
});

it('believes a list that was asked for later: what ended while nobody heard it', () => {
  const { book, states } = opened();
  book.heard(task('a', 'running'));
  book.asking()([task('a', 'done')]);
  expect(states()).toEqual(['a done']);
});

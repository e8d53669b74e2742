import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../core/errors.ts';
import { Task } from '../../core/model/task.ts';
import { createTasks } from './tasks.ts';
import { timeLeftMs } from './time-left.ts';
import type { TaskContext } from './types.ts';

const START = Date.UTC(2026, 10, 22);
function setUp() {
  let count = 0;
  let nowMs = START;
  const tasks = createTasks({
    clock: { now: () => nowMs },
    ids: { next: () => `task-${String(count++).padStart(4, '0')}` },
    log: () => undefined,
  });
  const heard: Task[] = [];
  tasks.onChange((task) => heard.push(Task.parse(task)));
  return {
    tasks,
    heard,
    pass: (ms: number) => {
      nowMs += ms;
    },
  };
}
const untilAborted = ({ signal }: TaskContext) =>
  new Promise<readonly string[]>((_, reject) => signal.addEventListener('abort', () => reject(new Error('stopped'))));

describe('tasks', () => {
  it('tells the beginning, then the end with what was made', async () => {
    const { tasks, heard } = setUp();
    const work = async (context: TaskContext) => {
      context.command('ffmpeg -i x');
      return ['export-1'];
    };
    const task = tasks.start({ kind: 'export-report', sessionId: 'session-1', requestId: 'request-1', work });
    const about = { sessionId: 'session-1', takeId: null, requestId: 'request-1' };
    expect(task).toMatchObject({ state: 'running', progress: null, ...about });
    expect(heard).toEqual([task]);
    const ended = await tasks.ended(task.id);
    expect(ended).toMatchObject({ state: 'done', progress: 1, exportIds: ['export-1'], commands: ['ffmpeg -i x'] });
    expect(heard.at(-1)).toEqual(ended);
    expect(tasks.list()).toEqual([ended]);
  });

  it('keeps failures: a known code with details, and anything else as unexpected', async () => {
    const { tasks } = setUp();
    const fail = (error: unknown) =>
      tasks.ended(tasks.start({ kind: 'finish-take', work: () => Promise.reject(error) }).id);
    expect((await fail(new AppError('disk-full', { file: 'x' }))).error).toEqual({
      code: 'disk-full',
      details: '{\n  "file": "x"\n}',
    });
    expect((await fail(new AppError('ffmpeg-missing'))).error).toEqual({ code: 'ffmpeg-missing', details: null });
    const odd = await fail(new TypeError('no'));
    expect(odd).toMatchObject({ state: 'failed', error: { code: 'unexpected' } });
    expect(odd.error?.details).toContain('TypeError: no');
    const thrown = tasks.start({
      kind: 'finish-take',
      work: () => {
        throw new AppError('file-failed');
      },
    });
    expect((await tasks.ended(thrown.id)).state).toBe('failed');
  });

  it('estimates the time left and tells progress at most ten times a second', async () => {
    const { tasks, heard, pass } = setUp();
    const task = tasks.start({
      kind: 'finish-take',
      work: async ({ progress }) => {
        for (let step = 1; step <= 100; step += 1) {
          pass(10);
          progress(step / 200);
        }
        progress(Number.NaN);
        progress(7);
        return [];
      },
    });
    await tasks.ended(task.id);
    const told = heard.filter((each) => each.state === 'running' && each.progress !== null);
    expect(told.length).toBeLessThanOrEqual(11);
    const half = told.find((each) => each.progress === 0.5);
    expect(half?.leftMs).toBe(1_000);
    expect(heard.at(-1)).toMatchObject({ state: 'done', leftMs: null });
  });

  it('tells the last progress even when nothing follows', async () => {
    const { tasks, heard } = setUp();
    const task = tasks.start({
      kind: 'finish-take',
      work: async (context) => {
        context.progress(0.1);
        context.progress(0.3);
        return untilAborted(context);
      },
    });
    while (!heard.some((each) => each.progress === 0.3)) await wait(10);
    tasks.cancel(task.id);
    await tasks.ended(task.id);
  });

  it('cancels, whatever the work throws, and leaves ended tasks alone', async () => {
    const { tasks } = setUp();
    const task = tasks.start({ kind: 'repair-take', takeId: 'take-1', work: untilAborted });
    expect(tasks.cancel(task.id).state).toBe('running');
    const ended = await tasks.ended(task.id);
    expect(ended).toMatchObject({ state: 'cancelled', error: null });
    expect(tasks.cancel(task.id)).toEqual(ended);
    expect(() => tasks.cancel('task-unknown')).toThrow('not-found');
  });

  it('keeps the last 200 ended tasks and every running one', async () => {
    const { tasks } = setUp();
    const first = tasks.start({ kind: 'finish-take', work: untilAborted });
    for (let index = 0; index < 250; index += 1)
      await tasks.ended(tasks.start({ kind: 'finish-take', work: async () => [] }).id);
    expect(tasks.list()).toHaveLength(201);
    expect(tasks.list()[0]?.id).toBe(first.id);
    await tasks.close();
  });

  it('cancels everything when closed, and what is started afterwards', async () => {
    const { tasks } = setUp();
    const running = tasks.start({ kind: 'finish-take', work: untilAborted });
    await tasks.close();
    expect((await tasks.ended(running.id)).state).toBe('cancelled');
    let worked = false;
    const late = tasks.start({
      kind: 'finish-take',
      work: async () => {
        worked = true;
        return [];
      },
    });
    expect((await tasks.ended(late.id)).state).toBe('cancelled');
    expect(worked).toBe(false);
  });

  it('survives a listener that throws', async () => {
    const { tasks } = setUp();
    tasks.onChange(() => {
      throw new Error('listener');
    });
    const task = tasks.start({ kind: 'finish-take', work: async () => [] });
    expect((await tasks.ended(task.id)).state).toBe('done');
  });
});

describe('timeLeftMs', () => {
  it.each([
    [null, 5_000, null],
    [0, 5_000, null],
    [0.01, 5_000, null],
    [0.25, 1_000, 3_000],
    [1, 1_000, 0],
  ])('%s after %i ms: %s', (progress, elapsedMs, left) => expect(timeLeftMs(progress, elapsedMs)).toBe(left));
  it('is a whole number from 0 on', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(), (progress, elapsedMs) => {
        const left = timeLeftMs(progress, elapsedMs);
        expect(left === null || (Number.isSafeInteger(left) && left >= 0)).toBe(true);
      }),
    );
  });
});

import { expect, it } from 'vitest';
import { foundAgain, stillWaiting, type WaitingFile, WaitingList } from './waiting.ts';

const file = (fileName: string, change: Partial<WaitingFile> = {}): WaitingFile => ({
  fileName,
  sizeBytes: 10,
  question: null,
  again: false,
  ...change,
});
const list = (...files: WaitingFile[]): WaitingList =>
  WaitingList.parse({ type: 'incoming', version: 1, keptAt: '2026-11-22T09:00:00.000Z', sessionId: null, files });

it('leaves out what has become a take since, and only that', () => {
  const waiting = list(file('a.mp4'), file('b.mp4'), file('c.mp4'));
  const take = (fileName: string, sizeBytes: number, createdAt: string) => ({
    createdAt,
    imported: { fileName, sizeBytes, done: 'copied' as const },
  });
  const takes = [
    take('a.mp4', 10, '2026-11-22T09:00:01.000Z'),
    // Another file of this name, and one that was brought in before and was to be brought in once more.
    take('b.mp4', 11, '2026-11-22T09:00:01.000Z'),
    take('c.mp4', 10, '2026-11-21T09:00:00.000Z'),
    { createdAt: '2026-11-22T09:00:02.000Z' },
  ];
  expect(stillWaiting(waiting, takes).map(({ fileName }) => fileName)).toEqual(['b.mp4', 'c.mp4']);
});

it('finds a file again by name and size, each once', () => {
  const files = [
    file('a.mp4', { sizeBytes: 9 }),
    file('a.mp4', { question: 'one' }),
    file('a.mp4', { question: 'two' }),
  ];
  const first = foundAgain(files, { fileName: 'a.mp4', sizeBytes: 10 });
  expect(first?.file.question).toBe('one');
  const second = foundAgain(first?.rest ?? [], { fileName: 'a.mp4', sizeBytes: 10 });
  expect(second?.file.question).toBe('two');
  expect(foundAgain(second?.rest ?? [], { fileName: 'a.mp4', sizeBytes: 10 })).toBeNull();
  expect(second?.rest).toEqual([files[0]]);
});

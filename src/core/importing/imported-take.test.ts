import { expect, it } from 'vitest';
import { restore } from '../model/restore.ts';
import { importedTake } from './imported-take.ts';

it('reads and writes a take that was brought in without losing anything', () => {
  const take = importedTake({
    id: 'take1',
    sessionId: 'session1',
    questionId: 'q01',
    attempt: 2,
    createdAt: '2026-11-22T09:00:00.000Z',
    media: {
      fileName: 'sound.mp4',
      container: 'mp4',
      mimeType: 'audio/mp4',
      durationMs: 4_000,
      sizeBytes: 9,
      video: null,
      audio: { codec: 'aac' },
      posterFileName: null,
    },
    imported: {
      fileName: 'Ünïcode 自己.m4a',
      sizeBytes: 9,
      sha256: 'a'.repeat(64),
      done: 'copied',
      recordedAt: '2024-05-01T10:00:00.000Z',
    },
  });
  const restored = restore('take', JSON.stringify(take));
  expect(restored).toEqual({ state: 'ok', document: take, migrated: false });
});

import { describe, expect, it } from 'vitest';
import type { SessionSummary } from '../../contract/views.ts';
import { arrange, SHOWN, type Shown } from './arrange.ts';

const summary = (id: string, change: Partial<SessionSummary>, title = id): SessionSummary => ({
  session: { id, revision: 0, createdAt: `2026-01-0${id.slice(-1)}T09:00:00.000Z`, title, questions: [] },
  state: 'to-mark',
  takeCount: 1,
  durationMs: 0,
  momentCount: 0,
  starCount: 0,
  onlyTakeId: null,
  hasFeedback: false,
  posterTake: null,
  ...change,
});
const sessions = [
  summary('id-4', { durationMs: 5, state: 'finished', starCount: 1 }, 'Take 10'),
  summary('id-3', { durationMs: 9, momentCount: 2, hasFeedback: true }, 'Ärger'),
  summary('id-2', { durationMs: 5, momentCount: 7, state: 'to-finish' }, 'take 9'),
  summary('id-1', { state: 'recording-found' }, 'Zebra'),
];
const ids = (sort: Parameters<typeof arrange>[1]['sort'], shown: Shown = 'all') =>
  arrange(sessions, { sort, shown, locale: 'de' }, ({ session }) => session.title).map(({ session }) =>
    session.id.slice(-1),
  );

describe('arrange', () => {
  it('sorts, with equals newest first', () => {
    expect(ids('newest')).toEqual(['4', '3', '2', '1']);
    expect(ids('oldest')).toEqual(['1', '2', '3', '4']);
    expect(ids('longest')).toEqual(['3', '4', '2', '1']);
    expect(ids('moments')).toEqual(['2', '3', '4', '1']);
  });

  it('sorts names as people of that language do, and numbers by their size', () => {
    expect(ids('name')).toEqual(['3', '2', '4', '1']);
  });

  it('shows what was asked for', () => {
    const shown = Object.fromEntries(SHOWN.map((one) => [one, ids('newest', one).join('')]));
    expect(shown).toEqual({
      all: '4321',
      'recording-found': '1',
      'to-mark': '3',
      'to-finish': '2',
      finished: '4',
      starred: '4',
      feedback: '3',
    });
  });
});

import type { SessionState, SessionSummary } from '../../contract/views.ts';
import type { Preferences } from '../../core/model/preferences.ts';

/** Which sessions are shown: all, those in a state, or those with something. */
export type Shown = 'all' | Exclude<SessionState, 'empty'> | 'starred' | 'feedback';
export const SHOWN: readonly Shown[] = [
  'all',
  'recording-found',
  'to-mark',
  'to-finish',
  'finished',
  'starred',
  'feedback',
];

const fits: Readonly<Record<Shown, (summary: SessionSummary) => boolean>> = {
  all: () => true,
  'recording-found': ({ state }) => state === 'recording-found',
  'to-mark': ({ state }) => state === 'to-mark',
  'to-finish': ({ state }) => state === 'to-finish',
  finished: ({ state }) => state === 'finished',
  starred: ({ starCount }) => starCount > 0,
  feedback: ({ hasFeedback }) => hasFeedback,
};

type Order = (a: SessionSummary, b: SessionSummary) => number;

function orderOf(sort: Preferences['sessionsSort'], compareNames: Order): Order | null {
  switch (sort) {
    case 'newest':
      // As they come.
      return null;
    case 'oldest':
      return (a, b) => (a.session.createdAt < b.session.createdAt ? -1 : 1);
    case 'longest':
      return (a, b) => b.durationMs - a.durationMs;
    case 'moments':
      return (a, b) => b.momentCount - a.momentCount;
    case 'name':
      return compareNames;
  }
}

/**
 * The sessions to show, in order; equals stay newest first.
 * @param sessions newest first
 * @param nameOf what a session is called
 */
export function arrange(
  sessions: readonly SessionSummary[],
  { sort, shown, locale }: { sort: Preferences['sessionsSort']; shown: Shown; locale: string },
  nameOf: (summary: SessionSummary) => string,
): readonly SessionSummary[] {
  const { compare } = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' });
  const order = orderOf(sort, (a, b) => compare(nameOf(a), nameOf(b)));
  const chosen = shown === 'all' ? sessions : sessions.filter(fits[shown]);
  return order ? [...chosen].sort(order) : chosen;
}

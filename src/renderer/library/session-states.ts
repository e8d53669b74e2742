import type { SessionState } from '../../contract/views.ts';

/** Colours of where a session stands; the words say it too. */
export const STATE_COLOUR: Readonly<Record<SessionState, string>> = {
  empty: 'gray',
  'recording-found': 'change',
  'to-mark': 'ink',
  'to-finish': 'ink',
  finished: 'keep',
};

import type { Merged } from '../../core/model/merged.ts';
import type { FocusPoint } from '../../core/model/session.ts';
import { focusOf, lastFinished } from '../../core/review/focus.ts';
import { focusOfMerged } from '../../core/sharing/compare/merged.ts';
import type { Library } from '../library/types.ts';

/**
 * The default focus of the next session: the changes of the own review finished last, or the merged ones of several
 * reviews when they were confirmed after that. Sessions in the bin aside.
 */
export function nextFocus(library: Library): FocusPoint[] {
  const sessions = library.all('session').filter((session) => session.binnedAt === null);
  const last = lastFinished(sessions.flatMap((session) => library.ofSession('review', session.id)));
  const merged = lastConfirmed(sessions.flatMap((session) => library.ofSession('merged', session.id)));
  if (merged && (merged.confirmedAt ?? '') > (last?.seal?.at ?? ''))
    return focusOfMerged(merged, library.ofSession('review', merged.sessionId));
  return last ? focusOf(last) : [];
}

const lastConfirmed = (all: readonly Merged[]): Merged | undefined =>
  all
    .filter((merged) => merged.confirmedAt !== null)
    .sort((a, b) => ((a.confirmedAt ?? '') < (b.confirmedAt ?? '') ? 1 : -1))[0];

import type { FocusPoint } from '../../core/model/session.ts';
import { focusOf, lastFinished } from '../../core/review/focus.ts';
import type { Library } from '../library/types.ts';

/** The default focus of the next session: the changes of the own review finished last, sessions in the bin aside. */
export function nextFocus(library: Library): FocusPoint[] {
  const reviews = library
    .all('session')
    .filter((session) => session.binnedAt === null)
    .flatMap((session) => library.ofSession('review', session.id));
  const last = lastFinished(reviews);
  return last ? focusOf(last) : [];
}

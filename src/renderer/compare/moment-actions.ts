import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { Moment } from '../../core/model/review.ts';
import type { Action } from '../../ui/actions/action.ts';
import type { TimelineLane } from '../../ui/studio/StudioTimeline.tsx';

interface MomentActionsProps {
  readonly lanes: readonly Pick<TimelineLane, 'id' | 'moments'>[];
  /** The moment that is looked at, and whose it is. */
  readonly selected: { readonly laneId: string; readonly momentId: string } | null;
  /** Where the player is, in milliseconds. */
  readonly nowMs: () => number;
  readonly select: (reviewId: string, moment: Moment) => void;
}

/**
 * Going through the moments of all lanes by time, with the keys of the review page. From the selected one on, not from
 * where the player is: several may have marked the same place, and while it plays one hears what leads to a moment first.
 */
export function momentActions({ lanes, selected, nowMs, select }: MomentActionsProps): Action[] {
  const all = lanes
    .flatMap(({ id, moments }) => moments.map((moment) => ({ reviewId: id, moment })))
    .sort((a, b) => a.moment.startMs - b.moment.startMs);
  const at = all.findIndex(({ reviewId, moment }) => reviewId === selected?.laneId && moment.id === selected.momentId);
  const go = (found: (typeof all)[number] | undefined) => found && select(found.reviewId, found.moment);
  const shared = { group: 'review.mark.group', enabled: all.length > 0, repeats: true } as const;
  return [
    {
      ...shared,
      id: 'compare.previous',
      label: 'review.mark.previous',
      icon: ChevronLeft,
      shortcuts: [{ key: 'arrowleft', shift: true }],
      run: () => go(at >= 0 ? all[at - 1] : all.findLast(({ moment }) => moment.startMs < nowMs() - 1)),
    },
    {
      ...shared,
      id: 'compare.next',
      label: 'review.mark.next',
      icon: ChevronRight,
      shortcuts: [{ key: 'arrowright', shift: true }],
      run: () => go(at >= 0 ? all[at + 1] : all.find(({ moment }) => moment.startMs > nowMs() + 1)),
    },
  ];
}

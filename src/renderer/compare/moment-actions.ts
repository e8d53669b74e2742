import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { Moment } from '../../core/model/review.ts';
import type { Action } from '../../ui/actions/action.ts';
import type { PlayerController } from '../../ui/player/player-controller.ts';
import type { TimelineLane } from '../../ui/studio/StudioTimeline.tsx';

interface MomentActionsProps {
  readonly lanes: readonly TimelineLane[];
  readonly player: PlayerController;
  readonly select: (reviewId: string, moment: Moment) => void;
}

/** Going through the moments of all lanes by time, with the keys of the review page. */
export function momentActions({ lanes, player, select }: MomentActionsProps): Action[] {
  const all = lanes
    .flatMap(({ id, moments }) => moments.map((moment) => ({ reviewId: id, moment })))
    .sort((a, b) => a.moment.startMs - b.moment.startMs);
  const go = (found: (typeof all)[number] | undefined) => found && select(found.reviewId, found.moment);
  const shared = { group: 'review.mark.group', enabled: all.length > 0, repeats: true } as const;
  return [
    {
      ...shared,
      id: 'compare.previous',
      label: 'review.mark.previous',
      icon: ChevronLeft,
      shortcuts: [{ key: 'arrowleft', shift: true }],
      run: () => go(all.findLast(({ moment }) => moment.startMs < player.nowMs() - 1)),
    },
    {
      ...shared,
      id: 'compare.next',
      label: 'review.mark.next',
      icon: ChevronRight,
      shortcuts: [{ key: 'arrowright', shift: true }],
      run: () => go(all.find(({ moment }) => moment.startMs > player.nowMs() + 1)),
    },
  ];
}

import { useMemo } from 'react';
import type { Moment } from '../../core/model/review.ts';
import { useT } from '../../ui/i18n/use-t.ts';
import type { TimelineLane } from '../../ui/studio/StudioTimeline.tsx';

/** The lane with what the owner marked. */
export const OWN_LANE = 'own';

/** The lanes of a page that shows nobody else's moments. */
export function useOwnLanes(moments: readonly Moment[]): readonly TimelineLane[] {
  const t = useT();
  return useMemo(
    () => [{ id: OWN_LANE, author: null, label: t('studio.lane.own', { count: moments.length }), moments }],
    [moments, t],
  );
}

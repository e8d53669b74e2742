import { Scissors } from 'lucide-react';
import type { Moment } from '../../core/model/review.ts';
import type { Action } from '../../ui/actions/action.ts';

/**
 * Cuts a clip out of the selected moment, on the page for clips.
 * @param canCut whether its take can be cut in this library
 */
export const clipAction = (
  sessionId: string,
  selected: Moment | undefined,
  canCut: boolean,
  open: (path: string) => void,
): Action => ({
  id: 'mark.clip',
  label: 'clips.ofMoment',
  group: 'review.mark.group',
  icon: Scissors,
  shortcuts: [{ key: 'x' }],
  enabled: selected !== undefined && canCut,
  run: () => selected && open(`/sessions/${sessionId}/clips?moment=${selected.id}`),
});

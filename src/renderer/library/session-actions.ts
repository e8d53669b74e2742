import { FolderOpen, PencilLine, Star, Trash2 } from 'lucide-react';
import type { SessionSummary } from '../../contract/views.ts';
import type { Action } from '../../ui/actions/action.ts';
import type { MessageKey } from '../../ui/i18n/messages.ts';

interface SessionActionHandlers {
  readonly canWrite: boolean;
  /** Whether the shell has a file manager to show folders in. */
  readonly canReveal: boolean;
  readonly reveal: (summary: SessionSummary) => void;
  readonly rename: (summary: SessionSummary) => void;
  /** Gives its only take a star or takes it away; of several it asks which. */
  readonly star: (summary: SessionSummary) => void;
  readonly bin: (summary: SessionSummary) => void;
}

/** Whether there is a take that could have a star. */
export const canHaveStar = ({ takeCount, onlyTakeId }: SessionSummary): boolean => takeCount > 1 || onlyTakeId !== null;

function starLabel(summary: SessionSummary | undefined): MessageKey {
  if (summary === undefined || summary.onlyTakeId === null) return 'library.star.best';
  return summary.starCount > 0 ? 'library.star.away' : 'library.star.give';
}

/**
 * What a list offers for one session: its menu, and the keys while it has the focus.
 * @param summary undefined while none has the focus
 */
export const sessionActions = (summary: SessionSummary | undefined, on: SessionActionHandlers): Action[] => [
  {
    id: 'session.rename',
    label: 'library.rename',
    group: 'library.keys',
    icon: PencilLine,
    shortcuts: [{ key: 'f2' }],
    enabled: on.canWrite && summary !== undefined,
    run: () => summary && on.rename(summary),
  },
  {
    id: 'session.star',
    label: starLabel(summary),
    group: 'library.keys',
    icon: Star,
    shortcuts: [{ key: 's' }],
    enabled: on.canWrite && summary !== undefined && canHaveStar(summary),
    run: () => summary && on.star(summary),
  },
  {
    id: 'session.reveal',
    label: 'library.reveal',
    group: 'library.keys',
    icon: FolderOpen,
    shortcuts: [],
    enabled: on.canReveal && summary !== undefined,
    run: () => summary && on.reveal(summary),
  },
  {
    id: 'session.bin',
    label: 'app.session.toBin',
    group: 'library.keys',
    icon: Trash2,
    shortcuts: [{ key: 'delete' }],
    enabled: on.canWrite && summary !== undefined,
    run: () => summary && on.bin(summary),
  },
];

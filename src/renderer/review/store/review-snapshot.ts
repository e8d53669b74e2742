import type { ErrorCode } from '../../../core/errors.ts';
import type { Review } from '../../../core/model/review.ts';
import type { History } from './history.ts';
import { type Conflict, overlay, type PendingMap } from './pending.ts';

/** `saved`: nothing is left to send. `offline`: kept here and sent again by itself. `blocked`: waits for the owner. */
export type SavingState = 'saved' | 'saving' | 'offline' | 'blocked';
/** What a page shows of a review at one moment. */
export interface ReviewSnapshot {
  /** With own changes, sent or not. */
  readonly review: Review;
  readonly saving: SavingState;
  /** Why changes cannot be saved; null when all is well. */
  readonly error: ErrorCode | null;
  readonly conflicts: readonly Conflict[];
  readonly unsaved: number;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

interface Parts {
  readonly server: Review;
  readonly pending: PendingMap;
  readonly conflicts: ReadonlyMap<string, Conflict>;
  readonly unsaved: number;
  readonly history: History;
  readonly error: ErrorCode | null;
}

function savingState({ server, conflicts, unsaved, error }: Parts): SavingState {
  if (error === 'backend-unreachable') return 'offline';
  const isSealed = unsaved > 0 && server.state === 'finished';
  if (error || conflicts.size > 0 || isSealed) return 'blocked';
  return unsaved > 0 ? 'saving' : 'saved';
}

/** Brings what the store holds together for showing. */
export function snapshotOf(parts: Parts): ReviewSnapshot {
  const { server, pending, conflicts, unsaved, history, error } = parts;
  const isDraft = server.state === 'draft';
  return {
    review: overlay(server, pending, conflicts),
    saving: savingState(parts),
    error,
    conflicts: [...conflicts.values()],
    unsaved,
    canUndo: history.done.length > 0 && isDraft,
    canRedo: history.undone.length > 0 && isDraft,
  };
}

import { AppError } from '../../core/errors.ts';
import type { FocusOutcome, Take } from '../../core/model/take.ts';
import { type LibraryContext, timestamp } from '../library/context.ts';

/**
 * Puts a take into the bin; its files stay where they are. Twice is once. Discarding a take that was offered back is
 * the same act, so it can be undone too.
 * @throws AppError `not-found`, `recording-in-progress` while it is being recorded
 */
export function binTake({ library, clock }: LibraryContext, takeId: string): Promise<Take> {
  return library.update('take', takeId, (take) => {
    if (take.status === 'binned') return take;
    if (take.status === 'recording') throw new AppError('recording-in-progress', { takeId });
    return { ...take, status: 'binned', statusBeforeBin: take.status, binnedAt: timestamp(clock) };
  });
}

/** Takes a take out of the bin, in the state it was in. @throws AppError `not-found` */
export function restoreTake({ library }: LibraryContext, takeId: string): Promise<Take> {
  return library.update('take', takeId, (take) => {
    if (take.status !== 'binned') return take;
    // A binned take always says what it was; a document edited by hand may not, and then its file decides.
    const status = take.statusBeforeBin ?? (take.media ? 'ready' : 'damaged');
    return { ...take, status, statusBeforeBin: null, binnedAt: null };
  });
}

/** Gives a take a star, or takes it away. @throws AppError `not-found` */
export function starTake({ library }: LibraryContext, takeId: string, starred: boolean): Promise<Take> {
  return library.update('take', takeId, (take) => ((take.starred ?? false) === starred ? take : { ...take, starred }));
}

/** Keeps a take that was offered back after an interruption. @throws AppError `not-found` */
export function keepTake({ library }: LibraryContext, takeId: string): Promise<Take> {
  return library.update('take', takeId, (take) => (take.recovery === 'offered' ? { ...take, recovery: 'kept' } : take));
}

/**
 * Says what became of a carried change point in a take; null takes the answer back.
 * @throws AppError `not-found` for an unknown take, or a point that is not in the focus of its session
 */
export function setOutcome(
  { library }: LibraryContext,
  takeId: string,
  pointId: string,
  outcome: FocusOutcome | null,
): Promise<Take> {
  return library.update('take', takeId, (take) => {
    if (outcome === null) {
      if (!(pointId in take.outcomes)) return take;
      const { [pointId]: _gone, ...outcomes } = take.outcomes;
      return { ...take, outcomes };
    }
    const { focus } = library.get('session', take.sessionId);
    if (!focus.some((point) => point.pointId === pointId)) throw new AppError('not-found', { type: 'point', pointId });
    if (take.outcomes[pointId] === outcome) return take;
    return { ...take, outcomes: { ...take.outcomes, [pointId]: outcome } };
  });
}

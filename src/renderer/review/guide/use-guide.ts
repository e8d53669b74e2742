import { useEffect, useState } from 'react';
import type { GuideStep, Review } from '../../../core/model/review.ts';
import type { Take } from '../../../core/model/take.ts';
import { playedMs } from '../../../core/model/take-window.ts';
import { nextGuideStep } from '../../../core/review/guide.ts';
import type { PlayerController } from '../../../ui/player/player-controller.ts';
import { usePlayerState } from '../../../ui/player/use-player.ts';
import type { ReviewStore } from '../store/review-store.ts';
import { againFromStart, passStep } from './guide-edits.ts';

/** Stopped this close to the end the take has been seen: players end a few pictures early or late. */
const END_MS = 300;

/**
 * Where the owner stands before marking a take (rule 3): expecting, being offered to watch it once, watching it,
 * having just seen it; `skipped` while nothing is marked and the way back is offered; null once marking goes on.
 */
export type GuideStage = 'predict' | 'watch' | 'watching' | 'seen' | 'skipped' | null;

export interface Guide {
  readonly stage: GuideStage;
  /** The expected levels are given, or not wanted. */
  readonly pass: (step: GuideStep['step'], was: GuideStep['was']) => void;
  /** Plays the take once from its start; nothing can be marked meanwhile. */
  readonly watchOnce: () => void;
  /** On to marking: from the start again, after having seen it. */
  readonly markNow: () => void;
  /** Back to the first step. */
  readonly again: () => void;
}

interface GuideOptions {
  readonly review: Review;
  readonly take: Take | undefined;
  readonly store: ReviewStore;
  readonly player: PlayerController;
  readonly canEdit: boolean;
}

/** The guided order for the take on screen. What was gone through is kept with the review. */
export function useGuide({ review, take, store, player, canEdit }: GuideOptions): Guide {
  const { playing, ready, startMs, endMs } = usePlayerState(player);
  const [watchedId, setWatched] = useState<string | null>(null);
  const [seenId, setSeen] = useState<string | null>(null);
  const takeId = take?.id;
  const next = canEdit && take?.status === 'ready' ? nextGuideStep(review, take.id, playedMs(take)) : null;
  const isWatching = next === 'watch' && watchedId === takeId;

  const pass = (step: GuideStep['step'], was: GuideStep['was']) => {
    if (takeId === undefined) return;
    store.edit([passStep(store.getSnapshot().review, takeId, step, was)], { undoable: false });
    setWatched(null);
  };
  useEffect(() => {
    if (!isWatching || playing || !ready || player.nowMs() < endMs - END_MS) return;
    if (takeId === undefined) return;
    store.edit([passStep(store.getSnapshot().review, takeId, 'watch', 'done')], { undoable: false });
    setWatched(null);
    setSeen(takeId);
  }, [isWatching, playing, ready, endMs, player, store, takeId]);

  const isUntouched =
    canEdit && takeId !== undefined && ![...review.moments, ...review.ratings].some((one) => one.takeId === takeId);
  const isBehind = isUntouched && next === null && review.guideSteps?.some((one) => one.takeId === takeId);
  const stageBehind: GuideStage = isBehind ? (seenId === takeId ? 'seen' : 'skipped') : null;
  return {
    stage: isWatching ? 'watching' : (next ?? stageBehind),
    pass,
    watchOnce: () => {
      setWatched(takeId ?? null);
      player.seek(startMs);
      player.play();
    },
    markNow: () => {
      setSeen(null);
      player.seek(startMs);
      player.play();
    },
    again: () => {
      if (takeId === undefined) return;
      setSeen(null);
      store.edit(againFromStart(store.getSnapshot().review, takeId), { undoable: false });
    },
  };
}

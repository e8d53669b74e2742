import { useEffect, useRef } from 'react';
import type { Moment } from '../../core/model/review.ts';
import { useT } from '../i18n/use-t.ts';
import type { PlayerController } from '../player/player-controller.ts';
import { SeekTrack } from '../player/SeekTrack.tsx';
import { usePlayerState } from '../player/use-player.ts';
import { AuthorName } from './AuthorBadge.tsx';
import classes from './AuthorLanes.module.css';
import type { AuthorLook } from './author-looks.ts';
import { Lane } from './Lane.tsx';

/** What one author marked on the take on screen. */
export interface AuthorLane {
  readonly author: AuthorLook;
  /** In order of time. */
  readonly moments: readonly Moment[];
}

interface AuthorLanesProps {
  readonly player: PlayerController;
  readonly lanes: readonly AuthorLane[];
  readonly criterionName: (criterionId: string | null) => string | null;
  readonly selected: { readonly reviewId: string; readonly momentId: string } | null;
  readonly onSelect: (reviewId: string, moment: Moment) => void;
}

/** Everybody's moments over one time: a lane an author, the plain seek slider under them, one playhead through all. */
export function AuthorLanes({ player, lanes, criterionName, selected, onSelect }: AuthorLanesProps) {
  const t = useT();
  const { durationMs } = usePlayerState(player);
  return (
    <div className={classes.timeline}>
      <section className={classes.scroll} aria-label={t('compare.lanes')}>
        <div className={classes.lanes}>
          {lanes.map(({ author, moments }) => (
            <div key={author.reviewId} className={classes.row}>
              <AuthorName author={author} />
              <Lane
                label={t('compare.lane', { name: author.name, count: moments.length })}
                moments={moments}
                durationMs={durationMs}
                criterionName={criterionName}
                selectedId={selected?.reviewId === author.reviewId ? selected.momentId : null}
                onSelect={(moment) => onSelect(author.reviewId, moment)}
              />
            </div>
          ))}
          <Playhead player={player} durationMs={durationMs} />
        </div>
      </section>
      <div className={classes.row}>
        <span />
        <SeekTrack player={player} height={22} />
      </div>
    </div>
  );
}

/** The place that plays now, drawn through all lanes; moved without rendering anything. */
function Playhead({ player, durationMs }: { player: PlayerController; durationMs: number }) {
  const head = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const draw = () => {
      const percent = durationMs > 0 ? Math.min(100, (player.nowMs() / durationMs) * 100) : 0;
      if (head.current) head.current.style.left = `${percent}%`;
    };
    draw();
    return player.subscribeTime(draw);
  }, [player, durationMs]);
  return (
    <div className={classes.over} aria-hidden="true">
      <div ref={head} className={classes.playhead} />
    </div>
  );
}

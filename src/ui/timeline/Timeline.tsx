import { memo, useMemo } from 'react';
import { KindShape } from '../marking/KindShape.tsx';
import type { PlayerController } from '../player/player-controller.ts';
import { SeekTrack } from '../player/SeekTrack.tsx';
import { usePlayerState } from '../player/use-player.ts';
import { layoutMarks, type PlacedMark, type TimelineMark } from './layout-marks.ts';
import classes from './Timeline.module.css';

const LANES = 3;
/** A head is 12 px; on a track of some 800 px that is this part. */
const HEAD_WIDTH = 0.016;

interface TimelineProps {
  readonly player: PlayerController;
  readonly marks: readonly TimelineMark[];
  readonly selectedId: string | null;
  readonly onSelect: (id: string) => void;
}

interface MarkProps extends Omit<PlacedMark, 'mark'> {
  readonly id: string;
  readonly kind: TimelineMark['kind'];
  readonly isSelected: boolean;
  readonly onSelect: (id: string) => void;
}
/**
 * Only drawn: the same moments stand in the list, which is what keyboards and screen readers use. Plain values, so that
 * of hundreds only the one that changed is drawn again.
 */
const Mark = memo(function Mark({ id, kind, left, width, lane, isSelected, onSelect }: MarkProps) {
  return (
    <span
      className={classes.mark}
      data-kind={kind}
      data-selected={isSelected || undefined}
      aria-hidden="true"
      style={{ left: `${left * 100}%`, width: `${width * 100}%`, top: lane * 13 + 2 }}
      onPointerDown={(event) => {
        event.stopPropagation();
        onSelect(id);
      }}
    >
      {width > 0 && <span className={classes.range} />}
      <span className={classes.head}>
        <KindShape kind={kind} size={12} />
      </span>
    </span>
  );
});

/** The recording from left to right with its moments: points and ranges in colour and shape, and the playhead. */
export function Timeline({ player, marks, selectedId, onSelect }: TimelineProps) {
  const { durationMs } = usePlayerState(player);
  const placed = useMemo(() => layoutMarks(marks, durationMs, LANES, HEAD_WIDTH), [marks, durationMs]);
  return (
    <div className={classes.timeline}>
      <SeekTrack player={player} height={60}>
        {placed.map(({ mark: { id, kind }, ...place }) => (
          <Mark key={id} id={id} kind={kind} {...place} isSelected={id === selectedId} onSelect={onSelect} />
        ))}
      </SeekTrack>
    </div>
  );
}

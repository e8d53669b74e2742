import { memo, useMemo } from 'react';
import { KindShape } from '../marking/KindShape.tsx';
import type { PlayerController } from '../player/player-controller.ts';
import { SeekTrack } from '../player/SeekTrack.tsx';
import { usePlayerState } from '../player/use-player.ts';
import { layoutMarks, type TimelineMark } from './layout-marks.ts';
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

interface MarksProps extends Omit<TimelineProps, 'player'> {
  readonly durationMs: number;
}
/** Only drawn: the same moments stand in the list, which is what keyboards and screen readers use. */
const Marks = memo(function Marks({ marks, selectedId, onSelect, durationMs }: MarksProps) {
  const placed = useMemo(() => layoutMarks(marks, durationMs, LANES, HEAD_WIDTH), [marks, durationMs]);
  return placed.map(({ mark, left, width, lane }) => (
    <span
      key={mark.id}
      className={classes.mark}
      data-kind={mark.kind}
      data-selected={mark.id === selectedId || undefined}
      data-moment={mark.id}
      aria-hidden="true"
      style={{ left: `${left * 100}%`, width: `${width * 100}%`, top: lane * 13 + 2 }}
      onPointerDown={(event) => {
        event.stopPropagation();
        onSelect(mark.id);
      }}
    >
      {width > 0 && <span className={classes.range} />}
      <span className={classes.head}>
        <KindShape kind={mark.kind} size={12} />
      </span>
    </span>
  ));
});

/** The recording from left to right with its moments: points and ranges in colour and shape, and the playhead. */
export function Timeline({ player, marks, selectedId, onSelect }: TimelineProps) {
  const { durationMs } = usePlayerState(player);
  return (
    <div className={classes.timeline}>
      <SeekTrack player={player} height={60}>
        <Marks marks={marks} selectedId={selectedId} onSelect={onSelect} durationMs={durationMs} />
      </SeekTrack>
    </div>
  );
}

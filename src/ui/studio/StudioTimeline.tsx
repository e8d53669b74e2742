import { useElementSize, useMergedRef } from '@mantine/hooks';
import { type PointerEvent, useCallback, useMemo, useRef } from 'react';
import type { Moment } from '../../core/model/review.ts';
import { type Passage, withEdge } from '../../core/timeline/edges.ts';
import { soundEdges } from '../../core/timeline/sound-edges.ts';
import { AuthorName } from '../compare/AuthorBadge.tsx';
import type { AuthorLook } from '../compare/author-looks.ts';
import { useT } from '../i18n/use-t.ts';
import type { PlayerController } from '../player/player-controller.ts';
import { SeekTrack } from '../player/SeekTrack.tsx';
import { usePlayerState } from '../player/use-player.ts';
import { BorderHandles, type Borders } from './BorderHandles.tsx';
import { Cursor } from './Cursor.tsx';
import { EdgeHandle } from './EdgeHandle.tsx';
import { Outside } from './Outside.tsx';
import { StudioLane } from './StudioLane.tsx';
import classes from './StudioTimeline.module.css';
import { type TrimEdges, TrimHandles } from './TrimHandles.tsx';
import type { TimelineView } from './timeline-view.ts';
import type { HandleTrack } from './track-handles.ts';
import { useEdgeDrag } from './use-edge-drag.ts';
import { useTimelineView } from './use-timeline-view.ts';
import { useWheelZoom } from './use-wheel-zoom.ts';
import { VisiblePart } from './VisiblePart.tsx';
import { WavePane } from './WavePane.tsx';

/** What one author marked on the take on screen. */
export interface TimelineLane {
  readonly id: string;
  /** Shown beside the lane; null where there is only one. */
  readonly author: AuthorLook | null;
  readonly label: string;
  readonly moments: readonly Moment[];
}

/** What is shown on a timeline, and what can be moved there. */
export interface StudioTimelineProps {
  readonly player: PlayerController;
  readonly view: TimelineView;
  readonly lanes: readonly TimelineLane[];
  readonly levels: Uint8Array | null;
  readonly criterionName: (criterionId: string | null) => string | null;
  readonly selected: { readonly laneId: string; readonly momentId: string } | null;
  readonly onSelect: (laneId: string, moment: Moment) => void;
  /** Moves the edges of the selected moment; null where it can only be read. */
  readonly onMove: ((passage: Passage) => void) | null;
  readonly frameMs: () => number;
  /** While the take is being trimmed: its edges, in place of those of a moment. */
  readonly trim?: TrimEdges | null;
  /** While a recording is being divided into answers. */
  readonly borders?: Borders | null;
}

/** Room for the head of a mark, in pixels. */
const HEAD_PIXELS = 14;

/** Sound and everybody's moments over the same time, with the slider of the whole take below. */
export function StudioTimeline(props: StudioTimelineProps) {
  const {
    player,
    view,
    lanes,
    levels,
    criterionName,
    selected,
    onSelect,
    frameMs,
    trim = null,
    borders = null,
  } = props;
  const onMove = trim ? null : props.onMove;
  const t = useT();
  const { durationMs, startMs: playsFromMs, endMs: playsToMs } = usePlayerState(player);
  const { startMs, spanMs } = useTimelineView(view);
  const { ref: sizeRef, width } = useElementSize<HTMLDivElement>();
  const pane = useRef<HTMLDivElement>(null);
  const paneRef = useMergedRef(pane, sizeRef);
  useWheelZoom(pane, view);

  const moment = lanes.find(({ id }) => id === selected?.laneId)?.moments.find(({ id }) => id === selected?.momentId);
  const pauses = useMemo(() => (levels ? soundEdges(levels) : []), [levels]);
  const drag = useEdgeDrag({
    track: pane,
    view,
    player,
    durationMs,
    targets: () => [
      ...pauses,
      ...lanes
        .flatMap(({ moments }) => moments)
        .filter(({ id }) => id !== moment?.id)
        .flatMap((other) => [other.startMs, other.startMs + other.lengthMs]),
    ],
    onDone: (passage) => onMove?.(passage),
  });
  const shown = moment && { ...moment, ...drag.draft };
  const onReveal = useCallback((ms: number) => view.reveal(ms), [view]);
  const drawn = (lane: TimelineLane): readonly Moment[] =>
    drag.draft && shown && lane.id === selected?.laneId
      ? lane.moments.map((one) => (one.id === shown.id ? shown : one))
      : lane.moments;
  const grab = (event: PointerEvent) => {
    if (!moment || !onMove || !(event.target instanceof Element)) return;
    const id = event.target.closest<HTMLElement>('button[data-moment]')?.dataset.moment;
    if (id === moment.id) drag.start('both', moment, event);
  };
  const played = { startMs: playsFromMs, endMs: playsToMs };
  const rows = lanes.length > 1 ? 2 : 3;
  const headMs = width > 0 ? (HEAD_PIXELS / width) * spanMs : 0;
  const scale = { '--from': startMs, '--span': Math.max(1, spanMs) } as Record<string, number>;
  const handles: HandleTrack = { track: pane, view, player, durationMs, frameMs, targets: () => pauses };
  return (
    <div
      className={classes.timeline}
      data-named={lanes.some(({ author }) => author) || undefined}
      data-whole={spanMs >= durationMs || undefined}
      style={scale}
    >
      <div className={classes.row}>
        <span className={classes.name} />
        <WavePane player={player} view={view} levels={levels} width={width} paneRef={paneRef}>
          {trim ? <TrimHandles {...trim} {...handles} /> : <Outside window={played} durationMs={durationMs} />}
          {borders && <BorderHandles {...borders} {...handles} />}
          {shown && (
            <div
              className={classes.band}
              data-kind={shown.kind}
              style={{ '--at': shown.startMs, '--length': shown.lengthMs } as Record<string, number>}
            />
          )}
          {shown &&
            onMove &&
            (['start', 'end'] as const).map((edge) => {
              const endMs = shown.startMs + shown.lengthMs;
              return (
                <EdgeHandle
                  key={edge}
                  edge={edge}
                  atMs={edge === 'start' ? shown.startMs : endMs}
                  leastMs={edge === 'start' ? 0 : shown.startMs}
                  mostMs={edge === 'start' ? endMs : Math.max(endMs, durationMs)}
                  frameMs={frameMs}
                  onGrab={(event) => drag.start(edge, shown, event)}
                  onMoveTo={(ms) => onMove(withEdge(shown, edge, ms, durationMs))}
                  onReveal={onReveal}
                />
              );
            })}
        </WavePane>
      </div>
      <section className={classes.scroll} aria-label={t('studio.timeline')}>
        <div className={classes.lanes} onPointerDown={grab}>
          {lanes.map((lane) => (
            <div key={lane.id} className={classes.row}>
              <span className={classes.name}>{lane.author && <AuthorName author={lane.author} />}</span>
              <StudioLane
                id={lane.id}
                label={lane.label}
                moments={drawn(lane)}
                rows={rows}
                headMs={headMs}
                criterionName={criterionName}
                selectedId={selected?.laneId === lane.id ? selected.momentId : null}
                onSelect={onSelect}
                onReveal={onReveal}
              />
            </div>
          ))}
          <div className={classes.over}>
            <Outside window={trim?.window ?? played} durationMs={durationMs} />
            <Cursor player={player} view={view} />
          </div>
        </div>
      </section>
      <div className={classes.row}>
        <span className={classes.name} />
        <SeekTrack player={player} height={22}>
          <VisiblePart view={view} durationMs={durationMs} />
        </SeekTrack>
      </div>
    </div>
  );
}

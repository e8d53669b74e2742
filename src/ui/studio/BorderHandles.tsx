import { useState } from 'react';
import { useT } from '../i18n/use-t.ts';
import { EdgeHandle } from './EdgeHandle.tsx';
import type { HandleTrack } from './track-handles.ts';
import { useEdgeDrag } from './use-edge-drag.ts';

/** Where one answer ends and the next begins. */
export interface Borders {
  readonly timesMs: readonly number[];
  readonly onMove: (index: number, toMs: number) => void;
}

/** Borders over the waveform, each a slider of its own. */
export function BorderHandles(props: Borders & HandleTrack) {
  const { timesMs, onMove, track, view, player, durationMs, frameMs, targets } = props;
  const t = useT();
  const [grabbed, setGrabbed] = useState(0);
  const drag = useEdgeDrag({
    track,
    view,
    player,
    durationMs,
    targets,
    onDone: ({ startMs }) => onMove(grabbed, startMs),
  });
  return timesMs.map((timeMs, index) => (
    <EdgeHandle
      // biome-ignore lint/suspicious/noArrayIndexKey: borders are told apart by their order
      key={index}
      edge="start"
      of="border"
      label={t('parts.border', { number: index + 1 })}
      atMs={drag.draft && index === grabbed ? drag.draft.startMs : timeMs}
      leastMs={timesMs[index - 1] ?? 0}
      mostMs={timesMs[index + 1] ?? durationMs}
      frameMs={frameMs}
      onGrab={(event) => {
        setGrabbed(index);
        drag.start('both', { startMs: timeMs, lengthMs: 0 }, event);
      }}
      onMoveTo={(ms) => onMove(index, ms)}
      onReveal={view.reveal}
    />
  ));
}

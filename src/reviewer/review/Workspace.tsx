import { useCallback, useEffect, useState } from 'react';
import type { PageClip, PagePayload } from '../../core/sharing/page-payload.ts';
import { useActions } from '../../ui/actions/actions-context.tsx';
import { MarkBar } from '../../ui/marking/MarkBar.tsx';
import { useMarking } from '../../ui/marking/use-marking.ts';
import { playerActions } from '../../ui/player/player-actions.ts';
import { usePlayMoment } from '../../ui/player/use-play-moment.ts';
import { usePlayer, usePlayerState } from '../../ui/player/use-player.ts';
import { Timeline } from '../../ui/timeline/Timeline.tsx';
import { Columns } from '../../ui/workspace/Columns.tsx';
import type { ClipVideos } from '../clips/clip-videos.ts';
import { matchFiles } from '../clips/match-files.ts';
import { useClipUrl } from '../clips/use-clip-url.ts';
import type { DraftSnapshot, DraftStore } from '../draft/draft-store.ts';
import { useDrop } from '../files/use-drop.ts';
import { useT } from '../i18n/use-t.ts';
import type { DraftFiles } from '../use-draft-files.ts';
import { ClipStage } from './ClipStage.tsx';
import { HandTime, handTimeMs } from './HandTime.tsx';
import { momentKeeper } from './moment-keeper.ts';
import { Panel, type Step } from './Panel.tsx';
import classes from './Workspace.module.css';
import { WorkspaceHead } from './WorkspaceHead.tsx';

interface WorkspaceProps {
  readonly payload: PagePayload;
  readonly store: DraftStore;
  readonly snapshot: DraftSnapshot;
  readonly videos: ClipVideos;
  readonly files: DraftFiles;
  readonly onSave: () => void;
}

/** Video, timeline and marks on the left, the three steps on the right; on a phone one below the other. */
export function Workspace({ payload, store, snapshot, videos, files, onSave }: WorkspaceProps) {
  const t = useT();
  const { clips, rubric } = payload;
  const [step, setStep] = useState<Step>('mark');
  const [clipId, setClipId] = useState(clips[0]?.clipId);
  const [hand, setHand] = useState('');
  const clip = (clips.find((candidate) => candidate.clipId === clipId) ?? clips[0]) as PageClip;
  const [url, chooseFile] = useClipUrl(videos, clip);
  const player = usePlayer(url.url);
  const playerState = usePlayerState(player);
  const playMoment = usePlayMoment(player, url.state === 'there' ? clip.clipId : null, setClipId);
  const isByHand = url.state === 'missing' || playerState.failed;
  const handMs = handTimeMs(hand, clip.durationMs);

  const onFiles = (chosen: File[]) => {
    for (const { clip: of, file } of matchFiles(clips, clip, chosen)) chooseFile(of, file);
  };
  useDrop((dropped) => {
    const draft = dropped.find(({ name }) => name.toLowerCase().endsWith('.json'));
    if (draft) files.open(draft);
    else onFiles(dropped);
  });

  const { marks, byCriterion, actions, stageRef } = useMarking({
    keeper: momentKeeper(store),
    moments: snapshot.draft.moments,
    criteria: rubric.criteria,
    takeId: clip.clipId,
    player,
    nowMs: () => (isByHand ? handMs : player.nowMs()),
    showMarks: useCallback(() => setStep('mark'), []),
    canMark: isByHand ? handMs !== null : playerState.ready,
    canUndo: snapshot.canUndo,
    canRedo: snapshot.canRedo,
  });
  const { undo, redo, ...ofMarks } = actions;
  useActions([
    ...Object.values(playerActions(player, playerState)),
    ...byCriterion.flatMap(({ keep, change }) => [keep, change]),
    ...Object.values(ofMarks),
  ]);
  useEffect(() => document.getElementById('question')?.focus({ preventScroll: true }), []);

  const clipName = (id: string): string | null =>
    clips.length > 1 ? t('reviewer.clip.short', { number: clips.findIndex((one) => one.clipId === id) + 1 }) : null;
  return (
    <div className={classes.workspace}>
      <WorkspaceHead payload={payload} clip={clip} onChooseClip={setClipId} />
      <Columns
        classNames={{ columns: classes.columns, left: classes.left }}
        left={
          <>
            <ClipStage
              clip={clip}
              url={url}
              player={player}
              stageRef={stageRef}
              onFiles={onFiles}
              timeline={
                <Timeline
                  player={player}
                  marks={marks.moments}
                  selectedId={marks.selectedId}
                  onSelect={marks.onSelect}
                />
              }
            />
            {isByHand && <HandTime text={hand} durationMs={clip.durationMs} onChange={setHand} />}
            <MarkBar criteria={byCriterion} later={actions.later} />
          </>
        }
        panelLabel={t('reviewer.panel')}
        panelHolds={step === 'points' ? 'writing' : 'list'}
        panel={
          <Panel
            payload={payload}
            clip={clip}
            clipName={clipName}
            store={store}
            snapshot={snapshot}
            step={step}
            onStep={setStep}
            onPlay={playMoment}
            onSave={onSave}
            marks={marks}
          />
        }
      />
    </div>
  );
}

import { Button, Text, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import type { SessionDetail } from '../../contract/views.ts';
import {
  chosenAnswers,
  stretchAt,
  withBorder,
  withMovedBorder,
  withoutBorder,
} from '../../core/review/answers-draft.ts';
import type { DividedSoFar } from '../../core/review/kept-answers.ts';
import { useActions } from '../../ui/actions/actions-context.tsx';
import { ShortcutKeys } from '../../ui/actions/ShortcutKeys.tsx';
import { useT } from '../../ui/i18n/use-t.ts';
import { ActionControl, keepFocus } from '../../ui/player/ActionControl.tsx';
import { useApi } from '../api/api-context.tsx';
import { queryKeys } from '../api/query-keys.ts';
import { useNotify } from '../app/use-notify.tsx';
import type { ReadyTake } from '../share/ask-draft.ts';
import { StudioStage } from '../studio/StudioStage.tsx';
import { useOwnLanes } from '../studio/use-own-lanes.ts';
import { useTakeLabels } from '../studio/use-take-labels.ts';
import { useTakePlayer } from '../studio/use-take-player.ts';
import { useTakeStudio } from '../studio/use-take-studio.ts';
import { WorkspaceFrame } from '../studio/WorkspaceFrame.tsx';
import { WorkspaceHeader } from '../studio/WorkspaceHeader.tsx';
import { AnswersPanel } from './AnswersPanel.tsx';
import { answersActions } from './answers-actions.ts';
import classes from './parts.module.css';
import { useAnswersDraft } from './use-answers-draft.ts';

const NO_TASKS: readonly [] = [];

interface AnswersWorkspaceProps {
  readonly detail: SessionDetail;
  readonly take: ReadyTake;
  /** How it was being divided before. */
  readonly kept: DividedSoFar | null;
}

/** Video and timeline with borders on the left, the answers between them on the right. */
export function AnswersWorkspace({ detail, take, kept }: AnswersWorkspaceProps) {
  const t = useT();
  const notify = useNotify();
  const queries = useQueryClient();
  const { client } = useApi();
  const [, navigate] = useLocation();
  const { session } = detail;
  const labels = useTakeLabels(session, detail.takes);
  const loaded = useTakePlayer(take);
  const { player, state } = loaded;
  const { draft, failure, change, startOver, canUndo, canRedo, undo, redo } = useAnswersDraft(take, kept);
  const [isMaking, setMaking] = useState(false);
  const [isNear, setNear] = useState(false);
  const studio = useTakeStudio({ take, loaded, selected: undefined, onMove: null });

  const moments = useMemo(
    () => detail.ownReview?.moments.filter(({ takeId }) => takeId === take.id) ?? [],
    [detail.ownReview, take.id],
  );
  const lanes = useOwnLanes(moments);
  const { criteria = [] } = detail.ownReview?.rubric ?? {};
  const actions = answersActions({
    isReady: state.ready,
    canRemove: draft.borders.length > 0,
    canUndo,
    canRedo,
    undo,
    redo,
    addBorder: () => {
      const next = withBorder(draft, player.nowMs());
      setNear(next === null);
      if (next) change(next);
    },
    removeBorder: () => change(withoutBorder(draft, Math.max(0, stretchAt(draft, player.nowMs()) - 1))),
  });
  useActions([...studio.actions, ...Object.values(actions)]);

  const path = (takeId: string) => `/sessions/${session.id}?take=${takeId}`;
  const refresh = () => queries.invalidateQueries({ queryKey: queryKeys.session(session.id) });
  const params = { takeId: take.id };
  const join = async (takeIds: string[]) => {
    await client.joinParts({ params, body: { takeIds } });
    await refresh();
    navigate(path(take.id));
    notify.done('parts.answers.joined');
  };
  const make = async () => {
    setMaking(true);
    try {
      const parts = chosenAnswers(draft).answers;
      const made = await client.divideTake({ params, body: { revision: take.revision, parts } });
      const takeIds = made.map(({ id }) => id);
      // There first: this page has nothing to show of a take that is in the bin.
      navigate(path(takeIds[0] ?? take.id));
      await refresh();
      notify.done('parts.answers.made', { count: made.length }, () => join(takeIds), 'by-key');
    } catch (error) {
      setMaking(false);
      notify.error(error);
    }
  };
  const [addShortcut] = actions.add.shortcuts;
  return (
    <WorkspaceFrame
      head={
        <WorkspaceHeader
          names={
            <Title order={1} size="h2">
              {t('parts.answers.title')}
            </Title>
          }
        >
          <ActionControl action={actions.undo} />
          <ActionControl action={actions.redo} />
        </WorkspaceHeader>
      }
      left={
        <>
          <StudioStage
            take={take}
            tasks={NO_TASKS}
            labels={labels}
            studio={studio}
            lanes={lanes}
            criterionName={(id) => criteria.find((one) => one.id === id)?.name ?? null}
            selected={null}
            onSelect={(_lane, { startMs }) => player.goTo(startMs)}
            borders={{
              timesMs: draft.borders,
              onMove: (index, toMs) => change(withMovedBorder(draft, index, toMs), `border-${index}`),
            }}
          />
          <section className={classes.bar} aria-label={t('parts.answers.bar')}>
            <Button
              leftSection={<actions.add.icon size={16} aria-hidden />}
              rightSection={addShortcut && <ShortcutKeys shortcut={addShortcut} />}
              variant="default"
              onMouseDown={keepFocus}
              onClick={actions.add.run}
            >
              {t(actions.add.label)}
            </Button>
            <ActionControl action={actions.remove} />
            <Text size="sm" c="dimmed" flex={1} role="status">
              {isNear && t('parts.answers.near')}
            </Text>
          </section>
        </>
      }
      panelLabel={t('parts.answers.list')}
      panelHolds="writing"
      panel={
        <AnswersPanel
          draft={draft}
          failure={failure}
          change={change}
          questions={session.questions}
          moments={moments}
          player={player}
          wasShared={detail.requests.some(({ takeIds }) => takeIds.includes(take.id))}
          onStartOver={startOver}
          isMaking={isMaking}
          onMake={() => void make()}
          onCancel={() => navigate(path(take.id))}
        />
      }
    />
  );
}

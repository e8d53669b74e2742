import { Title } from '@mantine/core';
import { useState } from 'react';
import type { SessionDetail } from '../../contract/views.ts';
import { useActions } from '../../ui/actions/actions-context.tsx';
import { useT } from '../../ui/i18n/use-t.ts';
import { playerActions } from '../../ui/player/player-actions.ts';
import { TakePlayer } from '../studio/TakePlayer.tsx';
import { TakeStage } from '../studio/TakeStage.tsx';
import { useTakeLabels } from '../studio/use-take-labels.ts';
import { useTakePlayer } from '../studio/use-take-player.ts';
import { TakeMenu } from './TakeMenu.tsx';
import { firstTake } from './use-take-choice.ts';
import { useTasks } from './use-tasks.ts';
import classes from './WatchOnly.module.css';

/**
 * A session without a review in a library that cannot be written: its takes can be watched. The frame above it says why
 * there is no more.
 */
export function WatchOnly({ detail: { session, takes } }: { detail: SessionDetail }) {
  const t = useT();
  const labels = useTakeLabels(session, takes);
  const tasks = useTasks(session.id);
  const [chosen, setChosen] = useState<string | null>(null);
  const take = takes.find(({ id }) => id === chosen) ?? firstTake(takes);
  const { media, player, state } = useTakePlayer(take);
  useActions(Object.values(playerActions(player, state)));
  if (!take) return null;
  return (
    <div className={classes.page}>
      <div className={classes.head}>
        <Title order={1} size="h2" lineClamp={2} dir="auto">
          {session.title || labels.question(take) || t('app.session.untitled')}
        </Title>
        <TakeMenu takes={takes} take={take} onChoose={setChosen} labels={labels} />
      </div>
      <TakeStage take={take} tasks={tasks}>
        <TakePlayer take={take} media={media} player={player} labels={labels} />
      </TakeStage>
    </div>
  );
}

import { Group, NativeSelect, Text } from '@mantine/core';
import { memo, type ReactNode, useMemo } from 'react';
import { timeCode } from '../../core/timeline/time-code.ts';
import { useLetGo } from '../actions/use-let-go.ts';
import { useT } from '../i18n/use-t.ts';
import { ActionControl } from './ActionControl.tsx';
import classes from './Player.module.css';
import { playerActions } from './player-actions.ts';
import { type PlayerController, RATES } from './player-controller.ts';
import { usePlayerState, usePlayerTime } from './use-player.ts';

/** Position and duration. A component of its own: it is the only one that redraws while playing. */
function TimeDisplay({ player, durationMs }: { player: PlayerController; durationMs: number }) {
  const t = useT();
  const position = timeCode(usePlayerTime(player));
  return (
    <Text size="sm" className={classes.time} aria-hidden>
      {t('review.player.positionOf', { position, duration: timeCode(durationMs) })}
    </Text>
  );
}

/** What a page adds to the controls. */
export interface ExtraControls {
  /** In the place of the time that is only read. */
  readonly time?: ReactNode;
  /** After the time. */
  readonly middle?: ReactNode;
  /** At the end. */
  readonly end?: ReactNode;
}

/** Play, jumps, time, speed and sound in one line. */
export const PlayerControls = memo(function PlayerControls({
  player,
  extra,
}: {
  player: PlayerController;
  extra?: ExtraControls | undefined;
}) {
  const t = useT();
  const state = usePlayerState(player);
  const actions = useMemo(() => playerActions(player, state), [player, state]);
  const { letGo, ...hears } = useLetGo();
  return (
    <Group
      gap={4}
      wrap="nowrap"
      role="group"
      aria-label={t('review.player.group')}
      className={classes.controls}
      {...(extra ? { 'data-extra': true } : {})}
    >
      <ActionControl action={actions.toggle} variant="filled" color="ink" size={36} iconSize={20} />
      <ActionControl action={actions.back} />
      <span className={classes.fine}>
        <ActionControl action={actions.stepBack} />
        <ActionControl action={actions.stepForward} />
      </span>
      <ActionControl action={actions.forward} />
      {extra?.time ?? <TimeDisplay player={player} durationMs={state.durationMs} />}
      {extra?.middle}
      <Group gap={4} wrap="nowrap" ml="auto">
        <NativeSelect
          size="xs"
          aria-label={t('review.player.speed')}
          value={String(state.rate)}
          {...hears}
          onChange={(event) => {
            player.setRate(Number(event.currentTarget.value));
            letGo(event.currentTarget);
          }}
          data={RATES.map((rate) => ({ value: String(rate), label: t('review.player.rate', { rate }) }))}
        />
        <ActionControl action={actions.mute} />
        <input
          type="range"
          className={classes.volume}
          aria-label={t('review.player.volume')}
          min={0}
          max={1}
          step={0.05}
          value={state.muted ? 0 : state.volume}
          onChange={(event) => player.setVolume(Number(event.currentTarget.value))}
        />
        {extra?.end}
      </Group>
    </Group>
  );
});

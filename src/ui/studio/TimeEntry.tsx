import { Text, TextInput, Tooltip, UnstyledButton } from '@mantine/core';
import { type KeyboardEvent, memo, useState } from 'react';
import { parseTime } from '../../core/timeline/parse-time.ts';
import { useT } from '../i18n/use-t.ts';
import { keepFocus } from '../player/ActionControl.tsx';
import type { PlayerController } from '../player/player-controller.ts';
import { usePlayerState, usePlayerTime } from '../player/use-player.ts';
import { preciseTime } from './precise-time.ts';
import classes from './TimeEntry.module.css';

interface TimeEntryProps {
  readonly player: PlayerController;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
  readonly onClose: () => void;
}

/** Position and duration; pressed, the position can be typed. */
export const TimeEntry = memo(function TimeEntry({ player, isOpen, onOpen, onClose }: TimeEntryProps) {
  const t = useT();
  const { durationMs, ready } = usePlayerState(player);
  if (isOpen) return <TimeField player={player} onClose={onClose} />;
  return (
    <div className={classes.time}>
      <Position player={player} durationMs={durationMs} />
      {/* Over it, not around it: its name must not change with every tenth of a second. */}
      <UnstyledButton
        className={classes.open}
        aria-label={t('studio.time.enter')}
        aria-disabled={!ready || undefined}
        onMouseDown={keepFocus}
        onClick={() => ready && onOpen()}
      />
    </div>
  );
});

/** A component of its own: it is the only one that redraws while playing. */
function Position({ player, durationMs }: { player: PlayerController; durationMs: number }) {
  const t = useT();
  const position = preciseTime(usePlayerTime(player));
  return (
    <Text size="sm" component="span" aria-hidden>
      {t('review.player.positionOf', { position, duration: preciseTime(durationMs) })}
    </Text>
  );
}

function TimeField({ player, onClose }: { player: PlayerController; onClose: () => void }) {
  const t = useT();
  const [text, setText] = useState(() => preciseTime(player.nowMs()));
  const ms = parseTime(text);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Enter') {
      if (ms === null) return;
      player.seek(ms);
    }
    onClose();
  };
  return (
    <Tooltip label={t('studio.time.wrong')} opened={ms === null} position="top-start">
      <TextInput
        size="xs"
        w={104}
        ml={6}
        autoFocus
        inputMode="decimal"
        aria-label={t('studio.time.label')}
        placeholder={t('studio.time.example')}
        value={text}
        error={ms === null}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={onClose}
        onKeyDown={onKeyDown}
      />
    </Tooltip>
  );
}

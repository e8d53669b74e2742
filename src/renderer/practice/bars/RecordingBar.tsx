import { Text } from '@mantine/core';
import type { Action } from '../../../ui/actions/action.ts';
import { useT } from '../../../ui/i18n/use-t.ts';
import { LevelMeter } from '../level/LevelMeter.tsx';
import type { InputLevel } from '../level/use-input-level.ts';
import { ActionButton } from '../parts/ActionButton.tsx';
import classes from './bars.module.css';
import { ElapsedTime } from './ElapsedTime.tsx';
import { RecordDot } from './RecordDot.tsx';

interface Props {
  readonly stop: Action;
  readonly level: InputLevel;
  /** On the page's own clock. */
  readonly startedAtMs: number;
  /** Recorded, but not yet on disk. */
  readonly unsentMs: number;
}

/** Saving is normally one second behind; from here on it is worth a quiet word. */
const BEHIND_MS = 3_000;

/** While recording: light, time, level, stop. Nothing about how it goes. */
export function RecordingBar({ stop, level, startedAtMs, unsentMs }: Props) {
  const t = useT();
  const isBehind = unsentMs > BEHIND_MS;
  return (
    <div className={classes.bar}>
      <div className={classes.time}>
        <RecordDot live />
        <ElapsedTime startedAtMs={startedAtMs} />
        <Text size="sm" c="dimmed" role="status">
          {isBehind ? t('practice.behind', { seconds: Math.round(unsentMs / 1_000) }) : t('practice.recording')}
        </Text>
      </div>
      <ActionButton
        action={stop}
        takesFocus="always"
        size="lg"
        radius="xl"
        color="record"
        className={classes.main}
        leftSection={<span className={classes.square} aria-hidden />}
      />
      <div className={classes.end}>
        <LevelMeter level={level} name={null} />
      </div>
    </div>
  );
}

import { Text } from '@mantine/core';
import { TriangleAlert } from 'lucide-react';
import type { Action } from '../../../ui/actions/action.ts';
import { useT } from '../../../ui/i18n/use-t.ts';
import { LevelMeter } from '../level/LevelMeter.tsx';
import type { InputLevel } from '../level/use-input-level.ts';
import { ActionButton } from '../parts/ActionButton.tsx';
import classes from './bars.module.css';
import { RecordDot } from './RecordDot.tsx';

interface Props {
  readonly record: Action;
  readonly level: InputLevel;
  readonly microphone: string | null;
  /** Whole minutes that fit on the disk; null while unknown. */
  readonly minutesLeft: number | null;
}

/** Fewer minutes than this deserve a warning before somebody starts a long answer. */
const LITTLE_MINUTES = 10;
/** More than anybody records; the exact number would only be noise. */
const PLENTY_MINUTES = 600;

/** Under the picture before recording: does the microphone hear me, record, is there room. */
export function ReadyBar({ record, level, microphone, minutesLeft }: Props) {
  const t = useT();
  const isLittle = minutesLeft !== null && minutesLeft < LITTLE_MINUTES;
  return (
    <div className={classes.bar}>
      <LevelMeter level={level} name={microphone} />
      <ActionButton
        action={record}
        takesFocus="when-free"
        size="lg"
        radius="xl"
        color="record"
        leftSection={<RecordDot />}
        className={classes.main}
      />
      <Text size="sm" className={classes.end} data-little={isLittle || undefined}>
        {isLittle && <TriangleAlert size={16} aria-hidden className={classes.warning} />}
        {minutesLeft !== null &&
          (minutesLeft > PLENTY_MINUTES
            ? t('practice.space.plenty', { minutes: PLENTY_MINUTES })
            : t(isLittle ? 'practice.space.little' : 'practice.space', { minutes: minutesLeft }))}
      </Text>
    </div>
  );
}

import { Alert, Stack, Text } from '@mantine/core';
import { CircleCheck } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { FocusPoint } from '../../../core/model/session.ts';
import type { Take } from '../../../core/model/take.ts';
import { playedMs } from '../../../core/model/take-window.ts';
import { timeCode } from '../../../core/timeline/time-code.ts';
import { useT } from '../../../ui/i18n/use-t.ts';
import { ActionButton } from '../parts/ActionButton.tsx';
import type { PracticeActions } from '../practice-actions.ts';
import type { Stop } from '../recording-state.ts';
import panel from '../setup/setup.module.css';
import classes from './done.module.css';
import { OutcomeQuestions } from './OutcomeQuestions.tsx';
import { stopText } from './stop-text.ts';

interface Props {
  readonly take: Take;
  readonly stop: Stop | null;
  readonly focus: readonly FocusPoint[];
  readonly actions: PracticeActions;
}

/** After a take: that it is kept, what became of the focus, and the three ways on. */
export function DonePanel({ take, stop, focus, actions }: Props) {
  const t = useT();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const why = stopText(t, stop);
  return (
    <aside className={panel.panel} aria-label={t('practice.done.panel')}>
      <div className={classes.head}>
        <CircleCheck size={28} aria-hidden className={classes.check} />
        <div>
          <h2 ref={heading} tabIndex={-1} className={classes.title}>
            {t('practice.done.title')}
          </h2>
          <Text size="sm" c="dimmed">
            {t('practice.done.facts', { attempt: take.attempt, duration: timeCode(playedMs(take)) })}
          </Text>
        </div>
      </div>
      {why && (
        <Alert color="change" title={why.what}>
          {why.next}
        </Alert>
      )}
      {focus.length > 0 && <OutcomeQuestions take={take} focus={focus} />}
      <Stack gap="sm">
        <ActionButton action={actions.watchAndMark} size="lg" fullWidth />
        <ActionButton action={actions.again} variant="default" size="md" fullWidth />
        <ActionButton action={actions.next} variant="default" size="md" fullWidth />
      </Stack>
    </aside>
  );
}

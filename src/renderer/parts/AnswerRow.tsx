import { ActionIcon, Group, NativeSelect, Text, Textarea, Tooltip } from '@mantine/core';
import { ArrowUpToLine, Play } from 'lucide-react';
import type { Question } from '../../core/model/session.ts';
import type { TimeWindow } from '../../core/model/take-window.ts';
import type { AnswerChoice } from '../../core/review/answers-draft.ts';
import { timeCode } from '../../core/timeline/time-code.ts';
import { useT } from '../../ui/i18n/use-t.ts';
import { preciseTime } from '../../ui/studio/precise-time.ts';
import classes from './parts.module.css';

interface AnswerRowProps {
  /** From 1. */
  readonly number: number;
  readonly stretch: TimeWindow;
  readonly choice: AnswerChoice;
  readonly questions: readonly Question[];
  /** It is what plays now. */
  readonly isCurrent: boolean;
  readonly momentCount: number;
  readonly onChoose: (choice: AnswerChoice) => void;
  readonly onPlay: () => void;
  /** Null for the first one. */
  readonly onJoin: (() => void) | null;
}

/** Values of the list that are no question; no id looks like them. */
const OPEN = '';
const ANOTHER = '+';
const NONE = '-';

const optionOf = (choice: AnswerChoice): string => {
  if (choice.kind === 'question') return choice.questionId;
  return choice.kind === 'new' ? ANOTHER : choice.kind === 'none' ? NONE : OPEN;
};
const choiceOf = (value: string): AnswerChoice => {
  if (value === OPEN) return { kind: 'open' };
  if (value === NONE) return { kind: 'none' };
  return value === ANOTHER ? { kind: 'new', text: '' } : { kind: 'question', questionId: value };
};

/** One stretch of a recording: where it is and which question it answers. */
export function AnswerRow(props: AnswerRowProps) {
  const { number, stretch, choice, questions, isCurrent, momentCount, onChoose, onPlay, onJoin } = props;
  const t = useT();
  const { startMs, endMs } = stretch;
  return (
    <li className={classes.answer} data-kind={choice.kind} aria-current={isCurrent || undefined}>
      <Group gap={8} wrap="nowrap">
        <span className={classes.number}>{t('parts.answers.number', { number })}</span>
        <Text size="sm" className={classes.times}>
          {t('parts.answers.range', { from: preciseTime(startMs), to: preciseTime(endMs) })}
        </Text>
        <Text size="xs" c="dimmed" className={classes.times} flex={1}>
          {t('parts.answers.length', { length: timeCode(endMs - startMs) })}
          {momentCount > 0 && <> · {t('parts.answers.moments', { count: momentCount })}</>}
        </Text>
        <Tooltip label={t('parts.answers.play', { number })} openDelay={350}>
          <ActionIcon variant="subtle" color="gray" aria-label={t('parts.answers.play', { number })} onClick={onPlay}>
            <Play size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
        {onJoin && (
          <Tooltip label={t('parts.answers.join', { number })} openDelay={350}>
            <ActionIcon variant="subtle" color="gray" aria-label={t('parts.answers.join', { number })} onClick={onJoin}>
              <ArrowUpToLine size={16} aria-hidden />
            </ActionIcon>
          </Tooltip>
        )}
      </Group>
      <NativeSelect
        size="sm"
        aria-label={t('parts.answers.question', { number })}
        value={optionOf(choice)}
        onChange={(event) => onChoose(choiceOf(event.currentTarget.value))}
        data={[
          { value: OPEN, label: t('parts.answers.choose') },
          ...questions.map(({ id, text }) => ({ value: id, label: text })),
          { value: ANOTHER, label: t('parts.answers.another') },
          { value: NONE, label: t('parts.answers.none') },
        ]}
      />
      {choice.kind === 'new' && (
        <Textarea
          size="sm"
          autosize
          // Only where it was just chosen: what was begun before leaves the keys to the player.
          autoFocus={choice.text === ''}
          maxRows={4}
          maxLength={2_000}
          dir="auto"
          aria-label={t('parts.answers.newQuestion', { number })}
          placeholder={t('parts.answers.newExample')}
          value={choice.text}
          onChange={(event) => onChoose({ kind: 'new', text: event.currentTarget.value })}
        />
      )}
    </li>
  );
}

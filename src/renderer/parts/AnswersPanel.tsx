import { Box, Button, Text, Title } from '@mantine/core';
import type { ErrorCode } from '../../core/errors.ts';
import type { Moment } from '../../core/model/review.ts';
import type { Question } from '../../core/model/session.ts';
import {
  type AnswersDraft,
  chosenAnswers,
  stretchAt,
  stretches,
  withChoice,
  withoutBorder,
} from '../../core/review/answers-draft.ts';
import { useT } from '../../ui/i18n/use-t.ts';
import type { PlayerController } from '../../ui/player/player-controller.ts';
import { usePlayerTime } from '../../ui/player/use-player.ts';
import { Pane, PaneFooter } from '../../ui/workspace/Pane.tsx';
import { UnsavedNote } from '../app/UnsavedNote.tsx';
import { AnswerRow } from './AnswerRow.tsx';
import classes from './parts.module.css';
import { TakenUpNote } from './TakenUpNote.tsx';

interface AnswersPanelProps {
  readonly draft: AnswersDraft;
  /** Why it is not saved yet. */
  readonly failure: ErrorCode | null;
  readonly change: (to: AnswersDraft, burst?: string | null) => void;
  readonly questions: readonly Question[];
  readonly moments: readonly Moment[];
  readonly player: PlayerController;
  /** Somebody else was asked about the recording, or answered. */
  readonly wasShared: boolean;
  /** Null unless something begun before was taken up. */
  readonly onStartOver: (() => void) | null;
  readonly isMaking: boolean;
  readonly onMake: () => void;
  readonly onCancel: () => void;
}

/** The stretches of a recording as a list, each with its question, and what is made of them. */
export function AnswersPanel(props: AnswersPanelProps) {
  const { draft, failure, change, questions, moments, player, wasShared, onStartOver, isMaking, onMake, onCancel } =
    props;
  const t = useT();
  const current = stretchAt(draft, usePlayerTime(player));
  const all = stretches(draft);
  const { answers, openCount } = chosenAnswers(draft);
  const problem =
    openCount > 0
      ? t('parts.answers.still', { count: openCount })
      : answers.length === 0
        ? t('parts.answers.nothing')
        : null;
  return (
    <>
      <Pane aria-labelledby="answers-count">
        <Title order={2} size="h3" id="answers-count">
          {t('parts.answers.count', { count: all.length })}
        </Title>
        <Text size="sm" c="dimmed" mt={4} mb={10}>
          {t('parts.answers.text')}
        </Text>
        {failure && (
          <Box mb={10}>
            <UnsavedNote failure={failure} />
          </Box>
        )}
        {onStartOver && <TakenUpNote onStartOver={onStartOver} />}
        <ol className={classes.answers} aria-label={t('parts.answers.list')}>
          {all.map((stretch, index) => (
            <AnswerRow
              // biome-ignore lint/suspicious/noArrayIndexKey: stretches are told apart by their order
              key={index}
              number={index + 1}
              stretch={stretch}
              choice={draft.choices[index] ?? { kind: 'open' }}
              questions={questions}
              isCurrent={index === current}
              momentCount={moments.filter(({ startMs }) => stretchAt(draft, startMs) === index).length}
              onChoose={(choice) =>
                change(withChoice(draft, index, choice), choice.kind === 'new' ? `text-${index}` : null)
              }
              onPlay={() => {
                player.seek(stretch.startMs);
                player.play();
              }}
              onJoin={index === 0 ? null : () => change(withoutBorder(draft, index - 1))}
            />
          ))}
        </ol>
      </Pane>
      <PaneFooter isSpread>
        <Text size="xs" c="dimmed" flex={1} role="status">
          {problem ?? (
            <>
              {t('parts.answers.what')} {wasShared && t('parts.answers.others')}
            </>
          )}
        </Text>
        <Button variant="subtle" color="gray" onClick={onCancel}>
          {t('parts.trim.cancel')}
        </Button>
        <Button onClick={onMake} disabled={problem !== null} loading={isMaking}>
          {t('parts.answers.make', { count: answers.length })}
        </Button>
      </PaneFooter>
    </>
  );
}

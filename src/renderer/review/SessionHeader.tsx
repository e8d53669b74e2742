import { Badge, Button, Group, Popover, Text, UnstyledButton } from '@mantine/core';
import { Video } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import { Link } from 'wouter';
import type { SessionDetail } from '../../contract/views.ts';
import type { Take } from '../../core/model/take.ts';
import { isTrimmed, playedMs, windowOf } from '../../core/model/take-window.ts';
import { timeCode } from '../../core/timeline/time-code.ts';
import type { Action } from '../../ui/actions/action.ts';
import { useT } from '../../ui/i18n/use-t.ts';
import { ActionControl } from '../../ui/player/ActionControl.tsx';
import { useApi } from '../api/api-context.tsx';
import { BringInLink } from '../bring-in/BringInLink.tsx';
import { ClipsLink } from '../clips/ClipsLink.tsx';
import type { TakeLabels } from '../studio/use-take-labels.ts';
import { WorkspaceHeader } from '../studio/WorkspaceHeader.tsx';
import { ReviewerLinks } from './ReviewerLinks.tsx';
import { SavingState } from './SavingState.tsx';
import classes from './SessionHeader.module.css';
import type { ReviewStore } from './store/review-store.ts';
import { TakeMenu } from './TakeMenu.tsx';
import { TitleField } from './TitleField.tsx';

/** A question longer than this does not fit into the title's line. */
const ONE_LINE = 80;

interface SessionHeaderProps {
  readonly detail: SessionDetail;
  readonly take: Take;
  readonly onChooseTake: (takeId: string) => void;
  readonly labels: TakeLabels;
  readonly store: ReviewStore;
  readonly undo: Action;
  readonly redo: Action;
  /** What else can be done with the take on screen. */
  readonly tools: ReactNode;
}

/**
 * What is being looked at: title, question, attempt, the other takes; and whether everything is saved. A mark changes
 * nothing in it but that last part, which looks for itself.
 */
export const SessionHeader = memo(function SessionHeader(props: SessionHeaderProps) {
  const { detail, take, onChooseTake, labels, store, undo, redo, tools } = props;
  const t = useT();
  const { info } = useApi();
  const { session, takes } = detail;
  const question = labels.question(take);
  const window = windowOf(take);
  return (
    <WorkspaceHeader
      names={
        <>
          <TitleField session={session} fallback={question || t('app.session.untitled')} />
          <Group gap={8} wrap="nowrap" miw={0}>
            <Badge variant="light" color="gray" size="md" className={classes.attempt}>
              {t('review.take.attempt', { attempt: take.attempt })}
            </Badge>
            {isTrimmed(take) && (
              <Badge
                variant="light"
                color="ink"
                size="md"
                className={classes.attempt}
                title={t('parts.trim.badgeMeans', { from: timeCode(window.startMs), to: timeCode(window.endMs) })}
              >
                {t('parts.trim.badge', { length: timeCode(playedMs(take)) })}
              </Badge>
            )}
            {(session.title !== '' || question.length > ONE_LINE) && (
              <Popover width={520} position="bottom-start" shadow="md" withArrow>
                <Popover.Target>
                  <UnstyledButton className={classes.question} dir="auto">
                    {question}
                  </UnstyledButton>
                </Popover.Target>
                <Popover.Dropdown mah={320} style={{ overflow: 'auto' }}>
                  <Text size="sm" dir="auto" className={classes.whole}>
                    {question}
                  </Text>
                </Popover.Dropdown>
              </Popover>
            )}
          </Group>
        </>
      }
    >
      <SavingState store={store} />
      <ActionControl action={undo} />
      <ActionControl action={redo} />
      <TakeMenu takes={takes} take={take} onChoose={onChooseTake} labels={labels} />
      {tools}
      <BringInLink sessionId={session.id} look="icon" />
      <ClipsLink detail={detail} />
      <ReviewerLinks detail={detail} />
      {!info.library.readOnly && (
        <Button
          component={Link}
          href={`/practice/${session.id}?question=${take.questionId}`}
          variant="default"
          leftSection={<Video size={16} aria-hidden />}
        >
          {t('review.recordAgain')}
        </Button>
      )}
    </WorkspaceHeader>
  );
});

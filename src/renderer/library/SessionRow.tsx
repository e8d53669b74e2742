import { Badge, Text } from '@mantine/core';
import type { ComponentProps } from 'react';
import type { SessionSummary } from '../../contract/views.ts';
import type { Action } from '../../ui/actions/action.ts';
import { useT } from '../../ui/i18n/use-t.ts';
import { SessionFacts } from './SessionFacts.tsx';
import { SessionMenu } from './SessionMenu.tsx';
import { SessionName } from './SessionName.tsx';
import { SessionPoster } from './SessionPoster.tsx';
import classes from './SessionRow.module.css';
import { StarButton } from './StarButton.tsx';
import { sessionName } from './session-name.ts';
import { STATE_COLOUR } from './session-states.ts';

export interface SessionItemProps {
  readonly summary: SessionSummary;
  readonly tabIndex: 0 | -1;
  readonly actions: readonly Action[];
  readonly isRenaming: boolean;
  readonly onRenamed: (title: string | null) => void;
  /** Null where there is nothing to give a star to, or nothing may be changed. */
  readonly star: Omit<ComponentProps<typeof StarButton>, 'summary' | 'tabIndex'> | null;
}

/** One session in a line: still, what was asked, when, how much, and where it stands. The whole row opens it. */
export function SessionRow({ summary, tabIndex, actions, isRenaming, onRenamed, star }: SessionItemProps) {
  const t = useT();
  const { session, state } = summary;
  const firstQuestion = session.questions[0]?.text ?? '';
  return (
    <article className={classes.row} data-session={session.id}>
      <div className={classes.still}>
        <SessionPoster summary={summary} saysStar={!star} />
      </div>
      <div className={classes.text}>
        <SessionName session={session} tabIndex={tabIndex} isRenaming={isRenaming} onRenamed={onRenamed} />
        {session.title !== '' && firstQuestion !== '' && (
          <Text size="sm" c="dimmed" lineClamp={1} dir="auto">
            {firstQuestion}
          </Text>
        )}
        <SessionFacts summary={summary} />
      </div>
      <Badge variant="light" color={STATE_COLOUR[state]} tt="none" size="lg" className={classes.badge}>
        {t(`app.session.state.${state}`)}
      </Badge>
      <div className={classes.tools}>
        {star && <StarButton summary={summary} tabIndex={tabIndex} {...star} />}
        {actions.some(({ enabled }) => enabled) && (
          <SessionMenu title={sessionName(session, t)} actions={actions} tabIndex={tabIndex} />
        )}
      </div>
    </article>
  );
}

/** One session as a card of the grid. */
export function SessionCard({ summary, tabIndex, actions, isRenaming, onRenamed, star }: SessionItemProps) {
  const t = useT();
  const { session, state } = summary;
  return (
    <article className={classes.card} data-session={session.id}>
      <SessionPoster summary={summary} saysStar={!star} />
      <div className={classes.cardHead}>
        <div className={classes.text}>
          <SessionName session={session} tabIndex={tabIndex} isRenaming={isRenaming} onRenamed={onRenamed} />
        </div>
        <div className={classes.tools}>
          {star && <StarButton summary={summary} tabIndex={tabIndex} {...star} />}
          {actions.some(({ enabled }) => enabled) && (
            <SessionMenu title={sessionName(session, t)} actions={actions} tabIndex={tabIndex} />
          )}
        </div>
      </div>
      <div className={classes.cardFoot}>
        <SessionFacts summary={summary} isShort />
        <Badge variant="light" color={STATE_COLOUR[state]} tt="none">
          {t(`app.session.state.${state}`)}
        </Badge>
      </div>
    </article>
  );
}

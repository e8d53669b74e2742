import { ActionIcon, Badge, Text, Tooltip } from '@mantine/core';
import { AudioLines, Trash2 } from 'lucide-react';
import { FormattedDate } from 'react-intl';
import { Link } from 'wouter';
import { mediaPaths } from '../../contract/media-paths.ts';
import type { SessionState, SessionSummary } from '../../contract/views.ts';
import { timeCode } from '../../core/timeline/time-code.ts';
import { useT } from '../../ui/i18n/use-t.ts';
import { useApi } from '../api/api-context.tsx';
import classes from './SessionRow.module.css';
import { useBinSession } from './use-bin-session.ts';

const STATE_COLOUR: Readonly<Record<SessionState, string>> = {
  empty: 'gray',
  'recording-found': 'change',
  'to-mark': 'ink',
  'to-finish': 'ink',
  finished: 'keep',
};

/** One session: still, what was asked, when, how much, and where it stands. The whole row opens it. */
export function SessionRow({ summary }: { summary: SessionSummary }) {
  const t = useT();
  const { info } = useApi();
  const binSession = useBinSession();
  const { session, posterTake, state } = summary;
  const firstQuestion = session.questions[0]?.text ?? '';
  const title = session.title || firstQuestion || t('app.session.untitled');
  const others = session.questions.length - 1;
  return (
    <article className={classes.row}>
      <div className={classes.poster}>
        {posterTake ? (
          <img
            src={mediaPaths.takePoster(info.mediaTicket, posterTake.id, posterTake.revision)}
            alt=""
            loading="lazy"
          />
        ) : (
          <AudioLines size={28} aria-hidden />
        )}
      </div>
      <div className={classes.text}>
        <Link href={`/sessions/${session.id}`} className={classes.link}>
          <Text component="span" fw={600} lineClamp={2} dir="auto">
            {title}
          </Text>
        </Link>
        {session.title !== '' && firstQuestion !== '' && (
          <Text size="sm" c="dimmed" lineClamp={1} dir="auto">
            {firstQuestion}
          </Text>
        )}
        <Text size="sm" c="dimmed" className={classes.facts}>
          <time dateTime={session.createdAt}>
            <FormattedDate value={session.createdAt} dateStyle="medium" timeStyle="short" />
          </time>
          <span>{t('app.session.takes', { count: summary.takeCount })}</span>
          {summary.durationMs > 0 && <span>{timeCode(summary.durationMs)}</span>}
          {summary.momentCount > 0 && <span>{t('app.session.moments', { count: summary.momentCount })}</span>}
          {others > 0 && <span>{t('app.session.moreQuestions', { count: others })}</span>}
        </Text>
      </div>
      <Badge variant="light" color={STATE_COLOUR[state]} tt="none" size="lg" className={classes.badge}>
        {t(`app.session.state.${state}`)}
      </Badge>
      {!info.library.readOnly && (
        <Tooltip label={t('app.session.toBin')}>
          <ActionIcon
            className={classes.bin}
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={t('app.session.toBinNamed', { title })}
            onClick={() => binSession(session.id)}
          >
            <Trash2 size={18} aria-hidden />
          </ActionIcon>
        </Tooltip>
      )}
    </article>
  );
}

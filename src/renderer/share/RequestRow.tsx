import { Button, Group, Text } from '@mantine/core';
import { Check, GitCompareArrows, Inbox } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { Link } from 'wouter';
import type { RequestItem } from '../../contract/sharing-views.ts';
import type { ReviewRequest } from '../../core/model/request.ts';
import type { Task } from '../../core/model/task.ts';
import { useT } from '../../ui/i18n/use-t.ts';
import { useApi } from '../api/api-context.tsx';
import { dayOf, noonOf } from './due-date.ts';
import { MakingProgress } from './MakingProgress.tsx';
import { ReminderDialog } from './ReminderDialog.tsx';
import { bringBackPath, comparePath, RequestMenu } from './RequestMenu.tsx';
import { RequestStateBadge } from './RequestStateBadge.tsx';
import { requestPath } from './request-path.ts';
import classes from './share.module.css';
import { useRequestActions } from './use-request-actions.ts';

interface RequestRowProps {
  readonly item: RequestItem;
  /** The task that makes its page right now. */
  readonly task: Task | undefined;
}

/** One request: who, about what, where it stands, by when, and what comes next. */
export function RequestRow({ item: { request, session }, task }: RequestRowProps) {
  const t = useT();
  const { formatDate } = useIntl();
  const [isReminding, setReminding] = useState(false);
  const { reviewer, state, dueOn, sentAt, createdAt } = request;
  const title = session.title || session.questions[0]?.text || t('app.session.untitled');
  const isWaiting = state === 'made' || state === 'sent' || state === 'opened';
  const isLate = isWaiting && dueOn !== null && dueOn < dayOf(new Date());
  return (
    <article className={classes.row}>
      <div className={classes.rowText}>
        <Text size="sm" c="dimmed" lineClamp={1} dir="auto">
          <Link href={`/sessions/${session.id}`} className={classes.link}>
            {title}
          </Link>
        </Text>
        <Text fw={600} dir="auto">
          <Link href={requestPath(request)} className={classes.link}>
            {reviewer.name}
          </Link>
        </Text>
        <Text size="sm" c="dimmed" className={classes.facts}>
          <span>{t(`share.relation.${reviewer.relation}`)}</span>
          {sentAt && state !== 'made' ? (
            <span>{t('share.requests.sent', { date: formatDate(sentAt, { dateStyle: 'medium' }) })}</span>
          ) : (
            <span>{t('share.requests.made', { date: formatDate(createdAt, { dateStyle: 'medium' }) })}</span>
          )}
          {dueOn && isWaiting && (
            <span>
              {t(isLate ? 'share.requests.late' : 'share.requests.due', {
                date: formatDate(noonOf(dueOn), { dateStyle: 'medium' }),
              })}
            </span>
          )}
        </Text>
        {task && (
          <div className={classes.making}>
            <MakingProgress task={task} request={request} />
          </div>
        )}
      </div>
      <RequestStateBadge state={state} />
      <Group gap={6} wrap="nowrap">
        {!task && <NextStep request={request} />}
        <RequestMenu request={request} isMaking={task !== undefined} onRemind={() => setReminding(true)} />
      </Group>
      <ReminderDialog request={request} opened={isReminding} onClose={() => setReminding(false)} />
    </article>
  );
}

/** The one thing that usually comes next. */
function NextStep({ request }: { request: ReviewRequest }) {
  const t = useT();
  const { info } = useApi();
  const say = useRequestActions();
  const icon = { size: 16, 'aria-hidden': true } as const;
  if (request.state === 'returned')
    return (
      <Button
        component={Link}
        href={comparePath(request)}
        variant="default"
        leftSection={<GitCompareArrows {...icon} />}
      >
        {t('share.do.compare')}
      </Button>
    );
  if (info.library.readOnly || request.state === 'withdrawn') return null;
  if (request.state === 'made')
    return request.exportIds.length > 0 ? (
      <Button variant="default" leftSection={<Check {...icon} />} onClick={() => void say(request, 'sent')}>
        {t('share.do.sent')}
      </Button>
    ) : (
      <Button component={Link} href={requestPath(request)} variant="default">
        {t('share.make')}
      </Button>
    );
  return (
    <Button component={Link} href={bringBackPath(request)} variant="default" leftSection={<Inbox {...icon} />}>
      {t('share.do.bring')}
    </Button>
  );
}

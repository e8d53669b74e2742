import { Anchor, Button, Container, Group, Stack, Text, Title } from '@mantine/core';
import { ArrowLeft, Check, RefreshCw } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { Link } from 'wouter';
import type { SessionDetail } from '../../contract/views.ts';
import type { ReviewRequest } from '../../core/model/request.ts';
import { useT } from '../../ui/i18n/use-t.ts';
import { useApi } from '../api/api-context.tsx';
import { Card } from './Card.tsx';
import { MakingProgress } from './MakingProgress.tsx';
import { MessageActions } from './MessageActions.tsx';
import { RequestFiles } from './RequestFiles.tsx';
import { RequestStateBadge } from './RequestStateBadge.tsx';
import { askLikePath } from './request-path.ts';
import classes from './share.module.css';
import { useMakePage } from './use-make-page.ts';
import { useMakingTask } from './use-making-task.ts';
import { useRequestActions } from './use-request-actions.ts';

interface RequestMadeProps {
  readonly detail: SessionDetail;
  readonly requestId: string;
  /** The task that is making its page, when it was started just now. */
  readonly taskId: string | null;
}

/** What was made for a reviewer: the files, the message, and that it is on its way. */
export function RequestMade({ detail, requestId, taskId }: RequestMadeProps) {
  const t = useT();
  const request = detail.requests.find(({ id }) => id === requestId);
  return (
    <Container size="sm" py="xl">
      <Stack gap="lg">
        <div>
          <Anchor component={Link} href="/reviewers" size="sm">
            <ArrowLeft size={14} aria-hidden /> {t('share.made.all')}
          </Anchor>
          <Group gap={12} mt={6}>
            <Title order={1} dir="auto">
              {request ? t('share.made.title', { name: request.reviewer.name }) : t('share.made.gone')}
            </Title>
            {request && <RequestStateBadge state={request.state} />}
          </Group>
        </div>
        {request && <MadeCards detail={detail} request={request} taskId={taskId} />}
      </Stack>
    </Container>
  );
}

function MadeCards({ detail, request, taskId }: Omit<RequestMadeProps, 'requestId'> & { request: ReviewRequest }) {
  const t = useT();
  const { formatDate } = useIntl();
  const { info } = useApi();
  const task = useMakingTask(request, taskId);
  const makePage = useMakePage();
  const say = useRequestActions();
  const [isStarting, setStarting] = useState(false);
  const isRunning = task?.state === 'running';
  const files = request.exportIds.flatMap((id) => detail.exports.find((file) => file.id === id) ?? []);
  const isMade = files.length > 0;
  const canWrite = !info.library.readOnly;
  const video = request.delivery === 'two-files' ? 'apart' : 'inside';
  const make = async () => {
    setStarting(true);
    await makePage(request, { replace: true });
    setStarting(false);
  };
  return (
    <>
      <Card title={t('share.made.files')}>
        <MakingProgress task={task} request={request} />
        {!isMade && !task && <Text>{t('share.make.stopped')}</Text>}
        {isMade && !isRunning && <RequestFiles request={request} files={files} />}
        {canWrite && !isRunning && (
          <Group>
            <Button
              variant={isMade ? 'default' : 'filled'}
              leftSection={<RefreshCw size={16} aria-hidden />}
              loading={isStarting}
              onClick={() => void make()}
            >
              {t(isMade ? 'share.make.again' : 'share.make')}
            </Button>
            {!isMade && (
              <Button component={Link} href={askLikePath(request)} variant="subtle" color="gray">
                {t('share.make.change')}
              </Button>
            )}
          </Group>
        )}
      </Card>
      {isMade && !isRunning && (
        <Card title={t('share.made.message')}>
          <Text size="sm" c="dimmed">
            {t('share.made.subject', { subject: t('share.message.subject') })}
          </Text>
          <p className={classes.text} dir="auto">
            {request.message}
          </p>
          <MessageActions subject={t('share.message.subject')} text={request.message} />
          <Text size="sm">{t('share.message.attach', { video })}</Text>
        </Card>
      )}
      {request.sentAt !== null && request.state !== 'made' && (
        <Text size="sm">
          {t('share.made.sentAt', { date: formatDate(request.sentAt, { dateStyle: 'medium' }) })}{' '}
          {request.state !== 'returned' && t('share.made.next')}
        </Text>
      )}
      <Group justify="space-between">
        {canWrite && (
          <Button component={Link} href={`/sessions/${detail.session.id}/ask`} variant="subtle" color="gray">
            {t('share.made.another')}
          </Button>
        )}
        {canWrite && isMade && !isRunning && (request.state === 'made' || request.state === 'withdrawn') && (
          <Button size="md" leftSection={<Check size={18} aria-hidden />} onClick={() => void say(request, 'sent')}>
            {t('share.do.sent')}
          </Button>
        )}
      </Group>
    </>
  );
}

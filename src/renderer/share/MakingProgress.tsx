import { Alert, Button, Group, Progress, Text } from '@mantine/core';
import { useIntl } from 'react-intl';
import { type ReviewRequest, SIZE_LIMITS } from '../../core/model/request.ts';
import type { Task } from '../../core/model/task.ts';
import { errorText } from '../../ui/errors/error-text.ts';
import { useT } from '../../ui/i18n/use-t.ts';
import { useApi } from '../api/api-context.tsx';
import { useNotify } from '../app/use-notify.tsx';
import { fileSize } from '../review/file-size.ts';
import { TimeLeft } from '../review/TimeLeft.tsx';

/** The making of a page as it goes on: how far, time left, cancel; afterwards what went wrong, if anything. */
export function MakingProgress({ task, request }: { task: Task | undefined; request: ReviewRequest }) {
  const t = useT();
  const { locale } = useIntl();
  const { client } = useApi();
  const notify = useNotify();
  if (task?.state === 'running')
    return (
      <Group gap={12} wrap="nowrap" role="status">
        <Progress
          flex={1}
          value={task.progress === null ? 100 : task.progress * 100}
          animated={task.progress === null}
          aria-label={t('share.make.running')}
        />
        <TimeLeft task={task} />
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() => void client.cancelTask({ params: { taskId: task.id } }).catch(notify.error)}
        >
          {t('review.task.cancel')}
        </Button>
      </Group>
    );
  if (task?.state === 'cancelled') return <Text role="status">{t('share.make.cancelled')}</Text>;
  if (task?.state !== 'failed' || !task.error) return null;
  const limit = SIZE_LIMITS[request.size];
  const { what, next } =
    task.error.code === 'too-large' && limit !== null
      ? { what: t('share.summary.cannot', { limit: fileSize(limit, locale) }), next: t('share.make.cannotNext') }
      : errorText(t, task.error.code);
  return (
    <Alert color="change" title={what}>
      <Text size="sm">{next}</Text>
    </Alert>
  );
}

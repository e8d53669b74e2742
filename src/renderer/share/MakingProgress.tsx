import { Alert, Text } from '@mantine/core';
import { useIntl } from 'react-intl';
import { type ReviewRequest, SIZE_LIMITS } from '../../core/model/request.ts';
import type { Task } from '../../core/model/task.ts';
import { errorText } from '../../ui/errors/error-text.ts';
import { useT } from '../../ui/i18n/use-t.ts';
import { fileSize } from '../review/file-size.ts';
import { TaskProgress } from '../tasks/TaskProgress.tsx';

/** The making of a page as it goes on: how far, time left, cancel; afterwards what went wrong, if anything. */
export function MakingProgress({ task, request }: { task: Task | undefined; request: ReviewRequest }) {
  const t = useT();
  const { locale } = useIntl();
  if (task?.state === 'running')
    return (
      <div role="status">
        <TaskProgress task={task} label={t('share.make.running')} />
      </div>
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

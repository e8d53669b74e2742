import { Alert, Button, Group, Progress, Text, Title } from '@mantine/core';
import { FileCode2, FileText } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { ExportDocument } from '../../core/model/documents.ts';
import type { Task } from '../../core/model/task.ts';
import { errorText } from '../../ui/errors/error-text.ts';
import { useT } from '../../ui/i18n/use-t.ts';
import { useApi } from '../api/api-context.tsx';
import { useNotify } from '../app/use-notify.tsx';
import { ExportRow } from './ExportRow.tsx';
import classes from './FinishedReview.module.css';
import { TimeLeft } from './TimeLeft.tsx';

interface ExportSectionProps {
  readonly reviewId: string;
  readonly exports: readonly ExportDocument[];
  readonly tasks: readonly Task[];
}

/** Makes the report as a file and shows the files that are there. */
export function ExportSection({ reviewId, exports, tasks }: ExportSectionProps) {
  const t = useT();
  const { locale } = useIntl();
  const { client, info } = useApi();
  const notify = useNotify();
  const [taskId, setTaskId] = useState<string | null>(null);
  const own = exports.filter((file) => file.reviewId === reviewId);
  // After a reload the one that runs is found again; the end of one is shown only where it was started.
  const task =
    tasks.find(({ id }) => id === taskId) ??
    tasks.find(({ kind, state }) => kind === 'export-report' && state === 'running');
  const isRunning = task?.state === 'running';

  const make = (format: 'html' | 'pdf') => {
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    client
      .exportReport({ params: { reviewId }, body: { formats: [format], locale, timeZone } })
      .then((started) => setTaskId(started.taskId))
      .catch(notify.error);
  };
  const failure = task?.state === 'failed' && task.error ? errorText(t, task.error.code) : null;
  return (
    <section className={classes.exports} aria-labelledby="export-title">
      <Title order={2} size="h3" id="export-title">
        {t('review.export.title')}
      </Title>
      <Text size="sm" c="dimmed" mb={10}>
        {info.capabilities.printPdf ? t('review.export.text') : t('review.export.textNoPdf')}
      </Text>
      <Group gap={8}>
        <Button
          variant="default"
          disabled={isRunning}
          leftSection={<FileCode2 size={16} aria-hidden />}
          onClick={() => make('html')}
        >
          {t('review.export.makeHtml')}
        </Button>
        {info.capabilities.printPdf && (
          <Button
            variant="default"
            disabled={isRunning}
            leftSection={<FileText size={16} aria-hidden />}
            onClick={() => make('pdf')}
          >
            {t('review.export.makePdf')}
          </Button>
        )}
      </Group>
      {isRunning && (
        <Group gap={10} mt={10} wrap="nowrap" role="status">
          <Progress
            flex={1}
            value={task.progress === null ? 100 : task.progress * 100}
            animated={task.progress === null}
            aria-label={t('review.export.running')}
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
      )}
      {failure && (
        <Alert color="change" mt={10} title={failure.what}>
          <Text size="sm">{failure.next}</Text>
        </Alert>
      )}
      {own.length > 0 && (
        <ul className={classes.list} aria-label={t('review.export.files')}>
          {own.map((file) => (
            <ExportRow key={file.id} file={file} />
          ))}
        </ul>
      )}
    </section>
  );
}

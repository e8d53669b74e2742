import { Alert, Box, Button, Group, Text } from '@mantine/core';
import { FileCode2, FileText } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { ReportBody } from '../../contract/report-body.ts';
import type { ExportDocument } from '../../core/model/documents.ts';
import type { Task } from '../../core/model/task.ts';
import { errorText } from '../../ui/errors/error-text.ts';
import { useT } from '../../ui/i18n/use-t.ts';
import { useApi } from '../api/api-context.tsx';
import { useNotify } from '../app/use-notify.tsx';
import { TaskProgress } from '../tasks/TaskProgress.tsx';
import { ExportRow } from './ExportRow.tsx';
import classes from './FinishedReview.module.css';

interface ReportMakerProps {
  /** Asks for the report; gives the task that makes it. */
  readonly start: (body: ReportBody) => Promise<{ readonly taskId: string }>;
  /** Those of this report. */
  readonly exports: readonly ExportDocument[];
  /** Those of the session. */
  readonly tasks: readonly Task[];
}

/** Makes a report as a file, with progress and cancel, and shows the files that are there. */
export function ReportMaker({ start, exports, tasks }: ReportMakerProps) {
  const t = useT();
  const { locale } = useIntl();
  const { info } = useApi();
  const notify = useNotify();
  const [taskId, setTaskId] = useState<string | null>(null);
  // After a reload the one that runs is found again; the end of one is shown only where it was started.
  const task =
    tasks.find(({ id }) => id === taskId) ??
    tasks.find(({ kind, state }) => kind === 'export-report' && state === 'running');
  const isRunning = task?.state === 'running';

  const make = (format: 'html' | 'pdf') => {
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    start({ formats: [format], locale, timeZone })
      .then((started) => setTaskId(started.taskId))
      .catch(notify.error);
  };
  const failure = task?.state === 'failed' && task.error ? errorText(t, task.error.code) : null;
  return (
    <>
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
        <Box mt={10} role="status">
          <TaskProgress task={task} label={t('review.export.running')} />
        </Box>
      )}
      {failure && (
        <Alert color="change" mt={10} title={failure.what}>
          <Text size="sm">{failure.next}</Text>
        </Alert>
      )}
      {exports.length > 0 && (
        <ul className={classes.list} aria-label={t('review.export.files')}>
          {exports.map((file) => (
            <ExportRow key={file.id} file={file} />
          ))}
        </ul>
      )}
    </>
  );
}

import { Text, Title } from '@mantine/core';
import type { ExportDocument } from '../../core/model/documents.ts';
import type { Task } from '../../core/model/task.ts';
import { useT } from '../../ui/i18n/use-t.ts';
import { useApi } from '../api/api-context.tsx';
import classes from './FinishedReview.module.css';
import { ReportMaker } from './ReportMaker.tsx';

interface ExportSectionProps {
  readonly reviewId: string;
  readonly exports: readonly ExportDocument[];
  readonly tasks: readonly Task[];
}

/** The report of the own finished review. */
export function ExportSection({ reviewId, exports, tasks }: ExportSectionProps) {
  const t = useT();
  const { client, info } = useApi();
  return (
    <section className={classes.exports} aria-labelledby="export-title">
      <Title order={2} size="h3" id="export-title">
        {t('review.export.title')}
      </Title>
      <Text size="sm" c="dimmed" mb={10}>
        {info.capabilities.printPdf ? t('review.export.text') : t('review.export.textNoPdf')}
      </Text>
      <ReportMaker
        start={(body) => client.exportReport({ params: { reviewId }, body })}
        exports={exports.filter((file) => file.reviewId === reviewId)}
        tasks={tasks}
      />
    </section>
  );
}

import { CloseButton, Group, Modal, Text } from '@mantine/core';
import type { SessionDetail } from '../../contract/views.ts';
import type { Task } from '../../core/model/task.ts';
import { useT } from '../../ui/i18n/use-t.ts';
import { useApi } from '../api/api-context.tsx';
import { ReportMaker } from '../review/ReportMaker.tsx';

interface MergedReportProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly detail: SessionDetail;
  readonly mergedId: string;
  readonly ownReviewFirst: boolean;
  readonly tasks: readonly Task[];
  /** Places of the six that lack something. */
  readonly missingCount: number;
}

/** Makes the report of the merged points and shows those that were made. */
export function MergedReport(props: MergedReportProps) {
  const { opened, onClose, detail, mergedId, ownReviewFirst, tasks, missingCount } = props;
  const t = useT();
  const { client, info } = useApi();
  const { id: sessionId } = detail.session;
  return (
    // Put together from its parts: Mantine's own header is a second banner to screen readers.
    <Modal.Root opened={opened} onClose={onClose} centered size={560}>
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Body p="lg">
          <Group justify="space-between" wrap="nowrap" mb="xs">
            <Modal.Title fw={650}>{t('compare.report.title')}</Modal.Title>
            <CloseButton size="lg" aria-label={t('app.close')} onClick={onClose} />
          </Group>
          <Text size="sm" mb="xs">
            {t('compare.report.text', { first: ownReviewFirst ? 'yes' : 'no' })}
          </Text>
          {missingCount > 0 && (
            <Text size="sm" mb="xs">
              {t('compare.report.missing', { missing: missingCount })}
            </Text>
          )}
          {!info.capabilities.printPdf && (
            <Text size="sm" c="dimmed" mb="xs">
              {t('compare.report.noPdf')}
            </Text>
          )}
          <ReportMaker
            start={(body) => client.exportMerged({ params: { sessionId }, body })}
            exports={detail.exports.filter((file) => file.reviewId === mergedId)}
            tasks={tasks}
          />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

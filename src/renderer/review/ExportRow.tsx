import { ActionIcon, Group, Text, Tooltip } from '@mantine/core';
import { Download, ExternalLink, FileCode2, FileText, Film, FolderOpen, Save } from 'lucide-react';
import type { DragEvent } from 'react';
import { useIntl } from 'react-intl';
import { mediaPaths } from '../../contract/media-paths.ts';
import { AppError } from '../../core/errors.ts';
import type { ExportDocument } from '../../core/model/documents.ts';
import { useT } from '../../ui/i18n/use-t.ts';
import { useApi } from '../api/api-context.tsx';
import { shell } from '../api/shell.ts';
import { useNotify } from '../app/use-notify.tsx';
import classes from './FinishedReview.module.css';
import { fileSize } from './file-size.ts';

/** A file's name without what all of them begin with. */
export const shortName = (fileName: string): string => fileName.replace(/^Second Take /, '');

/**
 * One finished file: what it is, how large, and the ways to get at it that this shell has.
 * @param label where its kind alone would not tell it from another
 */
export function ExportRow({ file, label }: { file: ExportDocument; label?: string }) {
  const t = useT();
  const intl = useIntl();
  const { info } = useApi();
  const notify = useNotify();
  const { saveAs, reveal, dragOut } = info.capabilities;
  const isVideo = file.kind === 'review-video' || file.kind === 'clip' || file.kind === 'reel';
  const Icon = file.kind === 'report-pdf' ? FileText : isVideo ? Film : FileCode2;
  const saveFileAs = async () => {
    const result = await shell()?.saveExportAs(file.id);
    if (result === 'saved') notify.done('review.export.saved');
    if (result === 'failed') notify.error(new AppError('file-failed'));
  };
  const dragFile = async (event: DragEvent) => {
    // Instead of the browser's own drag, which would only carry text.
    event.preventDefault();
    if ((await shell()?.dragExport(file.id)) === false) notify.error(new AppError('not-found'));
  };
  const revealFile = async () => {
    if ((await shell()?.revealExport(file.id)) === false) notify.error(new AppError('not-found'));
  };
  const button = { variant: 'subtle', color: 'gray', size: 'lg' } as const;
  return (
    <li
      className={classes.row}
      {...(dragOut
        ? { draggable: true, onDragStart: (event) => void dragFile(event), title: t('review.export.drag') }
        : {})}
    >
      <Icon size={20} aria-hidden />
      <div className={classes.file}>
        {/* The end of a name is what tells it from the next: which moment, which copy. */}
        <Text size="sm" {...(label ? { lineClamp: 2 } : { truncate: true })} title={file.fileName}>
          {label ?? t(`review.export.${file.kind}`)}
        </Text>
        <Text size="xs" c="dimmed">
          {t('review.export.facts', {
            date: intl.formatDate(file.createdAt, { dateStyle: 'medium', timeStyle: 'short' }),
            size: fileSize(file.sizeBytes, intl.locale),
          })}
        </Text>
      </div>
      <Group gap={2} wrap="nowrap">
        {saveAs ? (
          <Tooltip label={t('review.export.saveAs')}>
            <ActionIcon
              {...button}
              aria-label={t('review.export.saveAsNamed', { file: file.fileName })}
              onClick={() => void saveFileAs()}
            >
              <Save size={18} aria-hidden />
            </ActionIcon>
          </Tooltip>
        ) : (
          <>
            <Tooltip label={t('review.export.open')}>
              <ActionIcon
                {...button}
                component="a"
                href={mediaPaths.exportView(info.mediaTicket, file.id)}
                target="_blank"
                rel="noopener"
                aria-label={t('review.export.openNamed', { file: file.fileName })}
              >
                <ExternalLink size={18} aria-hidden />
              </ActionIcon>
            </Tooltip>
            <Tooltip label={t('review.export.download')}>
              <ActionIcon
                {...button}
                component="a"
                href={mediaPaths.exportDownload(info.mediaTicket, file.id)}
                download={file.fileName}
                aria-label={t('review.export.downloadNamed', { file: file.fileName })}
              >
                <Download size={18} aria-hidden />
              </ActionIcon>
            </Tooltip>
          </>
        )}
        {reveal && (
          <Tooltip label={t('review.export.reveal')}>
            <ActionIcon
              {...button}
              aria-label={t('review.export.revealNamed', { file: file.fileName })}
              onClick={() => void revealFile()}
            >
              <FolderOpen size={18} aria-hidden />
            </ActionIcon>
          </Tooltip>
        )}
      </Group>
    </li>
  );
}

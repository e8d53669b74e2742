import { Text } from '@mantine/core';
import type { ExportDocument } from '../../core/model/documents.ts';
import type { ReviewRequest } from '../../core/model/request.ts';
import { useT } from '../../ui/i18n/use-t.ts';
import { ExportRow } from '../review/ExportRow.tsx';
import classes from './share.module.css';

/** The page and the videos beside it, and what to do with each. */
export function RequestFiles({ request, files }: { request: ReviewRequest; files: readonly ExportDocument[] }) {
  const t = useT();
  return (
    <>
      <Text size="sm">{t(request.delivery === 'one-file' ? 'share.made.oneFile' : 'share.made.twoFiles')}</Text>
      <ul className={classes.list} aria-label={t('share.made.filesList', { name: request.reviewer.name })}>
        {files.map((file, index) => (
          <ExportRow
            key={file.id}
            file={file}
            // The page comes first, so a video's place is its number.
            {...(index > 0 && files.length > 2 ? { label: t('share.made.video', { number: index }) } : {})}
          />
        ))}
      </ul>
      <Text size="sm" c="dimmed">
        {t('share.made.recall')}
      </Text>
    </>
  );
}

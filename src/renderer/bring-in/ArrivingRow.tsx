import { Button, Group, Progress, Text } from '@mantine/core';
import { useIntl } from 'react-intl';
import { timeCode } from '../../core/timeline/time-code.ts';
import { errorText } from '../../ui/errors/error-text.ts';
import { useT } from '../../ui/i18n/use-t.ts';
import { fileSize } from '../review/file-size.ts';
import { type Arriving, arrivingStore } from './arriving-store.ts';
import classes from './bring-in.module.css';
import { FileRow } from './FileRow.tsx';

/** Below this the first bytes say nothing about the rest. */
const FIRST_MS = 1_500;

function leftMs({ sizeBytes, sentBytes, sinceMs }: Arriving): number | null {
  if (sizeBytes === null || sinceMs === null || sentBytes === 0) return null;
  const tookMs = performance.now() - sinceMs;
  return tookMs < FIRST_MS ? null : (tookMs * (sizeBytes - sentBytes)) / sentBytes;
}

/** A file on its way to the backend: how far, how long still, and the way to stop it. */
export function ArrivingRow({ file }: { file: Arriving }) {
  const t = useT();
  const { locale } = useIntl();
  const { key, fileName, sizeBytes, sentBytes, sinceMs, error } = file;
  const left = leftMs(file);
  const isSent = sizeBytes === null || sentBytes >= sizeBytes;
  const drop = () => arrivingStore.drop(key);
  if (error) {
    const { what, next } = errorText(t, error.code);
    return (
      <FileRow fileName={fileName} onRemove={drop}>
        <div className={classes.problem}>
          <Text size="sm" fw={600}>
            {what}
          </Text>
          <Text size="sm">{next}</Text>
        </div>
      </FileRow>
    );
  }
  return (
    <FileRow fileName={fileName}>
      <Group gap={12} wrap="nowrap">
        <Progress
          flex={1}
          value={isSent || !sizeBytes ? 100 : (sentBytes / sizeBytes) * 100}
          animated={sinceMs !== null && isSent}
          color={sinceMs === null ? 'gray' : 'ink'}
          aria-label={fileName}
        />
        <Button
          size="compact-sm"
          variant="subtle"
          aria-label={t('bringIn.cancelNamed', { name: fileName })}
          onClick={drop}
        >
          {t('review.task.cancel')}
        </Button>
      </Group>
      <Text size="xs" c="dimmed">
        {sinceMs === null
          ? t('bringIn.waiting')
          : isSent
            ? t('bringIn.looking')
            : t('bringIn.arriving', { sent: fileSize(sentBytes, locale), size: fileSize(sizeBytes ?? 0, locale) })}
        {left !== null && !isSent && ` · ${t('bringIn.left', { time: timeCode(left + 999) })}`}
      </Text>
    </FileRow>
  );
}

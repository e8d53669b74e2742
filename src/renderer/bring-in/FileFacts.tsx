import { Text } from '@mantine/core';
import { useIntl } from 'react-intl';
import type { Incoming } from '../../contract/imports-api.ts';
import { timeCode } from '../../core/timeline/time-code.ts';
import { useT } from '../../ui/i18n/use-t.ts';
import dotted from '../app/dotted.module.css';
import { fileSize } from '../review/file-size.ts';

/** What a file is: length, picture, sound, size, when it was recorded. */
export function FileFacts({ file }: { file: Incoming }) {
  const t = useT();
  const { locale, formatDate } = useIntl();
  const { facts, sizeBytes } = file;
  if (!facts) return null;
  const { durationMs, picture, hasSound, recordedAt } = facts;
  const parts = [
    ...(durationMs === null ? [] : [timeCode(durationMs)]),
    picture
      ? t('bringIn.facts.picture', { width: `${picture.width}`, height: `${picture.height}` })
      : t('bringIn.facts.sound'),
    ...(hasSound ? [] : [t('bringIn.facts.noSound')]),
    fileSize(sizeBytes, locale),
    ...(recordedAt ? [t('bringIn.facts.recorded', { date: formatDate(recordedAt, { dateStyle: 'medium' }) })] : []),
  ];
  return (
    <Text size="sm" c="dimmed" component="div" className={dotted.row}>
      {parts.map((part) => (
        <span key={part}>{part}</span>
      ))}
    </Text>
  );
}

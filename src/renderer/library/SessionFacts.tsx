import { Text } from '@mantine/core';
import { FormattedDate, useIntl } from 'react-intl';
import type { SessionSummary } from '../../contract/views.ts';
import { useT } from '../../ui/i18n/use-t.ts';
import { useSizes } from '../api/use-sizes.ts';
import dotted from '../app/dotted.module.css';
import { fileSize } from '../review/file-size.ts';

/** When it was and how much there is of it. */
export function SessionFacts({ summary, isShort = false }: { summary: SessionSummary; isShort?: boolean }) {
  const t = useT();
  const { locale } = useIntl();
  const sizeBytes = useSizes().data?.sessions[summary.session.id] ?? 0;
  const { session, takeCount, momentCount } = summary;
  const others = session.questions.length - 1;
  return (
    <Text size="sm" c="dimmed" mt={4} component="div" className={dotted.row}>
      <time dateTime={session.createdAt}>
        <FormattedDate value={session.createdAt} dateStyle="medium" {...(isShort ? {} : { timeStyle: 'short' })} />
      </time>
      <span>{t('app.session.takes', { count: takeCount })}</span>
      {momentCount > 0 && <span>{t('app.session.moments', { count: momentCount })}</span>}
      {others > 0 && !isShort && <span>{t('app.session.moreQuestions', { count: others })}</span>}
      {sizeBytes > 0 && takeCount > 0 && !isShort && <span>{fileSize(sizeBytes, locale)}</span>}
    </Text>
  );
}

import { Alert, Button, Group, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useIntl } from 'react-intl';
import type { LeftFiles } from '../../contract/imports-api.ts';
import { useT } from '../../ui/i18n/use-t.ts';
import { useApi } from '../api/api-context.tsx';
import { queryKeys } from '../api/query-keys.ts';
import { useNotify } from '../app/use-notify.tsx';
import { fileSize } from '../review/file-size.ts';
import classes from './bring-in.module.css';

/** Most files that are named. */
const NAMED_MAX = 6;

/** Says which files have to be chosen again since the app was closed, and what of theirs is kept. */
export function LeftNote({ files }: Pick<LeftFiles, 'files'>) {
  const t = useT();
  const { locale } = useIntl();
  const { client } = useApi();
  const notify = useNotify();
  const queries = useQueryClient();
  const count = files.length;
  if (count === 0) return null;
  const refresh = () => queries.invalidateQueries({ queryKey: queryKeys.incoming });
  const restore = () => client.restoreLeftIncoming().then(refresh).catch(notify.error);
  const forget = async () => {
    try {
      await client.forgetLeftIncoming();
      await refresh();
      notify.done('bringIn.unfinished.forgotten', { count }, () => void restore());
    } catch (error) {
      notify.error(error);
    }
  };
  return (
    <Alert color="ink" title={t('bringIn.unfinished.title', { count })}>
      <Text size="sm">{t('bringIn.unfinished.text', { count })}</Text>
      <ul className={classes.leftFiles} aria-label={t('bringIn.unfinished.title', { count })}>
        {files.slice(0, NAMED_MAX).map(({ fileName, sizeBytes, question }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two files may have the same name and size
          <li key={place}>
            <bdi className={classes.leftName}>{fileName}</bdi>{' '}
            <Text span size="sm" c="dimmed">
              {fileSize(sizeBytes, locale)}
            </Text>
            {question !== null && question.trim() !== '' && (
              <Text size="sm" lineClamp={2} dir="auto">
                {question}
              </Text>
            )}
          </li>
        ))}
      </ul>
      <Group justify="space-between">
        <Text size="sm" c="dimmed">
          {count > NAMED_MAX && t('bringIn.unfinished.more', { count: count - NAMED_MAX })}
        </Text>
        <Button size="xs" variant="default" onClick={() => void forget()}>
          {t('bringIn.unfinished.forget', { count })}
        </Button>
      </Group>
    </Alert>
  );
}

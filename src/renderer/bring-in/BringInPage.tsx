import { Alert, Container, Skeleton, Stack, Text, Title } from '@mantine/core';
import { FolderInput } from 'lucide-react';
import { useSearchParams } from 'wouter';
import { useT } from '../../ui/i18n/use-t.ts';
import { useApi } from '../api/api-context.tsx';
import classes from './bring-in.module.css';
import { ChooseFiles } from './ChooseFiles.tsx';
import { DropTarget } from './DropTarget.tsx';
import { FileList } from './FileList.tsx';
import { LeftNote } from './LeftNote.tsx';
import { useArriving, useIncoming, useLeftIncoming } from './use-bring-in.ts';

/** Brings videos and sound in as takes; with a session in the address, into that one. */
export function BringInPage() {
  const t = useT();
  const { info } = useApi();
  const [search] = useSearchParams();
  const arriving = useArriving();
  const incoming = useIncoming();
  const left = useLeftIncoming();
  const isEmpty = arriving.length === 0 && incoming?.length === 0;
  return (
    <Container size="lg" py="xl">
      <Stack gap="lg">
        <div>
          <Title order={1}>{t('bringIn.title')}</Title>
          <Text c="dimmed" mt={4} maw={680}>
            {t('bringIn.text')}
          </Text>
        </div>
        {info.library.readOnly ? (
          <Alert color="change" title={t('bringIn.readOnly')} />
        ) : (
          <>
            <DropTarget stay />
            {left && <LeftNote files={left.files} />}
            {isEmpty && (
              <div className={classes.zone}>
                <FolderInput size={40} strokeWidth={1.5} aria-hidden className={classes.zoneIcon} />
                <ChooseFiles isFirst />
                <Text size="sm" c="dimmed">
                  {t('bringIn.drop')}
                </Text>
              </div>
            )}
            {!(incoming && left) && <Skeleton h={160} />}
            {incoming && left && !isEmpty && (
              <FileList
                arriving={arriving}
                incoming={incoming}
                startSessionId={search.get('session') ?? left.sessionId}
              />
            )}
          </>
        )}
      </Stack>
    </Container>
  );
}

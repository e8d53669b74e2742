import { Alert, Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { Captions, FileInput, WandSparkles } from 'lucide-react';
import { Link } from 'wouter';
import type { Transcriber } from '../../contract/transcripts-api.ts';
import { AppError } from '../../core/errors.ts';
import type { Take } from '../../core/model/take.ts';
import type { Task } from '../../core/model/task.ts';
import { errorText } from '../../ui/errors/error-text.ts';
import { useT } from '../../ui/i18n/use-t.ts';
import { Pane } from '../../ui/workspace/Pane.tsx';
import { useApi } from '../api/api-context.tsx';
import { CopyDetails } from '../app/CopyDetails.tsx';
import { useTasks } from '../review/use-tasks.ts';
import { TaskProgress } from '../tasks/TaskProgress.tsx';
import classes from './transcript.module.css';

interface EmptyTranscriptProps {
  readonly take: Take;
  readonly transcriber: Transcriber;
  readonly onImport: () => void;
  readonly onMake: () => void;
}

/** What a transcript is for and how to get one; while one is being made, how far that is. */
export function EmptyTranscript({ take, transcriber, onImport, onMake }: EmptyTranscriptProps) {
  const t = useT();
  const { info } = useApi();
  const task = useTasks(take.sessionId).findLast(
    ({ kind, takeId }) => kind === 'make-transcript' && takeId === take.id,
  );
  const canWrite = !info.library.readOnly;
  const hasSound = take.media?.audio !== null;
  if (task?.state === 'running') return <Making task={task} />;
  return (
    <Pane aria-label={t('transcript.title')}>
      <Stack align="center" gap="sm" className={classes.empty}>
        <Captions size={36} strokeWidth={1.5} aria-hidden />
        <Text fw={600}>{t('transcript.empty')}</Text>
        <Text size="sm" c="dimmed">
          {t('transcript.empty.text')}
        </Text>
        {task?.state === 'failed' && task.error && <Failed error={task.error} />}
        {canWrite && (
          <Group justify="center" gap={8}>
            <Button leftSection={<FileInput size={16} aria-hidden />} onClick={onImport}>
              {t('transcript.import.start')}
            </Button>
            {transcriber === 'ready' && hasSound && (
              <Button variant="default" leftSection={<WandSparkles size={16} aria-hidden />} onClick={onMake}>
                {t('transcript.make')}
              </Button>
            )}
          </Group>
        )}
        {canWrite && hasSound && (
          <Text size="xs" c="dimmed">
            {t(`transcript.transcriber.${transcriber}`)}{' '}
            {transcriber !== 'ready' && (
              <Anchor component={Link} href="/settings" size="xs" underline="always">
                {t('settings.title')}
              </Anchor>
            )}
          </Text>
        )}
      </Stack>
    </Pane>
  );
}

function Making({ task }: { task: Task }) {
  const t = useT();
  return (
    <Pane aria-label={t('transcript.title')}>
      <Stack align="stretch" gap="sm" className={classes.empty} role="status">
        <Text fw={600}>{t('transcript.making')}</Text>
        <Text size="sm" c="dimmed">
          {t('transcript.making.text')}
        </Text>
        <TaskProgress task={task} label={t('transcript.making')} />
      </Stack>
    </Pane>
  );
}

function Failed({ error }: { error: NonNullable<Task['error']> }) {
  const t = useT();
  const { what, next } = errorText(t, error.code);
  return (
    <Alert color="change" title={what} ta="start">
      <Text size="sm" mb={6}>
        {next}
      </Text>
      <CopyDetails error={new AppError(error.code, error.details)} size="compact-sm" variant="default" />
    </Alert>
  );
}

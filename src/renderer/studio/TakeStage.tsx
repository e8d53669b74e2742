import { Alert, Button, Center, Group, Progress, Stack, Text } from '@mantine/core';
import { ArchiveRestore, LifeBuoy, RotateCw, Trash2, Video } from 'lucide-react';
import type { ReactNode } from 'react';
import { ERROR_CODES, type ErrorCode } from '../../core/errors.ts';
import type { Take } from '../../core/model/take.ts';
import type { Task } from '../../core/model/task.ts';
import { errorText } from '../../ui/errors/error-text.ts';
import { useT } from '../../ui/i18n/use-t.ts';
import { useApi } from '../api/api-context.tsx';
import { TimeLeft } from '../tasks/TimeLeft.tsx';
import classes from './TakeStage.module.css';
import { useTakeCommands } from './use-take-commands.ts';

interface TakeStageProps {
  readonly take: Take;
  readonly tasks: readonly Task[];
  /** The player, where there is something to play. */
  readonly children: ReactNode;
}

const codeOf = (problem: string | null): ErrorCode => ERROR_CODES.find((code) => code === problem) ?? 'take-damaged';

/** The take on screen: its player, or what stands in its way and what to do about it. */
export function TakeStage({ take, tasks, children }: TakeStageProps) {
  const { info } = useApi();
  const canWrite = !info.library.readOnly;
  return (
    <div className={classes.stage}>
      {canWrite && take.recovery === 'offered' && take.status !== 'binned' && <RecoveryOffer take={take} />}
      {take.status === 'ready' && children}
      {take.status === 'recording' && <RecordingNow />}
      {take.status === 'repairing' && <Repairing task={tasks.findLast(({ takeId }) => takeId === take.id)} />}
      {take.status === 'damaged' && <Damaged take={take} canWrite={canWrite} />}
      {take.status === 'binned' && <InBin take={take} canWrite={canWrite} />}
    </div>
  );
}

function RecoveryOffer({ take }: { take: Take }) {
  const t = useT();
  const { keep, bin } = useTakeCommands(take);
  return (
    <Alert color="ink" icon={<LifeBuoy aria-hidden />} title={t('review.recovery.title')} py="xs" flex="none">
      <Group justify="space-between" gap="sm">
        <Text size="sm" flex={1} miw={220}>
          {t('review.recovery.text')}
        </Text>
        <Group gap="xs">
          <Button size="xs" onClick={keep}>
            {t('app.recovered.keep')}
          </Button>
          <Button size="xs" variant="subtle" color="gray" onClick={bin}>
            {t('app.recovered.discard')}
          </Button>
        </Group>
      </Group>
    </Alert>
  );
}

/** A calm panel in the place of the picture. */
function Instead({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <Center className={classes.instead}>
      <Stack align="center" gap="sm" maw={460} ta="center">
        {icon}
        {children}
      </Stack>
    </Center>
  );
}

function RecordingNow() {
  const t = useT();
  return (
    <Instead icon={<Video size={40} strokeWidth={1.5} aria-hidden />}>
      <Text fw={600}>{t('review.take.recording')}</Text>
      <Text size="sm" c="dimmed">
        {t('review.take.recordingNext')}
      </Text>
    </Instead>
  );
}

function Repairing({ task }: { task: Task | undefined }) {
  const t = useT();
  const progress = task?.state === 'running' ? task.progress : null;
  return (
    <Instead icon={<RotateCw size={40} strokeWidth={1.5} aria-hidden />}>
      <Text fw={600}>{t('review.take.repairing')}</Text>
      <Text size="sm" c="dimmed">
        {t('review.take.repairingNext')}
      </Text>
      <Progress
        w={280}
        value={progress === null ? 100 : progress * 100}
        animated={progress === null}
        aria-label={t('review.take.repairing')}
      />
      <TimeLeft task={task} />
    </Instead>
  );
}

function Damaged({ take, canWrite }: { take: Take; canWrite: boolean }) {
  const t = useT();
  const { repair } = useTakeCommands(take);
  const { what, next } = errorText(t, codeOf(take.problem));
  return (
    <Instead icon={<LifeBuoy size={40} strokeWidth={1.5} aria-hidden />}>
      <Text fw={600}>{what}</Text>
      <Text size="sm" c="dimmed">
        {next}
      </Text>
      {canWrite && (
        <Button onClick={repair} leftSection={<RotateCw size={16} aria-hidden />}>
          {t('app.tryAgain')}
        </Button>
      )}
    </Instead>
  );
}

function InBin({ take, canWrite }: { take: Take; canWrite: boolean }) {
  const t = useT();
  const { restore } = useTakeCommands(take);
  return (
    <Instead icon={<Trash2 size={40} strokeWidth={1.5} aria-hidden />}>
      <Text fw={600}>{t('review.take.isBinned')}</Text>
      <Text size="sm" c="dimmed">
        {t('review.take.isBinnedNext')}
      </Text>
      {canWrite && (
        <Button onClick={restore} leftSection={<ArchiveRestore size={16} aria-hidden />}>
          {t('review.take.restore')}
        </Button>
      )}
    </Instead>
  );
}

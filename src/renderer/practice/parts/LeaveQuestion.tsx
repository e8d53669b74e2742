import { Button, Group, Modal, Text } from '@mantine/core';
import { useT } from '../../../ui/i18n/use-t.ts';

interface Props {
  readonly opened: boolean;
  readonly onStay: () => void;
  readonly onLeave: () => void;
}

/** Somebody wants to leave the page in the middle of a recording. */
export function LeaveQuestion({ opened, onStay, onLeave }: Props) {
  const t = useT();
  return (
    <Modal
      opened={opened}
      onClose={onStay}
      title={t('practice.leave.title')}
      centered
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <Text size="sm" mb="lg">
        {t('practice.leave.text')}
      </Text>
      <Group justify="flex-end">
        <Button variant="default" onClick={onLeave}>
          {t('practice.leave.stop')}
        </Button>
        <Button data-autofocus onClick={onStay}>
          {t('practice.leave.stay')}
        </Button>
      </Group>
    </Modal>
  );
}

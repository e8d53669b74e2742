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
    // Put together from its parts: Mantine's own header is a second banner to screen readers.
    <Modal.Root opened={opened} onClose={onStay} centered>
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Body p="lg">
          <Modal.Title fw={650} mb="sm">
            {t('practice.leave.title')}
          </Modal.Title>
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
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

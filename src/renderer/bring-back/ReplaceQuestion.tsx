import { Button, Group, Modal, Text } from '@mantine/core';
import { useT } from '../../ui/i18n/use-t.ts';

interface Props {
  readonly opened: boolean;
  readonly name: string;
  readonly onClose: () => void;
  readonly onReplace: () => void;
}

/** Asks before a newer answer takes the place of an earlier one of the same reviewer. */
export function ReplaceQuestion({ opened, name, onClose, onReplace }: Props) {
  const t = useT();
  return (
    // Put together from its parts: Mantine's own header is a second banner to screen readers.
    <Modal.Root opened={opened} onClose={onClose} centered>
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Body p="lg">
          <Modal.Title fw={650} mb="sm">
            {t('bringBack.replace.title', { name })}
          </Modal.Title>
          <Text size="sm" mb="lg">
            {t('bringBack.replace.text')}
          </Text>
          <Group justify="flex-end">
            <Button variant="default" data-autofocus onClick={onClose}>
              {t('bringBack.replace.no')}
            </Button>
            <Button onClick={onReplace}>{t('bringBack.replace.yes')}</Button>
          </Group>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

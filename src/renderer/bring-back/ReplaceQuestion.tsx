import { Button, Group, Modal, Text } from '@mantine/core';
import { useT } from '../../ui/i18n/use-t.ts';
import classes from './bring-back.module.css';
import { type SavingTimes, savingOrder } from './saving-order.ts';

interface Props {
  readonly opened: boolean;
  readonly name: string;
  readonly times: SavingTimes;
  readonly onClose: () => void;
  readonly onReplace: () => void;
}

/** Asks before a newer answer takes the place of an earlier one of the same reviewer. */
export function ReplaceQuestion({ opened, name, times, onClose, onReplace }: Props) {
  const t = useT();
  const { kept, savedAt } = times;
  const day = (at: string) => ({ at: new Date(at) });
  return (
    // Put together from its parts: Mantine's own header is a second banner to screen readers.
    <Modal.Root opened={opened} onClose={onClose} centered>
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Body p="lg">
          <Modal.Title fw={650} mb="sm">
            {t('bringBack.replace.title', { name })}
          </Modal.Title>
          {kept && (
            <ul className={classes.notes}>
              <li>
                {kept.savedAt === null
                  ? t('bringBack.replace.keptMail', day(kept.receivedAt))
                  : t('bringBack.replace.kept', day(kept.savedAt))}
              </li>
              <li>{savedAt === null ? t('bringBack.replace.newMail') : t('bringBack.replace.new', day(savedAt))}</li>
            </ul>
          )}
          {savingOrder(times) === 'older' && (
            <Text size="sm" fw={600} mt="sm">
              {t('bringBack.replace.older')}
            </Text>
          )}
          <Text size="sm" mt="sm" mb="lg">
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

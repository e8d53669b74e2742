import { Button, Group, List, Text } from '@mantine/core';
import { Dialog } from '../../../ui/dialog/Dialog.tsx';
import { useT } from '../../../ui/i18n/use-t.ts';
import type { WantedRubric } from './RubricChoice.tsx';

interface RubricChangeDialogProps {
  /** Null while there is nothing to ask. */
  readonly wanted: WantedRubric | null;
  readonly onTake: (wanted: WantedRubric) => void;
  readonly onClose: () => void;
}

/** Says before what becomes of what was marked with criteria that the other rubric does not have. */
export function RubricChangeDialog({ wanted, onTake, onClose }: RubricChangeDialogProps) {
  const t = useT();
  return (
    <Dialog
      opened={wanted !== null}
      onClose={onClose}
      title={t('rubrics.change.title', { name: wanted?.rubric.name })}
      width={520}
    >
      {wanted && (
        <>
          <Text size="sm">{t('rubrics.change.lost')}</Text>
          <List size="sm" my={8}>
            {wanted.lost.map(({ id, name }) => (
              <List.Item key={id} dir="auto">
                {name}
              </List.Item>
            ))}
          </List>
          <Text size="sm">{t('rubrics.change.stays', { moments: wanted.moments, points: wanted.points })}</Text>
          {wanted.ratings > 0 && (
            <Text size="sm" mt={4}>
              {t('rubrics.change.goes', { ratings: wanted.ratings })}
            </Text>
          )}
          <Text size="sm" c="dimmed" mt={8}>
            {t('rubrics.change.undo')}
          </Text>
          <Group justify="flex-end" gap={8} mt={16}>
            <Button variant="default" onClick={onClose}>
              {t('rubrics.change.keep')}
            </Button>
            <Button onClick={() => onTake(wanted)}>{t('rubrics.change.take')}</Button>
          </Group>
        </>
      )}
    </Dialog>
  );
}

import { Anchor, Text } from '@mantine/core';
import { useT } from '../../ui/i18n/use-t.ts';
import classes from './parts.module.css';

/** Says that a division begun before is here again, and begins anew when asked; undo takes that back. */
export function TakenUpNote({ onStartOver }: { onStartOver: () => void }) {
  const t = useT();
  return (
    <Text size="sm" mb={10} className={classes.takenUp} role="status">
      {t('parts.answers.takenUp')}{' '}
      <Anchor component="button" type="button" size="sm" underline="always" onClick={onStartOver}>
        {t('parts.answers.startOver')}
      </Anchor>
    </Text>
  );
}

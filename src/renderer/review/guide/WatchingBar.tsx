import { Button, Text } from '@mantine/core';
import { useT } from '../../../ui/i18n/use-t.ts';
import classes from './guide.module.css';
import type { Guide } from './use-guide.ts';

/** Stands in the place of the marks while the take is only watched. */
export function WatchingBar({ guide }: { guide: Guide }) {
  const t = useT();
  return (
    <div className={classes.bar}>
      <Text size="sm" c="dimmed">
        {t('guided.watching.bar')}
      </Text>
      <Button size="compact-sm" variant="default" onClick={() => guide.pass('watch', 'skipped')}>
        {t('guided.watching.stop')}
      </Button>
    </div>
  );
}

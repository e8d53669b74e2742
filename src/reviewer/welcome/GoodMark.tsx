import { Text, Title } from '@mantine/core';
import { KindShape } from '../../ui/marking/KindShape.tsx';
import { useT } from '../i18n/use-t.ts';
import classes from './Welcome.module.css';

/** One mark as it should be, as it would look in the list. */
export function GoodMark() {
  const t = useT();
  return (
    <section className={classes.card} aria-labelledby="good-mark">
      <Title order={2} size="h3" id="good-mark">
        {t('reviewer.example.title')}
      </Title>
      <div className={classes.mark}>
        <KindShape kind="change" size={14} />
        <Text size="sm" fw={500}>
          <span className={classes.time}>{t('reviewer.example.time')}</span> {t('reviewer.example.headline')}
        </Text>
        <Text size="sm" className={classes.note}>
          {t('reviewer.example.note')}
        </Text>
      </div>
      <Text size="sm" c="dimmed">
        {t('reviewer.example.why')}
      </Text>
    </section>
  );
}

import { Checkbox, Text } from '@mantine/core';
import { useT } from '../../../ui/i18n/use-t.ts';
import type { ConfirmedFocus } from '../use-confirmed-focus.ts';
import classes from './setup.module.css';

/** What to do differently this time: the changes carried over, each of which can be left out until the session exists. */
export function FocusChecklist({ focus }: { focus: ConfirmedFocus }) {
  const t = useT();
  return (
    <section className={classes.card} aria-labelledby="practice-focus">
      <h2 id="practice-focus" className={classes.title}>
        {t('practice.focus.title')}
      </h2>
      <ul className={classes.points} data-fixed={focus.isFixed || undefined}>
        {focus.points.map((point) => (
          <li key={point.pointId}>
            {focus.isFixed ? (
              <Text size="sm">{point.text}</Text>
            ) : (
              <Checkbox
                size="sm"
                color="change"
                label={point.text}
                checked={focus.isTicked(point)}
                onChange={() => focus.toggle(point)}
              />
            )}
          </li>
        ))}
      </ul>
      {!focus.isFixed && (
        <Text size="xs" c="dimmed">
          {t('practice.focus.text')}
        </Text>
      )}
    </section>
  );
}

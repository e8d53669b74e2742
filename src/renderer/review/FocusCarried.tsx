import { SegmentedControl, Text, Title } from '@mantine/core';
import { Target } from 'lucide-react';
import type { Session } from '../../core/model/session.ts';
import { FocusOutcome, type Take } from '../../core/model/take.ts';
import { useT } from '../../ui/i18n/use-t.ts';
import classes from './FocusCarried.module.css';
import { useTakeCommands } from './use-take-commands.ts';

/** The change points carried into this session, and what became of each in the take on screen. */
export function FocusCarried({ session, take }: { session: Session; take: Take }) {
  const t = useT();
  const { setOutcome } = useTakeCommands(take);
  if (session.focus.length === 0) return null;
  return (
    <section className={classes.focus} aria-labelledby="focus-carried">
      <Title order={2} size="h3" id="focus-carried" className={classes.title}>
        <Target size={16} aria-hidden />
        {t('review.focus.title')}
      </Title>
      <ul className={classes.points}>
        {session.focus.map((point) => (
          <li key={point.pointId}>
            <Text size="sm" lineClamp={3} dir="auto" className={classes.text}>
              {point.text}
            </Text>
            <SegmentedControl
              size="xs"
              fullWidth
              aria-label={t('review.focus.outcome', { point: point.text.slice(0, 80) })}
              disabled={take.status !== 'ready'}
              value={take.outcomes[point.pointId] ?? ''}
              onChange={(value) => setOutcome(point.pointId, value as FocusOutcome)}
              data={FocusOutcome.options.map((outcome) => ({
                value: outcome,
                label: t(`review.focus.${outcome}`),
              }))}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

import { Button, Text, Title } from '@mantine/core';
import { ArrowRight, CalendarClock, Lock, Timer } from 'lucide-react';
import { useIntl } from 'react-intl';
import type { PagePayload } from '../../core/sharing/page-payload.ts';
import type { Draft } from '../draft/draft.ts';
import { named, useT } from '../i18n/use-t.ts';
import { About } from './About.tsx';
import { GoodMark } from './GoodMark.tsx';
import classes from './Welcome.module.css';

interface WelcomeProps {
  readonly payload: PagePayload;
  /** What the browser has kept; null when there is nothing to go on with. */
  readonly draft: Draft | null;
  readonly onStart: () => void;
}

const STEPS = ['mark', 'rate', 'points'] as const;

/** Who asks for what, how long it takes, and what a good mark looks like. */
export function Welcome({ payload, draft, onStart }: WelcomeProps) {
  const t = useT();
  const { formatDate } = useIntl();
  const { ownerName, reviewerName, clips, dueOn } = payload;
  return (
    <div className={classes.welcome}>
      <div>
        <Title order={1} mb={8} dir="auto">
          {t('reviewer.welcome.hello', named('name', reviewerName))}
        </Title>
        <Text className={classes.ask}>
          {t('reviewer.welcome.ask', { ...named('owner', ownerName), count: clips.length })}
        </Text>
      </div>
      <ul className={classes.facts}>
        <li>
          <Timer size={18} aria-hidden />
          {t('reviewer.welcome.minutes')}
        </li>
        {dueOn && (
          <li>
            <CalendarClock size={18} aria-hidden />
            {t('reviewer.welcome.due', { date: formatDate(dueOn, { dateStyle: 'long', timeZone: 'UTC' }) })}
          </li>
        )}
        <li>
          <Lock size={18} aria-hidden />
          {t('reviewer.welcome.private')}
        </li>
      </ul>
      <div className={classes.start}>
        <Button size="md" onClick={onStart} rightSection={<ArrowRight size={18} aria-hidden />}>
          {draft ? t('reviewer.welcome.goOn') : t('reviewer.welcome.start')}
        </Button>
        {draft && (
          <Text size="sm" c="dimmed">
            {t('reviewer.welcome.found', { moments: draft.moments.length, points: draft.points.length })}
          </Text>
        )}
      </div>
      <section aria-labelledby="steps">
        <Title order={2} size="h3" mb={12} id="steps">
          {t('reviewer.welcome.steps')}
        </Title>
        <ol className={classes.steps}>
          {STEPS.map((step) => (
            <li key={step}>
              <Text fw={600}>{t(`reviewer.welcome.${step}.title`)}</Text>
              <Text size="sm" c="dimmed">
                {t(`reviewer.welcome.${step}.text`)}
              </Text>
            </li>
          ))}
        </ol>
      </section>
      <GoodMark />
      <section className={classes.card}>
        <About payload={payload} />
      </section>
    </div>
  );
}

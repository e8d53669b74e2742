import { Collapse, SegmentedControl, Text, UnstyledButton } from '@mantine/core';
import { ChevronDown, Target } from 'lucide-react';
import { useId, useState } from 'react';
import type { Session } from '../../core/model/session.ts';
import { FocusOutcome, type Take } from '../../core/model/take.ts';
import { useT } from '../../ui/i18n/use-t.ts';
import { useApi } from '../api/api-context.tsx';
import { useTakeCommands } from '../studio/use-take-commands.ts';
import classes from './FocusCarried.module.css';

/**
 * The change points carried into this session, and what became of each in the take on screen. Open while one of them has
 * no answer yet; folded away otherwise, because the moments below are what is worked on.
 */
export function FocusCarried({ session, take }: { session: Session; take: Take }) {
  const t = useT();
  const { info } = useApi();
  const { setOutcome } = useTakeCommands(take);
  const content = useId();
  const answered = session.focus.filter((point) => take.outcomes[point.pointId]).length;
  const [isOpen, setOpen] = useState(answered < session.focus.length);
  if (session.focus.length === 0) return null;
  return (
    <section className={classes.focus} aria-label={t('review.focus.title')}>
      <UnstyledButton
        className={classes.title}
        aria-expanded={isOpen}
        aria-controls={content}
        onClick={() => setOpen(!isOpen)}
      >
        <Target size={16} aria-hidden />
        <span className={classes.name}>{t('review.focus.title')}</span>
        <Text component="span" size="xs" c="dimmed">
          {t('review.step.of', { done: answered, all: session.focus.length })}
        </Text>
        <ChevronDown size={16} aria-hidden data-open={isOpen || undefined} className={classes.chevron} />
      </UnstyledButton>
      <Collapse expanded={isOpen} id={content}>
        <ul className={classes.points}>
          {session.focus.map((point) => (
            <li key={point.pointId}>
              <Text size="sm" lineClamp={2} dir="auto" title={point.text} className={classes.text}>
                {point.text}
              </Text>
              <SegmentedControl
                size="xs"
                fullWidth
                aria-label={t('review.focus.outcome', { point: point.text.slice(0, 80) })}
                disabled={take.status !== 'ready' || info.library.readOnly}
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
      </Collapse>
    </section>
  );
}

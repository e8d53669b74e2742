import { Checkbox, Text } from '@mantine/core';
import { useIntl } from 'react-intl';
import { playedMs } from '../../core/model/take-window.ts';
import { timeCode } from '../../core/timeline/time-code.ts';
import { useT } from '../../ui/i18n/use-t.ts';
import type { TakeLabels } from '../studio/use-take-labels.ts';
import { MAX_TAKES, type ReadyTake, toggleTake } from './ask-draft.ts';
import { Card } from './Card.tsx';
import classes from './share.module.css';

interface TakesCardProps {
  readonly takes: readonly ReadyTake[];
  readonly labels: TakeLabels;
  readonly chosen: readonly string[];
  readonly onChange: (takeIds: string[]) => void;
}

/** Which takes the reviewer gets. */
export function TakesCard({ takes, labels, chosen, onChange }: TakesCardProps) {
  const t = useT();
  const intl = useIntl();
  return (
    <Card title={t('share.takes')}>
      <Text size="sm" c="dimmed">
        {t('share.takes.text')}
      </Text>
      <ul className={classes.list} aria-label={t('share.takes')}>
        {takes.map((take) => (
          <li key={take.id}>
            <Checkbox
              label={<span dir="auto">{labels.long(take)}</span>}
              description={t('share.takes.facts', {
                length: timeCode(playedMs(take)),
                date: intl.formatDate(take.createdAt, { dateStyle: 'medium', timeStyle: 'short' }),
              })}
              checked={chosen.includes(take.id)}
              disabled={!chosen.includes(take.id) && chosen.length >= MAX_TAKES}
              onChange={() => onChange(toggleTake(takes, chosen, take.id))}
            />
          </li>
        ))}
      </ul>
      {chosen.length === 0 && (
        <Text size="sm" c="var(--mantine-color-error)" role="status">
          {t('share.takes.none')}
        </Text>
      )}
    </Card>
  );
}

import { Button, Group, Text } from '@mantine/core';
import { useId } from 'react';
import { LEVELS } from '../../core/model/levels.ts';
import type { Criterion, RatedLevel } from '../../core/model/rubric.ts';
import { useT } from '../i18n/use-t.ts';
import classes from './RubricPanel.module.css';

interface RatingRowProps {
  readonly criterion: Criterion;
  /** Null: not rated yet, which is not the same as "not observed". */
  readonly level: RatedLevel | null;
  readonly onChange: (level: RatedLevel | null) => void;
  readonly readOnly: boolean;
  readonly remark?: (level: RatedLevel) => string | null;
}
const ANCHORED = [1, 3, 5] as const;

/** One criterion: its described steps on screen, five levels and "not observed". */
export function RatingRow({ criterion, level, onChange, readOnly, remark }: RatingRowProps) {
  const t = useT();
  const name = useId();
  const anchors = useId();
  const choices: readonly RatedLevel[] = [...LEVELS, 'not-observed'];
  const said = level === null ? null : (remark?.(level) ?? null);
  const described = ANCHORED.filter((anchor) => criterion.anchors[anchor].trim() !== '');
  const isAnchorOf = (anchor: number) => typeof level === 'number' && Math.abs(level - anchor) <= 1;
  return (
    <fieldset className={classes.row} aria-describedby={anchors} disabled={readOnly}>
      <legend className={classes.legend} dir="auto">
        {criterion.name}
      </legend>
      <Group gap={6} wrap="nowrap">
        {choices.map((choice) => (
          <label key={choice} className={classes.level} data-wide={choice === 'not-observed' || undefined}>
            <input
              type="radio"
              name={name}
              className={classes.input}
              checked={level === choice}
              onChange={() => onChange(choice)}
              aria-label={choice === 'not-observed' ? t('review.rate.notObserved') : t(`review.rate.level${choice}`)}
            />
            <span className={classes.face} data-choice={choice}>
              {choice === 'not-observed' ? t('review.rate.notObserved') : choice}
            </span>
          </label>
        ))}
      </Group>
      <dl className={classes.anchors} id={anchors}>
        {described.map((anchor) => (
          <div key={anchor} className={classes.anchor} data-near={isAnchorOf(anchor) || undefined}>
            <dt>{anchor}</dt>
            <dd dir="auto">{criterion.anchors[anchor]}</dd>
          </div>
        ))}
      </dl>
      <Group justify="space-between" align="start" wrap="nowrap" gap={8} mih={22}>
        <Text size="xs" c="dimmed">
          {level === null
            ? t('review.rate.unrated')
            : level === 'not-observed'
              ? t('review.rate.notObservedMeans')
              : t(`review.rate.level${level}`)}
          {said !== null && <span className={classes.remark}>{said}</span>}
        </Text>
        {level !== null && !readOnly && (
          <Button size="compact-xs" variant="subtle" onClick={() => onChange(null)}>
            {t('review.rate.clear')}
          </Button>
        )}
      </Group>
    </fieldset>
  );
}

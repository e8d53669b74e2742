import { Checkbox } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { Moment } from '../../core/model/review.ts';
import type { Criterion } from '../../core/model/rubric.ts';
import { useT } from '../../ui/i18n/use-t.ts';
import { MomentLine } from '../../ui/points/MomentLine.tsx';
import classes from './clips.module.css';

interface MomentChoiceProps {
  readonly moments: readonly Moment[];
  readonly chosen: readonly string[];
  readonly criteria: readonly Criterion[];
  /** null where there is only one take. */
  readonly takeName: (takeId: string) => string | null;
  readonly onChange: (momentIds: readonly string[]) => void;
}

/** Moments to choose from. */
export function MomentChoice({ moments, chosen, criteria, takeName, onChange }: MomentChoiceProps) {
  const t = useT();
  const list = useRef<HTMLUListElement>(null);
  // What was chosen before somebody came here may lie further down.
  useEffect(() => {
    list.current?.querySelector('li:has(input:checked)')?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <ul ref={list} className={classes.list} aria-label={t('clips.source.moments')}>
      {moments.map((moment) => {
        const isChosen = chosen.includes(moment.id);
        return (
          <li key={moment.id} className={classes.moment}>
            <Checkbox
              styles={{ body: { alignItems: 'center' }, labelWrapper: { flex: 1, minWidth: 0 } }}
              label={
                <MomentLine
                  moment={moment}
                  criterionName={criteria.find(({ id }) => id === moment.criterionId)?.name ?? null}
                  takeName={takeName(moment.takeId)}
                />
              }
              checked={isChosen}
              onChange={() => onChange(isChosen ? chosen.filter((id) => id !== moment.id) : [...chosen, moment.id])}
            />
          </li>
        );
      })}
    </ul>
  );
}

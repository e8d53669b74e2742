import { NativeSelect, Textarea } from '@mantine/core';
import { useId } from 'react';
import type { Criterion } from '../../../core/model/rubric.ts';
import { useT } from '../../../ui/i18n/use-t.ts';
import choice from '../../../ui/marking/KindChoice.module.css';
import { KindShape } from '../../../ui/marking/KindShape.tsx';
import classes from '../bring-back.module.css';
import { type EditedPart, PART_USES } from './mail-points.ts';

interface Props {
  /** Counted from 1, for names that tell the rows apart. */
  readonly number: number;
  readonly part: EditedPart;
  readonly criteria: readonly Criterion[];
  readonly onChange: (change: Partial<EditedPart>) => void;
}

/** One part of a mail: what becomes of it, its words, its criterion. */
export function MailPartRow({ number, part, criteria, onChange }: Props) {
  const t = useT();
  const name = useId();
  return (
    <li className={classes.part} data-use={part.use}>
      <fieldset className={choice.choice} aria-label={t('bringBack.part.use', { number })}>
        {PART_USES.map((use) => (
          <label key={use} className={choice.option}>
            <input
              type="radio"
              name={name}
              className={choice.input}
              checked={part.use === use}
              onChange={() => onChange({ use })}
            />
            <span className={choice.face}>
              {use !== 'out' && <KindShape kind={use} size={10} />}
              {t(`bringBack.part.${use}`)}
            </span>
          </label>
        ))}
      </fieldset>
      <Textarea
        aria-label={t('bringBack.part.text', { number })}
        rows={2}
        dir="auto"
        maxLength={20_000}
        value={part.text}
        onChange={(event) => onChange({ text: event.currentTarget.value })}
      />
      {part.use !== 'out' && (
        <NativeSelect
          size="xs"
          aria-label={t('bringBack.part.criterion', { number })}
          value={part.criterionId ?? ''}
          onChange={(event) => onChange({ criterionId: event.currentTarget.value || null })}
          data={[
            { value: '', label: t('review.criterion.none') },
            ...criteria.map((criterion) => ({ value: criterion.id, label: criterion.name })),
          ]}
        />
      )}
    </li>
  );
}

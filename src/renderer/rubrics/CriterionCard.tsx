import { ActionIcon, Group, Textarea, TextInput, Tooltip } from '@mantine/core';
import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import type { Criterion } from '../../core/model/rubric.ts';
import { MAX_ANCHOR, MAX_NAME } from '../../core/rubric/rubric-content.ts';
import { useT } from '../../ui/i18n/use-t.ts';
import growing from '../../ui/marking/growing.module.css';
import control from '../../ui/player/ActionControl.module.css';
import { ANCHORED } from './anchored.ts';
import classes from './rubrics.module.css';

interface CriterionCardProps {
  readonly criterion: Criterion;
  /** From 0, of `count`. */
  readonly index: number;
  readonly count: number;
  /** Why it cannot be taken out; null when it can. */
  readonly removeRefused: string | null;
  /** @param field names what is typed into; null for everything else */
  readonly onChange: (change: Partial<Criterion>, field: string) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
  readonly onFocus: () => void;
}

/** One criterion to write: its name, the described levels, its place. */
export function CriterionCard(props: CriterionCardProps) {
  const { criterion, index, count, removeRefused, onChange, onMove, onRemove, onFocus } = props;
  const t = useT();
  const number = index + 1;
  const named = { number, name: criterion.name };
  // A card that moves away under a resting mouse is never told that it has left: its tooltips are closed for it.
  const [tippedIndex, setTippedIndex] = useState(index);
  useEffect(() => setTippedIndex(index), [index]);
  const tool = (label: string, icon: ReactNode, run: () => void, isOff: boolean) => (
    <Tooltip label={label} openDelay={350} disabled={tippedIndex !== index}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        className={control.control}
        aria-label={label}
        // Not `disabled`: a button that vanishes under the focus would throw keyboard users back to the top.
        {...(isOff ? { 'aria-disabled': true, 'data-disabled': true } : {})}
        onClick={() => !isOff && run()}
      >
        {icon}
      </ActionIcon>
    </Tooltip>
  );
  return (
    <fieldset className={classes.criterion} onFocus={onFocus}>
      <legend className={classes.legend}>{t('rubrics.criterion', { number })}</legend>
      <Group gap={4} wrap="nowrap" align="end">
        <TextInput
          flex={1}
          label={t('rubrics.criterionName')}
          value={criterion.name}
          maxLength={MAX_NAME}
          dir="auto"
          error={criterion.name.trim() === '' ? t('rubrics.problem.criterion', { number }) : null}
          onChange={(event) => onChange({ name: event.currentTarget.value }, 'name')}
          inputWrapperOrder={['label', 'input', 'error']}
        />
        {tool(t('rubrics.up', named), <ArrowUp size={18} aria-hidden />, () => onMove(-1), index === 0)}
        {tool(t('rubrics.down', named), <ArrowDown size={18} aria-hidden />, () => onMove(1), index === count - 1)}
        {tool(
          removeRefused ?? t('rubrics.remove', named),
          <Trash2 size={18} aria-hidden />,
          onRemove,
          removeRefused !== null,
        )}
      </Group>
      {ANCHORED.map((level) => (
        <Textarea
          key={level}
          label={t(`review.rate.level${level}`)}
          value={criterion.anchors[level]}
          maxLength={MAX_ANCHOR}
          rows={2}
          dir="auto"
          classNames={{ input: growing.growing }}
          placeholder={t('rubrics.anchorPlaceholder')}
          onChange={(event) =>
            onChange({ anchors: { ...criterion.anchors, [level]: event.currentTarget.value } }, String(level))
          }
        />
      ))}
    </fieldset>
  );
}

import { ActionIcon, Button, Group, NativeSelect, Text, Tooltip } from '@mantine/core';
import { Trash2 } from 'lucide-react';
import type { Moment, MomentKind } from '../../core/model/review.ts';
import type { Criterion } from '../../core/model/rubric.ts';
import { useActions } from '../../ui/actions/actions-context.tsx';
import { useT } from '../../ui/i18n/use-t.ts';
import { KindShape } from '../../ui/marking/KindShape.tsx';
import classes from './BulkBar.module.css';

const KINDS: readonly MomentKind[] = ['keep', 'change', 'undecided'];

interface BulkBarProps {
  readonly count: number;
  readonly allCount: number;
  readonly criteria: readonly Criterion[];
  readonly onAll: () => void;
  readonly onNone: () => void;
  readonly onChange: (change: Partial<Moment>) => void;
  readonly onRemove: () => void;
  readonly onDone: () => void;
}

/** What can be done with several moments at once; each is one step of undo. */
export function BulkBar(props: BulkBarProps) {
  const { count, allCount, criteria, onAll, onNone, onChange, onRemove, onDone } = props;
  const t = useT();
  const isNone = count === 0;
  useActions([
    {
      id: 'review.bulk-remove',
      label: 'review.bulk.remove',
      group: 'review.mark.group',
      // In place of the key that removes the selected moment, which the list does not show meanwhile.
      shortcuts: [{ key: 'delete' }, { key: 'backspace' }],
      enabled: !isNone,
      run: onRemove,
    },
  ]);
  return (
    <section className={classes.bar} aria-label={t('review.bulk.bar')}>
      <Group justify="space-between" gap={8} wrap="nowrap">
        <Text size="sm" fw={600} role="status">
          {t('review.bulk.count', { count })}
        </Text>
        <Group gap={4} wrap="nowrap">
          <Button variant="subtle" size="compact-sm" onClick={count === allCount ? onNone : onAll}>
            {count === allCount ? t('review.bulk.none') : t('review.bulk.all')}
          </Button>
          <Button size="compact-sm" variant="default" onClick={onDone}>
            {t('review.bulk.done')}
          </Button>
        </Group>
      </Group>
      <Group gap={4} wrap="nowrap" mt={6}>
        {KINDS.map((kind) => (
          <Tooltip key={kind} label={t('review.bulk.kind', { kind })}>
            <ActionIcon
              variant="default"
              size={30}
              disabled={isNone}
              aria-label={t('review.bulk.kind', { kind })}
              onClick={() => onChange({ kind })}
            >
              <KindShape kind={kind} size={12} />
            </ActionIcon>
          </Tooltip>
        ))}
        <NativeSelect
          size="xs"
          flex={1}
          miw={0}
          aria-label={t('review.bulk.criterion')}
          disabled={isNone}
          value="-"
          onChange={(event) => onChange({ criterionId: event.currentTarget.value || null })}
          data={[
            { value: '-', label: t('review.bulk.criterionKeep'), disabled: true },
            { value: '', label: t('review.criterion.none') },
            ...criteria.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <Tooltip label={t('review.bulk.remove')}>
          <ActionIcon
            variant="default"
            size={30}
            disabled={isNone}
            aria-label={t('review.bulk.remove')}
            onClick={onRemove}
          >
            <Trash2 size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Group>
    </section>
  );
}

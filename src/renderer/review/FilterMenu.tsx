import { ActionIcon, Button, NativeSelect, Popover, Stack, Text, Tooltip } from '@mantine/core';
import { ListFilter } from 'lucide-react';
import { memo, useState } from 'react';
import type { MomentKind } from '../../core/model/review.ts';
import type { Criterion } from '../../core/model/rubric.ts';
import { useT } from '../../ui/i18n/use-t.ts';
import { EVERYTHING, type FilterState } from './use-moment-filter.ts';

const NOBODY: NonNullable<FilterMenuProps['authors']> = [];
const KINDS: readonly MomentKind[] = ['keep', 'change', 'undecided'];

interface FilterMenuProps {
  readonly filter: FilterState;
  readonly criteria: readonly Pick<Criterion, 'id' | 'name'>[];
  /** Where several people marked. */
  readonly authors?: readonly { readonly reviewId: string; readonly name: string }[];
}

/** Chooses which moments are looked at, in the list, on the line of time and from one to the next. */
export const FilterMenu = memo(function FilterMenu({ filter: state, criteria, authors = NOBODY }: FilterMenuProps) {
  const t = useT();
  const { filter, set, isShown } = state;
  const [opened, setOpened] = useState(false);
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" shadow="md" width={260} trapFocus returnFocus>
      <Popover.Target>
        <Tooltip label={t('review.filter.open')}>
          <ActionIcon
            variant={isShown ? 'light' : 'subtle'}
            {...(isShown ? {} : { color: 'gray' })}
            size="lg"
            aria-label={t('review.filter.open')}
            onClick={() => setOpened(!opened)}
          >
            <ListFilter size={18} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('review.filter.title')}>
        <Stack gap="sm">
          {authors.length > 0 && (
            <NativeSelect
              label={t('review.filter.author')}
              value={filter.reviewId ?? ''}
              onChange={(event) => set({ ...filter, reviewId: event.currentTarget.value || null })}
              data={[
                { value: '', label: t('review.filter.everybody') },
                ...authors.map(({ reviewId, name }) => ({ value: reviewId, label: name })),
              ]}
            />
          )}
          <NativeSelect
            label={t('review.moment.kind')}
            value={filter.kind ?? ''}
            onChange={(event) => set({ ...filter, kind: (event.currentTarget.value || null) as MomentKind | null })}
            data={[
              { value: '', label: t('review.filter.anyKind') },
              ...KINDS.map((kind) => ({ value: kind, label: t(`review.kind.${kind}`) })),
            ]}
          />
          <NativeSelect
            label={t('review.filter.criterion')}
            value={filter.criterionId ?? ''}
            onChange={(event) => set({ ...filter, criterionId: event.currentTarget.value || null })}
            data={[
              { value: '', label: t('review.filter.any') },
              ...criteria.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
          <Button
            variant="default"
            size="xs"
            onClick={() => {
              set(EVERYTHING);
              setOpened(false);
            }}
          >
            {t('review.filter.clear')}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
});

/** Says that some are hidden, with the way back. */
export function FilterNotice({ filter, isEmpty }: { filter: FilterState; isEmpty: boolean }) {
  const t = useT();
  if (!filter.isShown) return null;
  return (
    <Text size="sm" c="dimmed" mb={6}>
      {isEmpty && `${t('review.filter.nothing')} `}
      <Button variant="transparent" size="compact-sm" px={0} onClick={() => filter.set(EVERYTHING)}>
        {t('review.filter.clear')}
      </Button>
    </Text>
  );
}
